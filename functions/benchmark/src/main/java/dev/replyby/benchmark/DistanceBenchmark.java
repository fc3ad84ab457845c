package dev.replyby.benchmark;

import dev.replyby.promise.Engine;
import dev.replyby.promise.Schedule;
import dev.replyby.promise.Target;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Growth: a promise so many days away. */
public class DistanceBenchmark extends Questions {
  private final Schedule schedule = Shop.schedule(Shop.calendar());
  private Engine engine = new Engine(schedule, Shop.OPEN, Shop.GRANULARITY);

  @Param({"1", "10", "100", "400"})
  public int days;

  @Setup(Level.Trial)
  public void aim() {
    long seconds = schedule.open().openBetween(Shop.NOW, Shop.NOW + days * Shop.DAY);
    engine = new Engine(schedule, new Target.Open(seconds), Shop.GRANULARITY);
  }

  @Benchmark
  public long replyBy() {
    return engine.replyBy(next());
  }
}
