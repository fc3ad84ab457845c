package dev.replyby.counted;

import dev.replyby.counted.Counter.Kind;
import dev.replyby.promised.Standing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What counters know of one promise.
 *
 * @param asked the day of asking, on the site's clock when it was counted first
 * @param hour of the week of asking, on the same clock
 * @param day to which what became of it belongs: the one on which it is due; that of asking where
 *     nothing was promised
 * @param promised whether there was something to keep
 * @param standing what became of it so far
 * @param exchanges how many times the company wrote, where that was reported
 * @param stars from 1 to 5, where the customer gave some
 */
public record Facts(
    LocalDate asked,
    int hour,
    LocalDate day,
    boolean promised,
    Standing standing,
    Optional<FirstReply> reply,
    OptionalInt exchanges,
    OptionalInt stars) {
  /** So many exchanges, and all that are more, are one class. */
  public static final int MOST_EXCHANGES = 30;

  /**
   * The reply that settled it.
   *
   * @param at epoch second
   * @param bucket the {@link ReplyBucket} of the open time that it took; empty where that cannot be
   *     known, as the channel was gone
   */
  public record FirstReply(long at, String by, OptionalInt bucket) {}

  /** Where it counts, and as what. Of one that was withdrawn nothing else matters. */
  public Map<Cell, Counts> counts() {
    var cells = new HashMap<Cell, Counts>();
    add(cells, Cell.of(asked), asking());
    add(cells, Cell.of(day), outcome());
    if (standing != Standing.WITHDRAWN) {
      add(cells, Cell.of(day), course());
      reply.ifPresent(r -> add(cells, Cell.of(day, r.by()), outcome().plus(course())));
    }
    return cells;
  }

  /** What has to be added to the counters, where it has been counted as {@code before} so far. */
  public Map<Cell, Counts> since(Optional<Facts> before) {
    var change = new HashMap<>(counts());
    before.ifPresent(b -> b.counts().forEach((cell, n) -> add(change, cell, Counts.NONE.minus(n))));
    change.values().removeIf(Counts::isEmpty);
    return change;
  }

  private Counts asking() {
    var numbers = new HashMap<Counter, Long>();
    numbers.put(Counter.of(Kind.ASKED), 1L);
    numbers.put(new Counter(Kind.HOUR, hour), 1L);
    if (!promised) {
      numbers.put(Counter.of(Kind.NONE), 1L);
    }
    return Counts.of(numbers);
  }

  private Counts outcome() {
    return switch (standing) {
      case OPEN -> promised ? Counts.NONE : one(Kind.UNANSWERED, 0);
      case KEPT -> one(Kind.KEPT, 0);
      case BROKEN -> one(Kind.BROKEN, 0);
      case WITHDRAWN -> one(Kind.WITHDRAWN, 0);
      case ANSWERED -> one(Kind.ANSWERED, 0);
    };
  }

  /** Whatever became of the promise, a reply took its time and a rating was given. */
  private Counts course() {
    var counts = Counts.NONE;
    var bucket = reply.map(FirstReply::bucket).orElse(OptionalInt.empty());
    if (bucket.isPresent()) {
      counts = counts.plus(one(Kind.REPLY, bucket.getAsInt()));
    }
    if (exchanges.isPresent()) {
      int n = Math.min(exchanges.getAsInt(), MOST_EXCHANGES);
      counts = counts.plus(one(Kind.EXCHANGES, n));
    }
    return stars.isPresent() ? counts.plus(one(Kind.STARS, stars.getAsInt())) : counts;
  }

  private static Counts one(Kind kind, int which) {
    return Counts.of(Map.of(new Counter(kind, which), 1L));
  }

  private static void add(Map<Cell, Counts> cells, Cell cell, Counts counts) {
    cells.merge(cell, counts, Counts::plus);
  }
}
