package dev.replyby.promise;

import static dev.replyby.testing.Instants.at;
import static dev.replyby.testing.Instants.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Plan;
import dev.replyby.testing.Span;
import dev.replyby.time.Opening;
import dev.replyby.time.Openings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In UTC, on workdays from nine to five; 5 January 2026 is a Monday. */
class ScheduleTest {
  private final Plan office = Plan.in("UTC").workdays("09:00-17:00");

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T08:59:59Z, CLOSED, 2026-01-05T09:00:00Z, never",
    "2026-01-05T09:00:00Z, OPEN, never, 2026-01-05T17:00:00Z",
    "2026-01-05T16:59:59Z, OPEN, never, 2026-01-05T17:00:00Z",
    "2026-01-05T17:00:00Z, CLOSED, 2026-01-06T09:00:00Z, never",
    "2026-01-09T17:00:00Z, CLOSED, 2026-01-12T09:00:00Z, never",
  })
  void followsThePublishedHours(String t, State state, String opensAt, String closesAt) {
    judge(LiveStatus.NONE, t, state, opensAt, closesAt);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T11:59:59Z, OPEN, never, 2026-01-05T12:00:00Z",
    "2026-01-05T12:00:00Z, AWAY, 2026-01-06T10:00:00Z, never",
    "2026-01-05T17:00:00Z, AWAY, 2026-01-06T10:00:00Z, never",
    "2026-01-06T09:59:59Z, AWAY, 2026-01-06T10:00:00Z, never",
    "2026-01-06T10:00:00Z, OPEN, never, 2026-01-06T17:00:00Z",
  })
  void isAwayUntilItsEndAndComesBackByItself(
      String t, State state, String opensAt, String closesAt) {
    var away = new LiveStatus.Away(at("2026-01-05T12:00Z"), at("2026-01-06T10:00Z"));
    judge(away, t, state, opensAt, closesAt);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T16:00:00Z, OPEN, never, 2026-01-05T20:00:00Z",
    "2026-01-05T19:59:59Z, OPEN, never, 2026-01-05T20:00:00Z",
    "2026-01-05T20:00:00Z, CLOSED, 2026-01-06T09:00:00Z, never",
  })
  void anOpenStatusLengthensTheDay(String t, State state, String opensAt, String closesAt) {
    var late = new LiveStatus.Open(at("2026-01-05T16:30Z"), at("2026-01-05T20:00Z"));
    judge(late, t, state, opensAt, closesAt);
  }

  /** On duty from ten to twelve, and over the night to Wednesday. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-05T09:30:00Z, CLOSED, 2026-01-05T10:00:00Z, never",
    "2026-01-05T10:00:00Z, OPEN, never, 2026-01-05T12:00:00Z",
    "2026-01-05T12:00:00Z, CLOSED, 2026-01-06T16:00:00Z, never",
    "2026-01-06T16:00:00Z, OPEN, never, 2026-01-06T17:00:00Z",
    "2026-01-07T09:00:00Z, OPEN, never, 2026-01-07T10:00:00Z",
    "2026-01-07T10:00:00Z, CLOSED, never, never",
  })
  void publishedHoursThatNobodyStaffsAreClosed(
      String t, State state, String opensAt, String closesAt) {
    var staffed =
        Openings.of(
            List.of(
                new Opening(at("2026-01-05T10:00Z"), at("2026-01-05T12:00Z")),
                new Opening(at("2026-01-06T16:00Z"), at("2026-01-07T10:00Z"))));
    var schedule =
        Schedule.compile(
            office.calendar(), new Staffing.Rostered(staffed), LiveStatus.NONE, at(t), at(t));
    judge(schedule, t, state, opensAt, closesAt);
  }

  /** Who switches to open is there. */
  @Test
  void anOpenStatusNeedsNoRota() {
    long t = at("2026-01-05T10:00Z");
    var open = new LiveStatus.Open(t, at("2026-01-05T11:00Z"));
    var nobody = new Staffing.Rostered(Openings.none());
    var schedule = Schedule.compile(office.calendar(), nobody, open, t, t);
    judge(schedule, "2026-01-05T10:00Z", State.OPEN, "never", "2026-01-05T11:00:00Z");
  }

  @Test
  void whatNeverClosesHasNoClose() {
    long t = at("2026-01-05T09:00Z");
    var schedule = Plan.in("UTC").daily("00:00-24:00").schedule(LiveStatus.NONE, t);
    assertEquals(State.OPEN, schedule.stateAt(t));
    assertEquals("never", text(schedule.closesAt(t)));
    assertEquals("never", text(schedule.opensAt(t)));
  }

  @Test
  void whatNeverOpensHasNoOpening() {
    long t = at("2026-01-05T09:00Z");
    var schedule = Plan.in("UTC").schedule(LiveStatus.NONE, t);
    assertEquals(State.CLOSED, schedule.stateAt(t));
    assertEquals("never", text(schedule.opensAt(t)));
    assertEquals("never", text(schedule.closesAt(t)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T09:00:00Z, 2027-02-05T09:00:00Z",
    "2026-01-01T08:59:59Z, never",
  })
  void looks400DaysAheadAndNoFurther(String t, String expected) {
    var once = Plan.in("UTC").special(Span.on("2027-02-05"), "09:00-10:00");
    assertEquals(expected, text(once.schedule(LiveStatus.NONE, at(t)).opensAt(at(t))));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T10:00:00Z, 2027-02-05T10:00:00Z",
    "2026-01-01T09:59:59Z, never",
  })
  void seesACloseOnlyWithinTheHorizon(String t, String expected) {
    var open = new LiveStatus.Open(at("2026-01-01T00:00Z"), at("2027-02-05T10:00Z"));
    var schedule = Plan.in("UTC").schedule(open, at(t));
    assertEquals(expected, text(schedule.closesAt(at(t))));
  }

  @Test
  void compilesWhatATailOfYesterdayNeeds() {
    long t = at("2026-01-06T07:00Z");
    var schedule =
        Plan.in("UTC").special(Span.on("2026-01-05"), "08:00-08:00").schedule(LiveStatus.NONE, t);
    assertEquals("2026-01-06T08:00:00Z", text(schedule.closesAt(t)));
  }

  @ParameterizedTest
  @CsvSource({"OPEN, open", "CLOSED, closed", "AWAY, away"})
  void aStateHasItsWordInTheApi(State state, String word) {
    assertEquals(word, state.word());
  }

  private void judge(LiveStatus status, String t, State state, String opensAt, String closesAt) {
    judge(office.schedule(status, at(t)), t, state, opensAt, closesAt);
  }

  private static void judge(
      Schedule schedule, String t, State state, String opensAt, String closesAt) {
    assertEquals(state, schedule.stateAt(at(t)));
    assertEquals(opensAt, text(schedule.opensAt(at(t))));
    assertEquals(closesAt, text(schedule.closesAt(at(t))));
  }
}
