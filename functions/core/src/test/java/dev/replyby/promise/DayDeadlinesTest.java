package dev.replyby.promise;

import static dev.replyby.testing.Instants.at;
import static dev.replyby.testing.Instants.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.calendar.WallTime;
import dev.replyby.testing.Plan;
import dev.replyby.testing.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Asked before 15:00, answered by 17:00, otherwise the next open day by 12:00; on workdays in UTC.
 */
class DayDeadlinesTest {
  private static final Target.Day TARGET = day("15:00", "17:00", "12:00");

  private final Plan office = Plan.in("UTC").workdays("09:00-17:30");

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T00:00:00Z, 2026-01-05T17:00:00Z",
    "2026-01-05T14:59:59Z, 2026-01-05T17:00:00Z",
    "2026-01-05T15:00:00Z, 2026-01-06T12:00:00Z",
    "2026-01-05T23:59:59Z, 2026-01-06T12:00:00Z",
    "2026-01-09T15:00:00Z, 2026-01-12T12:00:00Z",
    "2026-01-10T10:00:00Z, 2026-01-12T12:00:00Z",
  })
  void promisesTheSameOpenDayOrTheNext(String t, String expected) {
    assertEquals(expected, asked(office, LiveStatus.NONE, t));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T11:59:59Z, 2026-01-05T12:00:00Z",
    "2026-01-05T12:00:00Z, 2026-01-06T12:00:00Z",
  })
  void aShortDayIsPromisedByItsCloseAndOnlyUntilThen(String t, String expected) {
    office.special(Span.on("2026-01-05"), "09:00-12:00");
    assertEquals(expected, asked(office, LiveStatus.NONE, t));
  }

  @Test
  void aDeadlineInABreakIsPromisedByTheCloseBeforeIt() {
    var plan = Plan.in("UTC").daily("08:00-11:30", "13:00-16:00", "18:00-20:00");
    assertEquals("2026-01-05T16:00:00Z", asked(plan, LiveStatus.NONE, "2026-01-05T10:00:00Z"));
    assertEquals("2026-01-06T11:30:00Z", asked(plan, LiveStatus.NONE, "2026-01-05T15:00:00Z"));
  }

  @Test
  void aDayThatOpensAfterItsDeadlinesIsPromisedByItsFirstOpeningOnTheNextDay() {
    var evenings = Plan.in("UTC").daily("18:00-22:00");
    assertEquals("2026-01-06T18:00:00Z", asked(evenings, LiveStatus.NONE, "2026-01-05T10:00:00Z"));
    assertEquals("2026-01-06T18:00:00Z", asked(evenings, LiveStatus.NONE, "2026-01-05T19:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T12:00:00Z, 2026-01-06T22:00:00Z",
    "2026-01-06T01:00:00Z, 2026-01-07T22:00:00Z",
  })
  void anOvernightOpeningBelongsToTheDayItOpensOn(String t, String expected) {
    assertEquals(expected, asked(Plan.in("UTC").daily("22:00-02:00"), LiveStatus.NONE, t));
  }

  @Test
  void theTailOfYesterdayDoesNotMakeAnOpenDay() {
    var plan = Plan.in("UTC").special(Span.on("2026-01-05"), "22:00-16:00");
    assertEquals("never", asked(plan, LiveStatus.NONE, "2026-01-06T10:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T10:00:00Z, 2026-01-06T12:00:00Z",
    "2026-01-04T10:00:00Z, 2026-01-06T12:00:00Z",
  })
  void aDayThatIsAwayThroughoutIsNoOpenDay(String t, String expected) {
    var away = new LiveStatus.Away(at("2026-01-05T08:00Z"), at("2026-01-05T18:00Z"));
    assertEquals(expected, asked(office, away, t));
  }

  @Test
  void aDayThatEndsAwayIsPromisedByTheStartOfThat() {
    var away = new LiveStatus.Away(at("2026-01-05T16:00Z"), at("2026-01-05T18:00Z"));
    assertEquals("2026-01-05T16:00:00Z", asked(office, away, "2026-01-05T10:00:00Z"));
  }

  @Test
  void anOpenStatusMakesAnOpenDay() {
    var open = new LiveStatus.Open(at("2026-01-10T10:00Z"), at("2026-01-11T11:00Z"));
    assertEquals("2026-01-10T17:00:00Z", asked(office, open, "2026-01-10T10:00:00Z"));
    assertEquals("2026-01-11T11:00:00Z", asked(office, open, "2026-01-10T15:00:00Z"));
    assertEquals("2026-01-12T12:00:00Z", asked(office, open, "2026-01-11T11:00:00Z"));
  }

  /**
   * Samoa had no 30 December 2011; 10:00 UTC on the 30th is the midnight between the 29th and the
   * 31st.
   */
  @ParameterizedTest
  @CsvSource({
    "2011-12-30T00:59:59Z, 2011-12-30T03:00:00Z",
    "2011-12-30T01:00:00Z, 2011-12-30T22:00:00Z",
    "2011-12-30T10:00:00Z, 2011-12-31T03:00:00Z",
  })
  void aDateThatTheZoneSkippedIsNoDay(String t, String expected) {
    var apia = Plan.in("Pacific/Apia").daily("09:00-17:30");
    assertEquals(expected, asked(apia, LiveStatus.NONE, t));
  }

  @Test
  void looksNoFurtherThanTheHorizon() {
    var once = Plan.in("UTC").special(Span.on("2027-02-09"), "09:00-17:30");
    assertEquals("2027-02-09T12:00:00Z", asked(once, LiveStatus.NONE, "2026-01-05T12:00:00Z"));
    assertEquals("never", asked(once, LiveStatus.NONE, "2026-01-05T11:59:59Z"));
  }

  @Test
  void theEndOfTheDayIsADeadlineToo() {
    var plan = Plan.in("UTC").daily("00:00-24:00");
    long t = at("2026-01-05T23:59:59Z");
    var engine = new Engine(plan.schedule(LiveStatus.NONE, t), day("24:00", "24:00", "00:00"), 300);
    assertEquals("2026-01-06T00:00:00Z", text(engine.exact(t)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T00:00:00Z, 2026-01-06T00:00:00Z",
    "2026-01-06T00:00:00Z, 2026-01-07T00:00:00Z",
    "2026-01-07T00:00:00Z, 2026-01-08T00:00:00Z",
  })
  void midnightBelongsToTheDayThatStarts(String t, String expected) {
    var plan = Plan.in("UTC").daily("00:00-24:00");
    for (var target :
        new Target.Day[] {day("24:00", "24:00", "00:00"), day("00:00", "24:00", "24:00")}) {
      var schedule = plan.schedule(LiveStatus.NONE, at(t));
      boolean sameDay = target.before().minute() > 0;
      long expectedAt = at(expected) + (sameDay ? 0 : 86_400);
      assertEquals(text(expectedAt), text(new Engine(schedule, target, 300).exact(at(t))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02T23:59:59Z, never",
    "2026-01-03T00:00:00Z, 2026-01-05T12:00:00Z",
  })
  void promisesNothingBeforeItsWindow(String t, String expected) {
    var schedule = office.schedule(LiveStatus.NONE, at("2026-01-05T10:00:00Z"));
    assertEquals(expected, text(DayDeadlines.compile(schedule, TARGET).replyBy(at(t))));
  }

  /** On 7 November 2010 St John's clock went from 00:01 back to 23:01: Saturday's last hour. */
  @Test
  void aStatusInAnEveningAfterMidnightBelongsToTheDateOfThatMidnight() {
    var plan = Plan.in("America/St_Johns").workdays("09:00-17:00");
    var open = new LiveStatus.Open(at("2010-11-07T02:50Z"), at("2010-11-07T03:20Z"));
    assertEquals("2010-11-07T03:20:00Z", asked(plan, open, "2010-11-06T15:00:00Z"));
  }

  @Test
  void aStatusMayOutlastTheWindow() {
    var away = new LiveStatus.Away(at("2026-01-05T16:00Z"), at("2030-01-01T00:00Z"));
    assertEquals("2026-01-05T16:00:00Z", asked(office, away, "2026-01-05T10:00:00Z"));
    assertEquals("never", asked(office, away, "2026-01-05T16:00:00Z"));
  }

  /** Pyongyang went from 23:30 on 4 May 2018 to midnight, so that its evening fell on the 5th. */
  @Test
  void anOpeningThatTheClockMovedIntoTheNextDateIsAwayWithIt() {
    var plan =
        Plan.in("Asia/Pyongyang")
            .special(Span.on("2018-05-04"), "23:30-23:50")
            .special(Span.on("2018-05-07"), "09:00-17:30");
    var away = new LiveStatus.Away(at("2018-05-05T00:00+09:00"), at("2018-05-05T01:00+09:00"));
    assertEquals("2018-05-07T03:00:00Z", asked(plan, away, "2018-05-03T10:00:00Z"));
  }

  private static String asked(Plan plan, LiveStatus status, String t) {
    return text(new Engine(plan.schedule(status, at(t)), TARGET, 300).exact(at(t)));
  }

  private static Target.Day day(String before, String sameDayBy, String nextDayBy) {
    return new Target.Day(
        WallTime.parse(before).orElseThrow(),
        WallTime.parse(sameDayBy).orElseThrow(),
        WallTime.parse(nextDayBy).orElseThrow());
  }
}
