package dev.replyby.benchmark;

import dev.replyby.time.Openings;
import org.openjdk.jmh.annotations.Benchmark;

/** What is asked of a compiled year. */
public class OpeningsBenchmark extends Questions {
  private final Openings year = Shop.year();

  @Benchmark
  public long plus() {
    return year.plus(next(), WORKDAY);
  }

  @Benchmark
  public long minus() {
    return year.minus(next(), WORKDAY);
  }

  @Benchmark
  public long openBetween() {
    return year.openBetween(next(), next());
  }

  @Benchmark
  public boolean isOpen() {
    return year.isOpen(next());
  }

  @Benchmark
  public long nextOpen() {
    return year.nextOpen(next());
  }

  @Benchmark
  public long nextClose() {
    return year.nextClose(next());
  }
}
