package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Plan;
import dev.replyby.testing.Span;
import dev.replyby.testing.Week;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Turns that are limited to hours, and which of them use up a member. */
class WorkedTimeTest {
  private static final String AMSTERDAM = "Europe/Amsterdam";

  private static Plan office() {
    return Plan.in(AMSTERDAM).workdays("09:00-17:00");
  }

  private static Desk daily(String turns, Plan during) {
    return Desk.in(AMSTERDAM).turns(turns, "P1D", "2026-01-05T00:00").during(during);
  }

  @Test
  void weekdaysStarveNobodyOfSeven() {
    assertEquals(
        "a b c d e f g a b c",
        daily("a b c d e f g", office()).order("2026-01-05T00:00", "2026-01-17T00:00"));
  }

  @Test
  void hoursThatAreNeverWorkedUseUpNobody() {
    var desk =
        Desk.in(AMSTERDAM)
            .turns("ana bo cy", "PT8H", "2026-01-05T08:00")
            .during(Plan.in(AMSTERDAM).daily("08:00-20:00"));
    assertEquals(
        List.of(
            "ana 01-05 08:00 > 01-05 16:00",
            "bo 01-05 16:00 > 01-05 20:00",
            "cy 01-06 08:00 > 01-06 16:00",
            "ana 01-06 16:00 > 01-06 20:00",
            "bo 01-07 08:00 > 01-07 16:00"),
        desk.shifts("2026-01-05T00:00", "2026-01-07T16:00"));
  }

  @Test
  void aWeeklyTurnIsOneShiftForEachOpening() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo", "P1W", "2026-01-05T12:00").during(office());
    assertEquals(
        List.of(
            "ana 01-05 12:00 > 01-05 17:00",
            "ana 01-06 09:00 > 01-06 17:00",
            "ana 01-07 09:00 > 01-07 17:00",
            "ana 01-08 09:00 > 01-08 17:00",
            "ana 01-09 09:00 > 01-09 17:00",
            "ana 01-12 09:00 > 01-12 12:00",
            "bo 01-12 12:00 > 01-12 17:00"),
        desk.shifts("2026-01-05T00:00", "2026-01-13T00:00"));
  }

  @Test
  void aNightBelongsToTheTurnsOnEitherSideOfTheHandoff() {
    var desk =
        daily(
            "ana bo cy",
            Plan.in(AMSTERDAM)
                .on(DayOfWeek.MONDAY, "22:00-02:00")
                .on(DayOfWeek.FRIDAY, "09:00-10:00"));
    assertEquals(
        List.of(
            "ana 01-05 22:00 > 01-06 00:00",
            "bo 01-06 00:00 > 01-06 02:00",
            "cy 01-09 09:00 > 01-09 10:00",
            "ana 01-12 22:00 > 01-13 00:00"),
        desk.shifts("2026-01-05T00:00", "2026-01-13T00:00"));
  }

  @Test
  void aHolidayTakesATurnsTimeAndMovesNobodyElses() {
    assertEquals(
        "ana bo ana bo",
        daily("ana bo cy", office().holiday("2026-01-07"))
            .order("2026-01-05T00:00", "2026-01-10T00:00"));
  }

  @Test
  void anExtraOpeningIsWorkedByTheOneWhoseTurnIsNext() {
    var plan = office().special(Span.on("2026-01-10"), "10:00-12:00");
    assertEquals(
        List.of(
            "bo 01-09 09:00 > 01-09 17:00",
            "cy 01-10 10:00 > 01-10 12:00",
            "cy 01-12 09:00 > 01-12 17:00"),
        daily("ana bo cy", plan).shifts("2026-01-09T00:00", "2026-01-13T00:00"));
  }

  @Test
  void aSeasonsHoursCountLikeTheWeeks() {
    var summer = Week.empty();
    for (var day : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY)) {
      summer.days().put(day, List.of("08:00-14:00"));
    }
    var plan = office().season(Span.yearly("06-01", "08-31"), summer);
    assertEquals(
        "cy ana bo cy ana bo cy ana bo cy",
        Desk.in(AMSTERDAM)
            .turns("ana bo cy", "P1D", "2026-05-25T00:00")
            .during(plan)
            .order("2026-05-27T00:00", "2026-06-16T00:00"));
  }

  @Test
  void holidaysMayBeTurnsOfTheirOwn() {
    var holidays =
        Plan.in(AMSTERDAM)
            .special(Span.yearly("12-25", "12-26"), "00:00-24:00")
            .special(Span.yearly("01-01", "01-01"), "00:00-24:00");
    var desk =
        Desk.in(AMSTERDAM).turns("ana bo cy dee", "P1D", "2025-12-01T00:00").during(holidays);
    assertEquals("ana bo cy dee ana bo", desk.order("2025-12-01T00:00", "2027-06-01T00:00"));
  }

  @Test
  void aCampaignOfTwoWeeksIsStaffedForTwoWeeks() {
    var campaign =
        Plan.in(AMSTERDAM).special(Span.dates("2026-11-23", "2026-12-06"), "08:00-22:00");
    var desk = Desk.in(AMSTERDAM).turns("ana bo cy", "PT8H", "2026-11-23T08:00").during(campaign);
    assertEquals(28, desk.roster("2026-01-01T00:00", "2027-06-01T00:00").shifts().size());
    assertEquals("ana bo cy ana", desk.order("2026-11-23T00:00", "2026-11-25T00:00"));
  }

  @Test
  void hoursThatAreNeverOpenGiveNoShifts() {
    assertEquals(
        List.of(),
        daily("ana bo", Plan.in(AMSTERDAM)).shifts("2026-01-05T00:00", "2026-03-01T00:00"));
  }

  @Test
  void allDayEveryDayIsOneShiftForEachTurn() {
    assertEquals(
        List.of("ana 01-05 00:00 > 01-06 00:00", "bo 01-06 00:00 > 01-07 00:00"),
        daily("ana bo", Plan.in(AMSTERDAM).daily("00:00-24:00"))
            .shifts("2026-01-05T00:00", "2026-01-07T00:00"));
  }

  @Test
  void aCalendarOfAnotherZoneKeepsItsOwnHours() {
    var desk =
        Desk.in(AMSTERDAM)
            .turns("kim lee", "P1D", "2026-01-05T12:00")
            .zone("Asia/Seoul")
            .during(office());
    assertEquals(
        List.of("kim 01-05 09:00 > 01-05 17:00", "lee 01-06 09:00 > 01-06 17:00"),
        desk.shifts("2026-01-05T00:00", "2026-01-07T00:00"));
  }

  @Test
  void aPartnerIsOnDutyInItsOwnHoursAlone() {
    var desk =
        Desk.in(AMSTERDAM)
            .always("night-desk")
            .keeps("night-desk", Plan.in(AMSTERDAM).workdays("17:00-09:00"));
    assertEquals(
        List.of("night-desk 01-05 17:00 > 01-06 09:00", "night-desk 01-06 17:00 > 01-07 09:00"),
        desk.shifts("2026-01-05T17:00", "2026-01-07T09:00"));
  }

  @Test
  void aNightIsGivenAsAWholeEvenWithoutTurns() {
    var desk =
        Desk.in(AMSTERDAM)
            .always("night-desk")
            .keeps("night-desk", Plan.in(AMSTERDAM).workdays("17:00-09:00"));
    assertEquals(
        List.of("night-desk 01-05 17:00 > 01-06 09:00"),
        desk.shifts("2026-01-06T01:00", "2026-01-06T01:01"));
  }
}
