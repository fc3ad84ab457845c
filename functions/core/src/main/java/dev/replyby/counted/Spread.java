package dev.replyby.counted;

import java.util.Collections;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each number came.
 *
 * @param times by number
 * @param beyond how many are longer than any of them, such as questions that nobody has answered
 */
public record Spread(SortedMap<Integer, Long> times, long beyond) {
  public Spread {
    times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
  }

  /** How many there are. */
  public long count() {
    return beyond + times.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many are at least {@code least}. */
  public long atLeast(int least) {
    return beyond + times.tailMap(least).values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The smallest number that at least that share of all do not exceed: the ⌈n·share⌉-th; empty
   * where there is none, or that one is beyond all numbers.
   *
   * @param share above 0 and up to 1
   */
  public OptionalInt quantile(double share) {
    long left = (long) Math.ceil(count() * share - 1e-9);
    for (var time : times.entrySet()) {
      left -= time.getValue();
      if (left <= 0) {
        return OptionalInt.of(time.getKey());
      }
    }
    return OptionalInt.empty();
  }
}
