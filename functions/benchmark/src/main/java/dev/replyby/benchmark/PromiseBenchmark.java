package dev.replyby.benchmark;

import dev.replyby.promise.Engine;
import dev.replyby.promise.LastCall;
import dev.replyby.promise.Piece;
import dev.replyby.promise.Pieces;
import dev.replyby.promise.Schedule;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** One promise, the timeline of a fortnight, its last calls, and what is compiled before. */
public class PromiseBenchmark extends Questions {
  private static final long UNTIL = Shop.NOW + 14 * Shop.DAY;

  private final Schedule schedule = Shop.schedule(Shop.calendar());
  private final Engine open = new Engine(schedule, Shop.OPEN, Shop.GRANULARITY);
  private final Engine elapsed = new Engine(schedule, Shop.ELAPSED, Shop.GRANULARITY);
  private final Engine day = new Engine(schedule, Shop.BY_DAY, Shop.GRANULARITY);
  private final List<Piece> timeline = piecesOpen();

  @Benchmark
  public long replyByOpen() {
    return open.replyBy(next());
  }

  @Benchmark
  public long replyByElapsed() {
    return elapsed.replyBy(next());
  }

  @Benchmark
  public long replyByDay() {
    return day.replyBy(next());
  }

  @Benchmark
  public final List<Piece> piecesOpen() {
    return Pieces.of(open, Shop.NOW, UNTIL);
  }

  @Benchmark
  public List<Piece> piecesElapsed() {
    return Pieces.of(elapsed, Shop.NOW, UNTIL);
  }

  @Benchmark
  public List<Piece> piecesDay() {
    return Pieces.of(day, Shop.NOW, UNTIL);
  }

  @Benchmark
  public List<LastCall> lastCalls() {
    return LastCall.in(timeline, UNTIL, schedule.clock());
  }

  @Benchmark
  public Schedule compile() {
    return Shop.schedule(schedule.calendar());
  }

  @Benchmark
  public Engine engineOfDay() {
    return new Engine(schedule, Shop.BY_DAY, Shop.GRANULARITY);
  }
}
