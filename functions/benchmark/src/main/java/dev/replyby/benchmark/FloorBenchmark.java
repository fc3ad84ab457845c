package dev.replyby.benchmark;

import dev.replyby.time.Opening;
import java.util.function.LongFunction;
import org.openjdk.jmh.annotations.Benchmark;

/** The controls: the same questions over the same year, answered by the floors. */
public class FloorBenchmark extends Questions {
  private final long[] starts = Shop.year().toList().stream().mapToLong(Opening::start).toArray();
  private final long[] ends = Shop.year().toList().stream().mapToLong(Opening::end).toArray();
  private final BinarySearch search = new BinarySearch(starts, ends);
  private final HourBuckets buckets = new HourBuckets(starts, ends);

  public FloorBenchmark() {
    var year = Shop.year();
    agree(year::isOpen, search::isOpen);
    agree(year::isOpen, buckets::isOpen);
    agree(t -> year.plus(t, WORKDAY), t -> search.plus(t, WORKDAY));
    agree(t -> year.plus(t, WORKDAY), t -> buckets.plus(t, WORKDAY));
    agree(t -> year.openBetween(t, Shop.NOW), t -> search.openBetween(t, Shop.NOW));
  }

  private void agree(LongFunction<Object> ours, LongFunction<Object> floor) {
    for (long t : questions) {
      if (!ours.apply(t).equals(floor.apply(t))) {
        throw new IllegalStateException("at " + t + ours.apply(t) + " is not " + floor.apply(t));
      }
    }
  }

  @Benchmark
  public boolean searchIsOpen() {
    return search.isOpen(next());
  }

  @Benchmark
  public long searchOpenBetween() {
    return search.openBetween(next(), next());
  }

  @Benchmark
  public long searchPlus() {
    return search.plus(next(), WORKDAY);
  }

  @Benchmark
  public boolean bucketIsOpen() {
    return buckets.isOpen(next());
  }

  @Benchmark
  public long bucketPlus() {
    return buckets.plus(next(), WORKDAY);
  }
}
