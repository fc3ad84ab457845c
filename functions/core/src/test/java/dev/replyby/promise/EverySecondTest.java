package dev.replyby.promise;

import static dev.replyby.testing.Instants.at;
import static dev.replyby.testing.Instants.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.calendar.WallTime;
import dev.replyby.testing.Plan;
import dev.replyby.testing.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At each second of a stretch the pieces say what schedule and engine say. */
class EverySecondTest {
  private static final long HUGE = Long.MAX_VALUE - 10;

  private final Plan office = Plan.in("UTC").daily("09:00-12:22", "13:00-17:20");

  @ParameterizedTest
  @CsvSource({
    "PT0S, 1",
    "PT0S, 300",
    "PT0S, 3600",
    "PT30S, 300",
    "PT1H, 1",
    "PT1H, 300",
    "PT1H, 3600",
    "PT3H22M, 900",
    "PT30H, 300",
  })
  void ofAnOpenTarget(Duration target, int granularity) {
    judge(
        office,
        LiveStatus.NONE,
        open(target),
        granularity,
        "2026-01-05T08:50Z",
        "2026-01-05T17:30Z");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 300",
    "PT30S, 300",
    "PT2H, 1",
    "PT2H, 300",
    "PT2H, 3600",
    "PT24H, 900",
  })
  void ofAnElapsedTarget(Duration target, int granularity) {
    judge(
        office,
        LiveStatus.NONE,
        elapsed(target),
        granularity,
        "2026-01-05T06:50Z",
        "2026-01-05T17:30Z");
  }

  @ParameterizedTest
  @CsvSource({"15:00, 17:00, 12:00", "00:00, 12:00, 08:00", "24:00, 24:00, 24:00"})
  void ofADayTarget(String before, String sameDayBy, String nextDayBy) {
    var target = day(before, sameDayBy, nextDayBy);
    judge(office, LiveStatus.NONE, target, 3600, "2026-01-05T11:50Z", "2026-01-06T00:10Z");
  }

  @Test
  void underAStatus() {
    for (var target : targets()) {
      for (var status :
          new LiveStatus[] {
            new LiveStatus.Away(at("2026-01-05T10:01Z"), at("2026-01-05T12:45Z")),
            new LiveStatus.Open(at("2026-01-05T12:00Z"), at("2026-01-05T14:30Z")),
          }) {
        judge(office, status, target, 300, "2026-01-05T09:50Z", "2026-01-05T14:40Z");
      }
    }
  }

  /** Lord Howe goes back half an hour at 15:00 UTC on 4 April, forward at 15:30 on 3 October. */
  @ParameterizedTest
  @CsvSource({
    "Australia/Lord_Howe, 2026-04-04T13:00Z, 2026-04-04T18:00Z",
    "Australia/Lord_Howe, 2026-04-04T12:00:01Z, 2026-04-04T14:00:01Z",
    "Australia/Lord_Howe, 2026-10-03T13:00Z, 2026-10-03T18:00Z",
    "Europe/Amsterdam, 2026-10-24T22:30Z, 2026-10-25T03:30Z",
  })
  void overAChangeOfTheClock(String zone, String from, String until) {
    var always = Plan.in(zone).daily("00:00-24:00");
    for (int granularity : new int[] {300, 1200, 3600}) {
      for (var target : targets()) {
        judge(always, LiveStatus.NONE, target, granularity, from, until);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T09:00Z",
    "2026-01-01T09:30Z",
    "2026-01-01T10:00Z",
    "2027-02-05T09:00Z",
    "2027-02-05T09:30Z",
    "2027-02-05T10:00Z",
    "2027-02-04T09:00Z",
  })
  void whereTheOneOpeningComesIntoTheHorizonOrIsOver(String around) {
    var once = Plan.in("UTC").special(Span.on("2027-02-05"), "09:00-10:00");
    var lasting = new LiveStatus.Open(at("2026-01-01T00:00Z"), at("2027-02-05T09:15Z"));
    for (var status : new LiveStatus[] {LiveStatus.NONE, lasting}) {
      for (var target :
          new Target[] {
            open(Duration.ZERO),
            open(Duration.ofMinutes(30)),
            open(Duration.ofHours(1)),
            elapsed(Duration.ZERO),
            elapsed(Duration.ofDays(1)),
            elapsed(Duration.ofDays(400)),
            elapsed(Duration.ofDays(401)),
            day("15:00", "17:00", "12:00"),
          }) {
        judge(once, status, target, 300, at(around) - 10, at(around) + 10);
      }
    }
  }

  @Test
  void whereWhatIsOpenEndsOffTheGridShortlyBeforeItChanges() {
    var evening = Plan.in("Australia/Lord_Howe").daily("20:00-01:30");
    var hour = open(Duration.ofHours(1));
    judge(evening, LiveStatus.NONE, hour, 1200, "2026-04-04T12:00Z", "2026-04-04T15:00Z");
  }

  @Test
  void ofATargetThatCannotBeAddedToAnInstant() {
    for (var target : new Target[] {new Target.Open(HUGE), new Target.Elapsed(HUGE)}) {
      judge(office, LiveStatus.NONE, target, 300, "2026-01-05T08:50Z", "2026-01-05T17:30Z");
    }
  }

  /** The grid of an hour is left in April and found again in October. */
  @Test
  void overTwoChangesOfTheClockThatUndoEachOther() {
    var always = Plan.in("Australia/Lord_Howe").daily("00:00-24:00");
    long from = at("2026-04-04T12:00Z");
    long until = at("2026-10-05T12:00Z");
    var schedule = Schedule.compile(always.calendar(), LiveStatus.NONE, from, until);
    var engine = new Engine(schedule, open(Duration.ofHours(1)), 3600);
    var pieces = Pieces.of(engine, from, until);
    for (long t = from; t < until; t += 599) {
      long now = t;
      var piece = pieces.reversed().stream().filter(p -> p.from() <= now).findFirst();
      compare(engine, piece.orElseThrow(), t);
    }
  }

  @Test
  void refusesWhatItWasNotCompiledFor() {
    long t = at("2026-01-05T10:00Z");
    var engine = new Engine(office.schedule(LiveStatus.NONE, t), open(Duration.ofHours(1)), 300);
    assertThrows(IllegalArgumentException.class, () -> engine.exact(t - 1));
    assertThrows(IllegalArgumentException.class, () -> engine.replyBy(t + 1));
    assertThrows(IllegalArgumentException.class, () -> Pieces.of(engine, t, t + 2));
  }

  private static List<Target> targets() {
    return List.of(
        open(Duration.ofHours(1)),
        open(Duration.ZERO),
        elapsed(Duration.ofHours(1)),
        day("15:00", "17:00", "12:00"));
  }

  private static void judge(
      Plan plan, LiveStatus status, Target target, int granularity, String from, String until) {
    judge(plan, status, target, granularity, at(from), at(until));
  }

  private static void judge(
      Plan plan, LiveStatus status, Target target, int granularity, long from, long until) {
    var schedule = Schedule.compile(plan.calendar(), status, from, until);
    compare(new Engine(schedule, target, granularity), from, until);
  }

  private static void compare(Engine engine, long from, long until) {
    var pieces = Pieces.of(engine, from, until);
    assertEquals(from, pieces.getFirst().from());
    for (int i = 0; i < pieces.size(); i++) {
      long end = i + 1 < pieces.size() ? pieces.get(i + 1).from() : until;
      assertTrue(pieces.get(i).from() < end, "ascending and not empty");
      for (long t = pieces.get(i).from(); t < end; t++) {
        compare(engine, pieces.get(i), t);
      }
    }
  }

  private static void compare(Engine engine, Piece piece, long t) {
    var schedule = engine.schedule();
    var expected =
        new Piece(
            piece.from(),
            schedule.stateAt(t),
            schedule.opensAt(t),
            schedule.closesAt(t),
            engine.replyBy(t),
            piece.step());
    var actual =
        new Piece(
            piece.from(),
            piece.state(),
            piece.opensAt(),
            piece.closesAt(),
            piece.replyByAt(t),
            piece.step());
    if (!expected.equals(actual)) {
      assertEquals(expected.toString(), actual.toString(), () -> "at " + text(t));
    }
  }

  private static Target open(Duration target) {
    return new Target.Open(target.toSeconds());
  }

  private static Target elapsed(Duration target) {
    return new Target.Elapsed(target.toSeconds());
  }

  private static Target day(String before, String sameDayBy, String nextDayBy) {
    return new Target.Day(
        WallTime.parse(before).orElseThrow(),
        WallTime.parse(sameDayBy).orElseThrow(),
        WallTime.parse(nextDayBy).orElseThrow());
  }
}
