package dev.replyby.promise;

import static dev.replyby.testing.Instants.at;
import static dev.replyby.testing.Instants.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Plan;
import dev.replyby.testing.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In UTC, on workdays from nine to five; 5 January 2026 is a Monday. */
class EngineTest {
  private static final int FIVE_MINUTES = 300;

  private final Plan office = Plan.in("UTC").workdays("09:00-17:00");

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T10:00:00Z, PT4H, 2026-01-05T14:00:00Z",
    "2026-01-05T15:00:00Z, PT4H, 2026-01-06T11:00:00Z",
    "2026-01-05T08:00:00Z, PT4H, 2026-01-05T13:00:00Z",
    "2026-01-09T16:00:00Z, PT10H, 2026-01-13T10:00:00Z",
    "2026-01-05T16:59:30Z, PT31S, 2026-01-06T09:00:01Z",
  })
  void promisesTheInstantTheOpenTimeRunsOut(String t, Duration target, String expected) {
    assertEquals(expected, exact(t, open(target)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T13:00:00Z, PT4H, 2026-01-05T17:00:00Z",
    "2026-01-05T07:00:00Z, PT8H, 2026-01-05T17:00:00Z",
    "2026-01-09T17:00:00Z, PT16H, 2026-01-13T17:00:00Z",
  })
  void promisesTheCloseAndNotTheNextOpening(String t, Duration target, String expected) {
    assertEquals(expected, exact(t, open(target)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T10:00:01Z, 2026-01-05T10:00:01Z",
    "2026-01-05T17:00:00Z, 2026-01-06T09:00:00Z",
    "2026-01-10T12:00:00Z, 2026-01-12T09:00:00Z",
  })
  void aTargetOfZeroIsAtOnceWhenOpenAndOtherwiseTheNextOpening(String t, String expected) {
    assertEquals(expected, exact(t, open(Duration.ZERO)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T10:00:00Z, PT4H, 2026-01-05T14:00:00Z",
    "2026-01-05T10:00:00Z, PT24H, 2026-01-06T10:00:00Z",
    "2026-01-05T13:00:00Z, PT4H, 2026-01-06T09:00:00Z",
    "2026-01-09T10:00:00Z, PT24H, 2026-01-12T09:00:00Z",
    "2026-01-05T08:00:00Z, PT1H, 2026-01-05T09:00:00Z",
    "2026-01-05T20:00:00Z, PT0S, 2026-01-06T09:00:00Z",
  })
  void anElapsedTargetCountsAllTimeAndWaitsForTheNextOpening(
      String t, Duration target, String expected) {
    assertEquals(expected, exact(t, new Target.Elapsed(target.toSeconds())));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T10:00:00Z, 2026-01-05T11:00:00Z",
    "2026-01-05T10:00:01Z, 2026-01-05T11:05:00Z",
    "2026-01-05T10:04:59Z, 2026-01-05T11:05:00Z",
    "2026-01-05T18:00:00Z, 2026-01-06T10:00:00Z",
  })
  void roundsUpToTheGranularity(String t, String expected) {
    var engine = engine(office, t, open(Duration.ofHours(1)), FIVE_MINUTES);
    assertEquals(expected, text(engine.replyBy(at(t))));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T15:59:00Z, 2026-01-05T16:59:00Z, 2026-01-05T17:00:00Z",
    "2026-01-05T16:00:00Z, 2026-01-05T17:00:00Z, 2026-01-05T17:00:00Z",
    "2026-01-05T16:00:01Z, 2026-01-06T09:00:01Z, 2026-01-06T10:00:00Z",
  })
  void roundsUpToAnHour(String t, String exact, String shown) {
    var engine = engine(office, t, open(Duration.ofHours(1)), 3600);
    assertEquals(exact, text(engine.exact(at(t))));
    assertEquals(shown, text(engine.replyBy(at(t))));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T11:50:00Z, 2026-01-05T12:20:00Z",
    "2026-01-05T11:52:00Z, 2026-01-05T12:22:00Z",
    "2026-01-05T11:52:01Z, 2026-01-05T13:05:00Z",
  })
  void neverRoundsPastTheEndOfTheOpening(String t, String expected) {
    var untilLunch = Plan.in("UTC").daily("09:00-12:22", "13:00-17:00");
    var engine = engine(untilLunch, t, open(Duration.ofMinutes(30)), FIVE_MINUTES);
    assertEquals(expected, text(engine.replyBy(at(t))));
  }

  @Test
  void roundsOnTheSitesClock() {
    var kathmandu = Plan.in("Asia/Kathmandu").daily("00:00-24:00");
    var t = "2026-01-05T10:00:00Z";
    assertEquals(
        "2026-01-05T10:15:00Z",
        text(engine(kathmandu, t, open(Duration.ZERO), 3600).replyBy(at(t))));
  }

  @Test
  void promisesNothingWhereNothingOpens() {
    var t = "2026-01-05T10:00:00Z";
    for (var target :
        new Target[] {new Target.Open(0), new Target.Open(1), new Target.Elapsed(0)}) {
      var engine = engine(Plan.in("UTC"), t, target, FIVE_MINUTES);
      assertEquals("never", text(engine.exact(at(t))));
      assertEquals("never", text(engine.replyBy(at(t))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T09:30:00Z, PT30M, 2027-02-05T09:30:00Z",
    "2026-01-01T09:29:59Z, PT30M, never",
    "2026-01-01T10:00:00Z, PT1H, 2027-02-05T10:00:00Z",
    "2026-01-01T10:00:00Z, PT1H1S, never",
  })
  void promisesNothingBeyondTheHorizon(String t, Duration target, String expected) {
    var once = Plan.in("UTC").special(Span.on("2027-02-05"), "09:00-10:00");
    assertEquals(expected, text(engine(once, t, open(target), 1).exact(at(t))));
  }

  @Test
  void noTargetIsTooLongForAnAnswer() {
    var t = "2026-01-05T10:00:00Z";
    assertEquals("never", exact(t, new Target.Open(Long.MAX_VALUE)));
    assertEquals("never", exact(t, new Target.Elapsed(Long.MAX_VALUE)));
    assertEquals("never", exact(t, new Target.Elapsed(401L * 86_400)));
  }

  private String exact(String t, Target target) {
    return text(engine(office, t, target, 1).exact(at(t)));
  }

  private static Target open(Duration target) {
    return new Target.Open(target.toSeconds());
  }

  private static Engine engine(Plan plan, String t, Target target, int granularity) {
    return new Engine(plan.schedule(LiveStatus.NONE, at(t)), target, granularity);
  }
}
