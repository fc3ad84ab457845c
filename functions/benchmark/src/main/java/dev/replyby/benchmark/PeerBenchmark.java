package dev.replyby.benchmark;

import dev.replyby.promise.Schedule;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.mpxj.Duration;
import org.mpxj.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** MPXJ and we add the same open minutes, and count what was added. */
public class PeerBenchmark extends Questions {
  private final Schedule schedule = Shop.schedule(Shop.withoutEvening());
  private final Openings open = schedule.open();
  private final MpxjCalendar peer =
      new MpxjCalendar(schedule.calendar(), schedule.from(), schedule.until());
  private final LocalDateTime[] walls =
      Arrays.stream(questions).mapToObj(PeerBenchmark::wall).toArray(LocalDateTime[]::new);
  private int asked;

  @Param({"480", "20000"})
  public int minutes = 480;

  @Benchmark
  public long plus() {
    return open.plus(next(), 60L * minutes);
  }

  @Benchmark
  public LocalDateTime plusMpxj() {
    return peer.plus(wall(), work());
  }

  /** Between an instant and one as many minutes of wall time later. */
  @Benchmark
  public long openBetween() {
    long t = next();
    return open.openBetween(t, t + 60L * minutes);
  }

  @Benchmark
  public double openBetweenMpxj() {
    var t = wall();
    return peer.minutesBetween(t, t.plusMinutes(minutes));
  }

  /** In how many questions both say the same, as a line of the report. */
  String agreement() {
    int sums = 0;
    int counts = 0;
    for (int i = 0; i < Shop.QUESTIONS; i++) {
      var later = walls[i].plusMinutes(minutes);
      long until = later.atZone(Shop.ZONE).toEpochSecond();
      sums +=
          wall(open.plus(questions[i], 60L * minutes)).equals(peer.plus(walls[i], work())) ? 1 : 0;
      double ours = open.openBetween(questions[i], until) / 60.0;
      counts += Math.abs(ours - peer.minutesBetween(walls[i], later)) < 0.1 ? 1 : 0;
    }
    return "%,d minutes: %,d of %,d sums and %,d counts are the same"
        .formatted(minutes, sums, Shop.QUESTIONS, counts);
  }

  private Duration work() {
    return Duration.getInstance(minutes, TimeUnit.MINUTES);
  }

  private LocalDateTime wall() {
    return walls[asked++ & (Shop.QUESTIONS - 1)];
  }

  private static LocalDateTime wall(long t) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(t), Shop.ZONE);
  }
}
