package dev.replyby.oracle;

import static dev.replyby.testing.Instants.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.promise.Engine;
import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Pieces;
import dev.replyby.promise.Schedule;
import dev.replyby.promise.Staffing;
import dev.replyby.promise.Target;
import dev.replyby.testing.Plan;
import dev.replyby.testing.Span;
import dev.replyby.testing.Week;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents far larger than anybody's are answered as rightly as small ones. */
class HostileSizesTest {
  private static final String NOW = "2026-03-28T12:00:00Z";
  private static final LocalDate FIRST = LocalDate.parse("2015-01-01");

  @Test
  void tenThousandSpecialDays() {
    var plan = Plan.in("Europe/Amsterdam").daily("09:00-17:00");
    for (int i = 0; i < 10_000; i++) {
      plan.special(
          Span.on(FIRST.plusDays(i * 7L % 10_000).toString()), "10:%02d-11:00".formatted(i % 60));
    }
    judge(plan, new Target.Open(100 * 3600));
  }

  @Test
  void tenThousandYearlySpecialDays() {
    var plan = Plan.in("Europe/Amsterdam").daily("09:00-17:00");
    for (int i = 0; i < 10_000; i++) {
      var date = FIRST.plusDays(i % 300);
      plan.special(new Span(date, date, true), "10:%02d-11:00".formatted(i % 60));
    }
    judge(plan, new Target.Open(100 * 3600));
  }

  @Test
  void aThousandSeasonsOnTopOfOneAnother() {
    var plan = Plan.in("Europe/Amsterdam").daily("09:00-17:00");
    for (int i = 0; i < 1000; i++) {
      plan.season(Span.yearly("01-01", "12-31"), Week.daily("10:%02d-11:00".formatted(i % 60)));
    }
    judge(plan, new Target.Elapsed(100 * 3600));
  }

  @Test
  void aHundredRangesADay() {
    var plan = Plan.in("Europe/Amsterdam").daily(ranges());
    judge(plan, new Target.Open(100 * 3600));
    var schedule =
        Schedule.compile(plan.calendar(), LiveStatus.NONE, at(NOW), at(NOW) + 14 * 86_400);
    long until = at(NOW) + 14 * 86_400;
    var pieces = Pieces.of(new Engine(schedule, new Target.Open(3600), 300), at(NOW), until);
    for (var piece : pieces) {
      assertEquals(
          new Engine(schedule, new Target.Open(3600), 300).replyBy(piece.from()), piece.replyBy());
    }
  }

  @Test
  void aTargetOfAYear() {
    judge(Plan.in("Europe/Amsterdam").daily("00:00-24:00"), new Target.Open(365L * 86_400));
    judge(Plan.in("Europe/Amsterdam").daily("00:00-24:00"), new Target.Open(401L * 86_400));
    judge(Plan.in("Europe/Amsterdam").daily(ranges()), new Target.Open(365L * 14_400));
    judge(Plan.in("Europe/Amsterdam").daily("00:00-24:00"), new Target.Elapsed(365L * 86_400));
    judge(Plan.in("Europe/Amsterdam").workdays("09:00-17:00"), new Target.Open(365L * 86_400));
  }

  @Test
  void aThousandMinutesOfAYearApart() {
    var plan = Plan.in("Europe/Amsterdam").daily("09:00-09:01");
    judge(plan, new Target.Open(390 * 60));
    judge(plan, new Target.Open(401 * 60));
  }

  /** Ranges of five minutes, a quarter of an hour apart. */
  private static String[] ranges() {
    return IntStream.range(0, 96)
        .mapToObj(i -> "%02d:%02d-%02d:%02d".formatted(i / 4, i % 4 * 15, i / 4, i % 4 * 15 + 5))
        .toArray(String[]::new);
  }

  private static void judge(Plan plan, Target target) {
    long now = at(NOW);
    long last = now + 2 * 86_400;
    var oracle = new Oracle(plan, Staffing.ASSUMED, LiveStatus.NONE, now, last);
    var schedule = Schedule.compile(plan.calendar(), LiveStatus.NONE, now, last);
    var engine = new Engine(schedule, target, 300);
    for (long t = now; t < last; t += 1237) {
      long exact = oracle.exact(t, target);
      assertEquals(oracle.state(t), schedule.stateAt(t));
      assertEquals(exact, engine.exact(t));
      assertEquals(oracle.shown(exact, 300), engine.replyBy(t));
    }
    assertEquals(oracle.openBetween(now, last), schedule.open().openBetween(now, last));
  }
}
