package dev.replyby.calendar;

import static dev.replyby.testing.Instants.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Plan;
import dev.replyby.testing.Span;
import dev.replyby.testing.Week;
import dev.replyby.time.Openings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
  private static final String MONDAY = "2026-01-05";

  @Test
  void weeklyHoursOpenInTheSitesZone() {
    var plan = Plan.in("Europe/Amsterdam").on(DayOfWeek.MONDAY, "09:00-12:30", "13:00-17:30");
    assertEquals(
        openings(
            "2026-01-05T08:00Z", "2026-01-05T11:30Z", "2026-01-05T12:00Z", "2026-01-05T16:30Z"),
        week(plan));
  }

  @Test
  void aDayThatIsNotNamedIsClosed() {
    assertEquals(Openings.none(), week(Plan.in("UTC")));
  }

  @Test
  void allDayRunsOnIntoTheNextDayWithoutAHole() {
    assertEquals(
        openings("2026-01-05T00:00Z", "2026-01-12T00:00Z"),
        week(Plan.in("UTC").daily("00:00-24:00")));
  }

  @Test
  void anEveningThatMeetsTheNextMorningIsOneOpening() {
    var plan =
        Plan.in("UTC").on(DayOfWeek.MONDAY, "22:00-02:00").on(DayOfWeek.TUESDAY, "02:00-04:00");
    assertEquals(openings("2026-01-05T22:00Z", "2026-01-06T04:00Z"), week(plan));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05, 01:00-02:00",
    "2026-01-06, 03:00-04:00",
    "2026-01-07, 05:00-06:00",
    "2026-01-08, ''",
    "2026-01-09, 05:00-06:00",
    "2026-01-10, ''",
  })
  void aSpecialDayWinsOverAHolidayThatOverASeasonThatOverTheWeek(LocalDate date, String expected) {
    var plan =
        Plan.in("UTC")
            .daily("01:00-02:00")
            .season(Span.dates("2026-01-06", "2026-01-10"), Week.daily("03:00-04:00"))
            .holiday("2026-01-08")
            .holiday("2026-01-09")
            .holiday("2026-01-10")
            .special(Span.on("2026-01-07"), "05:00-06:00")
            .special(Span.on("2026-01-09"), "05:00-06:00")
            .special(Span.on("2026-01-10"));
    assertEquals(expected, hoursOn(plan, date));
  }

  /** The one case of the vectors in which the other program lets the closed date win. */
  @Test
  void aSpecialDayOpensAHoliday() {
    var plan =
        Plan.in("Etc/UTC")
            .on(DayOfWeek.WEDNESDAY, "09:00-17:00")
            .holiday("2006-01-11")
            .special(Span.on("2006-01-11"), "09:00-11:00");
    assertEquals("09:00-11:00", hoursOn(plan, LocalDate.parse("2006-01-11")));
  }

  @Test
  void theLaterOfTwoSpecialDaysOrSeasonsWins() {
    var plan =
        Plan.in("UTC")
            .season(Span.yearly("01-01", "12-31"), Week.daily("01:00-02:00"))
            .season(Span.on("2026-01-06"), Week.daily("03:00-04:00"))
            .special(Span.on("2026-01-07"), "05:00-06:00")
            .special(Span.yearly("01-07", "01-08"), "07:00-08:00");
    assertEquals("01:00-02:00", hoursOn(plan, LocalDate.parse("2026-01-05")));
    assertEquals("03:00-04:00", hoursOn(plan, LocalDate.parse("2026-01-06")));
    assertEquals("07:00-08:00", hoursOn(plan, LocalDate.parse("2026-01-07")));
  }

  @Test
  void aSeasonClosesTheDaysThatItDoesNotName() {
    var summer = Week.empty();
    summer.days().put(DayOfWeek.MONDAY, List.of("08:00-14:00"));
    var plan = Plan.in("UTC").daily("09:00-17:00").season(Span.yearly("06-01", "08-31"), summer);
    assertEquals("08:00-14:00", hoursOn(plan, LocalDate.parse("2026-06-01")));
    assertEquals("", hoursOn(plan, LocalDate.parse("2026-06-02")));
    assertEquals("09:00-17:00", hoursOn(plan, LocalDate.parse("2026-09-01")));
  }

  @Test
  void theTailOfTheEveningBeforeStaysOnAHoliday() {
    var plan =
        Plan.in("UTC")
            .on(DayOfWeek.MONDAY, "22:00-02:00")
            .on(DayOfWeek.TUESDAY, "22:00-02:00")
            .holiday("2026-01-06");
    assertEquals(openings("2026-01-05T22:00Z", "2026-01-06T02:00Z"), week(plan));
  }

  @Test
  void theTailOfTheEveningBeforeStaysOnASpecialDay() {
    var plan =
        Plan.in("UTC")
            .on(DayOfWeek.MONDAY, "22:00-02:00")
            .special(Span.on("2026-01-06"), "10:00-11:00");
    assertEquals(
        openings(
            "2026-01-05T22:00Z", "2026-01-06T02:00Z", "2026-01-06T10:00Z", "2026-01-06T11:00Z"),
        week(plan));
  }

  /** Amsterdam skips 02:00 to 03:00 on 29 March 2026 and repeats it on 25 October. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-29, 00:00-24:00, 2026-03-28T23:00Z, 2026-03-29T22:00Z",
    "2026-03-29, 01:00-02:30, 2026-03-29T00:00Z, 2026-03-29T01:30Z",
    "2026-03-29, 02:30-04:00, 2026-03-29T01:30Z, 2026-03-29T02:00Z",
    "2026-10-25, 00:00-24:00, 2026-10-24T22:00Z, 2026-10-25T23:00Z",
    "2026-10-25, 01:00-02:30, 2026-10-24T23:00Z, 2026-10-25T00:30Z",
    "2026-10-25, 02:30-04:00, 2026-10-25T00:30Z, 2026-10-25T03:00Z",
  })
  void hoursThatMeetAClockChangeAreResolvedAsJavaTimeDoes(
      String date, String hours, String opens, String closes) {
    assertEquals(openings(opens, closes), on(date, hours));
  }

  @ParameterizedTest
  @CsvSource({"02:30-03:00", "02:30-03:30", "02:59-03:15"})
  void anOpeningThatAGapTurnsRoundIsEmpty(String hours) {
    assertEquals(Openings.none(), on("2026-03-29", hours));
  }

  @Test
  void theLengthOfADayOfEqualEndsFollowsTheClock() {
    var plan = Plan.in("Europe/Amsterdam").special(Span.on("2026-03-28"), "08:00-08:00");
    assertEquals(
        openings("2026-03-28T07:00Z", "2026-03-29T06:00Z"),
        openings(plan, LocalDate.parse("2026-03-28"), LocalDate.parse("2026-03-29")));
  }

  @Test
  void listsTheHoursOfEachDate() {
    var plan = Plan.in("UTC").daily("01:00-02:00").special(Span.on("2026-01-06"));
    var first = LocalDate.parse(MONDAY);
    assertEquals(
        List.of(Week.hours(List.of("01:00-02:00")), DayHours.CLOSED),
        plan.calendar().hoursByDate(first, first.plusDays(2)));
  }

  private static Openings on(String date, String hours) {
    var day = LocalDate.parse(date);
    var plan = Plan.in("Europe/Amsterdam").special(Span.on(date), hours);
    return openings(plan, day, day.plusDays(1));
  }

  private static Openings week(Plan plan) {
    var monday = LocalDate.parse(MONDAY);
    return openings(plan, monday, monday.plusDays(7));
  }

  private static Openings openings(Plan plan, LocalDate from, LocalDate until) {
    return plan.calendar().openings(from, until);
  }

  private static String hoursOn(Plan plan, LocalDate date) {
    return String.join(
        " ", plan.calendar().hoursOn(date).ranges().stream().map(LocalHours::toString).toList());
  }

  private static Openings openings(String... edges) {
    var openings = new Openings.Builder(2);
    for (int i = 0; i < edges.length; i += 2) {
      openings.add(at(edges[i]), at(edges[i + 1]));
    }
    return openings.build();
  }
}
