package dev.replyby.benchmark;

import dev.replyby.calendar.Calendar;
import dev.replyby.promise.Engine;
import dev.replyby.promise.Schedule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Growth: a calendar of so many special days. */
public class SpecialDaysBenchmark extends Questions {
  private Calendar calendar = Shop.calendar();
  private Engine engine = engine();

  @Param({"1", "10", "100", "1000", "10000"})
  public int specialDays;

  @Setup(Level.Trial)
  public void mark() {
    calendar = Shop.calendar(specialDays);
    engine = engine();
  }

  @Benchmark
  public Schedule compile() {
    return Shop.schedule(calendar);
  }

  @Benchmark
  public long replyBy() {
    return engine.replyBy(next());
  }

  private Engine engine() {
    return new Engine(Shop.schedule(calendar), Shop.OPEN, Shop.GRANULARITY);
  }
}
