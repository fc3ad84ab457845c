package dev.replyby.promise;

import static dev.replyby.testing.Instants.at;
import static dev.replyby.testing.Instants.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.calendar.WallTime;
import dev.replyby.testing.Plan;
import dev.replyby.testing.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On workdays from nine to five, answered within an hour; 5 January 2026 is a Monday. */
class LastCallTest {
  private static final Target HOUR = new Target.Open(3600);
  private static final String MONDAY = "2026-01-05T00:00Z";

  private final Plan office = Plan.in("UTC").workdays("09:00-17:00");

  @Test
  void isTheLastSecondWhosePromiseIsTheSameDay() {
    assertEquals(
        List.of(
            "ask by 2026-01-05T16:00:00Z, reply by 2026-01-05T17:00:00Z",
            "ask by 2026-01-06T16:00:00Z, reply by 2026-01-06T17:00:00Z"),
        calls(office, HOUR, 300, MONDAY, "2026-01-07T00:00Z"));
  }

  @Test
  void isBeforeTheWeekendToo() {
    assertEquals(
        List.of("ask by 2026-01-09T16:00:00Z, reply by 2026-01-09T17:00:00Z"),
        calls(office, HOUR, 300, "2026-01-09T00:00Z", "2026-01-12T09:00Z"));
  }

  @Test
  void isTheDeadlineOfADayTarget() {
    var target =
        new Target.Day(new WallTime(15 * 60), new WallTime(17 * 60), new WallTime(12 * 60));
    assertEquals(
        List.of(
            "ask by 2026-01-05T14:59:59Z, reply by 2026-01-05T17:00:00Z",
            "ask by 2026-01-06T14:59:59Z, reply by 2026-01-06T17:00:00Z"),
        calls(office, target, 300, MONDAY, "2026-01-07T00:00Z"));
  }

  /** The promise of a quarter to twelve at night is rounded up into the next date. */
  @Test
  void countsThePromiseAsShown() {
    var always = Plan.in("UTC").daily("00:00-24:00");
    assertEquals(
        List.of("ask by 2026-01-05T22:45:00Z, reply by 2026-01-05T23:45:00Z"),
        calls(always, HOUR, 900, MONDAY, "2026-01-06T20:00Z"));
  }

  @Test
  void isBeforeNothingCanBePromised() {
    var once = Plan.in("UTC").special(Span.on("2026-01-05"), "09:00-17:00");
    assertEquals(
        List.of("ask by 2026-01-05T16:00:00Z, reply by 2026-01-05T17:00:00Z"),
        calls(once, HOUR, 300, MONDAY, "2026-01-07T00:00Z"));
  }

  @Test
  void isNotWhereTheTimelineEnds() {
    assertEquals(List.of(), calls(office, HOUR, 300, MONDAY, "2026-01-05T16:00:01Z"));
  }

  @Test
  void isOfTheSitesOwnDate() {
    var manila = Plan.in("Asia/Manila").daily("00:00-24:00");
    assertEquals(
        List.of("ask by 2026-01-05T14:55:00Z, reply by 2026-01-05T15:55:00Z"),
        calls(manila, HOUR, 300, MONDAY, "2026-01-06T00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"2026-01-05T22:55:01Z, 0", "2026-01-05T22:55:02Z, 1"})
  void isOnceTheNextSecondBelongsToTheTimeline(String until, int expected) {
    var always = Plan.in("UTC").daily("00:00-24:00");
    assertEquals(expected, calls(always, HOUR, 300, MONDAY, until).size());
  }

  /** On 25 October 2026 Beirut's clock goes from midnight back to 23:00 of the day before. */
  @Test
  void anHourBeforeMidnightThatComesTwiceIsOneDate() {
    var beirut = Plan.in("Asia/Beirut").daily("00:00-24:00");
    assertEquals(
        List.of(
            "ask by 2026-10-23T19:55:00Z, reply by 2026-10-23T20:55:00Z",
            "ask by 2026-10-24T20:55:00Z, reply by 2026-10-24T21:55:00Z"),
        calls(beirut, HOUR, 300, "2026-10-23T12:00Z", "2026-10-25T12:00Z"));
  }

  /** On 7 November 2010 St John's clock went from 00:01 back to 23:01 of the day before. */
  @Test
  void aMidnightThatComesTwiceIsCalledTheSecondTime() {
    var stJohns = Plan.in("America/St_Johns").daily("00:00-24:00");
    assertEquals(
        List.of(
            "ask by 2010-11-06T01:29:00Z, reply by 2010-11-06T02:29:00Z",
            "ask by 2010-11-07T02:29:00Z, reply by 2010-11-07T03:29:00Z"),
        calls(stJohns, HOUR, 60, "2010-11-05T12:00Z", "2010-11-07T12:00Z"));
  }

  private static List<String> calls(
      Plan plan, Target target, int granularity, String from, String until) {
    var schedule = Schedule.compile(plan.calendar(), LiveStatus.NONE, at(from), at(until));
    var pieces = Pieces.of(new Engine(schedule, target, granularity), at(from), at(until));
    return LastCall.in(pieces, at(until), schedule.clock()).stream()
        .map(call -> "ask by %s, reply by %s".formatted(text(call.askBy()), text(call.replyBy())))
        .toList();
  }
}
