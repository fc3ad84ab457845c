package dev.replyby.oracle;

import dev.replyby.rota.Cover;
import dev.replyby.rota.Every;
import dev.replyby.rota.Layer;
import dev.replyby.rota.Member;
import dev.replyby.rota.Roster;
import dev.replyby.rota.Rota;
import dev.replyby.rota.Rotation;
import dev.replyby.rota.Team;
import dev.replyby.rota.Turn;
import dev.replyby.testing.Plan;
import dev.replyby.testing.Span;
import dev.replyby.testing.Week;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How long 90 days of a ten-year-old hourly rota of 50 members take when warm, and as a control how
 * long a walk from its first handoff takes for the same shifts. From the repository's root:
 *
 * <pre>{@code
 * mvn -pl functions/core -am test -DskipTests -DskipBenchmark=false
 * }</pre>
 */
public final class RotaBenchmark {
  private static final int ROUNDS = 1_000;
  private static final int WALKS = 20;
  private static final String ZONE = "Europe/Amsterdam";
  private static final long FROM =
      LocalDateTime.parse("2026-03-01T00:00").atZone(ZoneId.of(ZONE)).toEpochSecond();
  private static final long TO = FROM + 90L * 86_400;

  private int kept;

  private RotaBenchmark() {}

  public static void main(String[] arguments) {
    var benchmark = new RotaBenchmark();
    benchmark.compare("all hours", Optional.empty());
    benchmark.compare("weekly hours", Optional.of(Plan.in(ZONE).workdays("08:30-18:00")));
    benchmark.compare("a calendar with seasons", Optional.of(calendar()));
  }

  private static Plan calendar() {
    return Plan.in(ZONE)
        .workdays("08:30-12:30", "13:00-18:00")
        .season(Span.yearly("06-01", "08-31"), Week.daily("08:00-14:00"))
        .season(Span.yearly("12-20", "01-03"), Week.daily("10:00-16:00"))
        .holiday("2026-04-27")
        .special(Span.on("2026-05-04"), "09:00-12:00");
  }

  private void compare(String name, Optional<Plan> during) {
    var names = IntStream.range(0, 50).mapToObj(i -> "member" + i).toList();
    var rotation = new Rotation(LocalDateTime.parse("2016-03-01T00:00"), new Every.Hours(1));
    var layer =
        new Layer(
            names.stream().map(Turn::of).toList(),
            ZoneId.of(ZONE),
            Optional.of(rotation),
            during.map(Plan::calendar),
            true);
    var rota = new Rota(List.of(layer));
    var team = Team.of(names.stream().map(Member::of).toList());
    var covers = List.of(new Cover("c", "member1", "member2", FROM, FROM + 86_400, 0));
    var window = Roster.of(rota, team, covers, FROM, TO).shifts();
    var walk =
        new RotaWalk(layer, team, covers)
            .shifts(TO).stream().filter(s -> s.start() < TO && FROM < s.end()).toList();
    if (!window.equals(walk)) {
      throw new IllegalStateException("window and walk differ");
    }
    double windowed = median(ROUNDS, () -> Roster.of(rota, team, covers, FROM, TO));
    double walked = median(WALKS, () -> new RotaWalk(layer, team, covers).shifts(TO));
    System.out.printf(
        Locale.ROOT,
        "%-24s %5d shifts: window %8.1f µs, walk from the start %10.1f µs%n",
        name,
        window.size(),
        windowed,
        walked);
  }

  /** Microseconds; as many rounds again are run before, to warm up. */
  private double median(int rounds, Supplier<Object> work) {
    var nanos = new long[rounds];
    for (int round = -rounds; round < rounds; round++) {
      long start = System.nanoTime();
      kept += work.get().hashCode() & 1;
      long end = System.nanoTime();
      if (round >= 0) {
        nanos[round] = end - start;
      }
    }
    Arrays.sort(nanos);
    return kept < 0 ? Double.NaN : nanos[rounds / 2] / 1000.0;
  }
}
