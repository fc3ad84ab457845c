package dev.replyby.rota;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * When turns are handed over: first at {@code from}, then after every {@code every}, always at that
 * time on the wall clock of the layer's zone.
 *
 * @param from in the years 1800 to 2199
 */
public record Rotation(LocalDateTime from, Every every) {
  public Rotation {
    if (from.getYear() < 1800 || from.getYear() > 2199) {
      throw new IllegalArgumentException("not a first handoff: " + from);
    }
  }

  /** The first handoff in epoch seconds, give or take any offset. */
  long start() {
    return from.toEpochSecond(ZoneOffset.UTC);
  }
}
