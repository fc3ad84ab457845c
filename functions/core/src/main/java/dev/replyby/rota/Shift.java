package dev.replyby.rota;

import dev.replyby.time.Openings;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A member's time on duty without a break.
 *
 * @param start epoch second, inclusive
 * @param end epoch second, exclusive; after {@code start}
 * @param layer the layer's place in the rota, from 0
 * @param cover by which the member has it; empty when it is their own turn
 */
public record Shift(String member, long start, long end, int layer, Optional<Cover> cover) {
  /** Of shifts that start together that of the first layer first. */
  static final Comparator<Shift> BY_START =
      Comparator.comparingLong(Shift::start).thenComparingInt(Shift::layer);

  public Shift {
    if (end <= start) {
      throw new IllegalArgumentException("a shift ends after it starts: " + start + ".." + end);
    }
  }

  /** Whether the epoch second {@code t} lies in this shift. */
  public boolean contains(long t) {
    return start <= t && t < end;
  }

  /** Whether any of this shift lies in [{@code from}, {@code to}). */
  public boolean overlaps(long from, long to) {
    return start < to && from < end;
  }

  /** The same duty over another stretch. */
  Shift during(long from, long to) {
    return from == start && to == end ? this : new Shift(member, from, to, layer, cover);
  }

  /** Part of this duty, taken over. */
  Shift by(Cover cover, long from, long to) {
    return new Shift(cover.member(), from, to, layer, Optional.of(cover));
  }

  /** Gives the parts that lie in {@code limits} and those that do not, each ascending. */
  void split(Openings limits, Consumer<Shift> inside, Consumer<Shift> outside) {
    for (long t = start; t < end; ) {
      boolean isInside = limits.isOpen(t);
      long until = Math.min(end, limits.changesAfter(t));
      (isInside ? inside : outside).accept(during(t, until));
      t = until;
    }
  }
}
