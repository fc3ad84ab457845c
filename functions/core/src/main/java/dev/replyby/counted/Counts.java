package dev.replyby.counted;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers by what they count; those that are zero are left out. A change of counters is one, too,
 * and may be negative.
 */
public record Counts(SortedMap<Counter, Long> numbers) {
  /** Nothing counted, or nothing to change. */
  public static final Counts NONE = new Counts(new TreeMap<>());

  public Counts {
    var those = new TreeMap<>(numbers);
    those.values().removeIf(n -> n == 0);
    numbers = Collections.unmodifiableSortedMap(those);
  }

  /** These numbers. */
  public static Counts of(Map<Counter, Long> numbers) {
    return new Counts(new TreeMap<>(numbers));
  }

  /** How many of one. */
  public long of(Counter counter) {
    return numbers.getOrDefault(counter, 0L);
  }

  /** How many of a kind that comes alone. */
  public long of(Counter.Kind kind) {
    return of(Counter.of(kind));
  }

  /** All of a kind, by which. */
  public SortedMap<Integer, Long> all(Counter.Kind kind) {
    var all = new TreeMap<Integer, Long>();
    numbers.forEach(
        (counter, n) -> {
          if (counter.kind() == kind) {
            all.put(counter.which(), n);
          }
        });
    return all;
  }

  /** Both together. */
  public Counts plus(Counts other) {
    return times(other, 1);
  }

  /** What has to be added to {@code other} to get these. */
  public Counts minus(Counts other) {
    return times(other, -1);
  }

  public boolean isEmpty() {
    return numbers.isEmpty();
  }

  private Counts times(Counts other, long sign) {
    var sum = new TreeMap<>(numbers);
    other.numbers.forEach((counter, n) -> sum.merge(counter, sign * n, Long::sum));
    return new Counts(sum);
  }
}
