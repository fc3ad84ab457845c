package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Plan;
import dev.replyby.time.Openings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Open is published and staffed; the rest is a hole. */
class CoverageTest {
  private static final String AMSTERDAM = "Europe/Amsterdam";
  private static final String MONDAY = "2026-01-05T00:00";
  private static final String SATURDAY = "2026-01-10T00:00";

  /** Published to 20:00 every workday; staffed by turns to 20:00, on Fridays to 17:00. */
  private static Desk sixPeople() {
    return Desk.in(AMSTERDAM)
        .turns("ana bo cy dee eli fay", "P1D", MONDAY)
        .during(published().on(DayOfWeek.FRIDAY, "09:00-17:00"));
  }

  private static Plan published() {
    return Plan.in(AMSTERDAM).workdays("09:00-20:00");
  }

  private static Openings week(Desk desk) {
    var week = Openings.between(desk.at(MONDAY), desk.at(SATURDAY));
    return published()
        .calendar()
        .openings(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))
        .intersect(week);
  }

  private static Coverage coverage(Desk desk, Openings live) {
    return Coverage.of(week(desk), List.of(desk.roster(MONDAY, SATURDAY)), live);
  }

  private static List<String> holes(Desk desk) {
    var holes =
        Hole.in(
            coverage(desk, Openings.none()),
            desk.crew(),
            List.of(desk.roster(MONDAY, SATURDAY)),
            desk.rota().layers().getFirst().zone());
    return holes.stream()
        .map(h -> desk.text(h.start()) + " > " + desk.text(h.end()) + " " + h.free())
        .toList();
  }

  @Test
  void fridayEveningIsAHoleThatAnyOfTheSixCouldFill() {
    var desk = sixPeople();
    assertEquals(List.of("01-09 17:00 > 01-09 20:00 [ana, bo, cy, dee, eli, fay]"), holes(desk));
    assertEquals(
        52 * 3600,
        coverage(desk, Openings.none()).open().openBetween(desk.at(MONDAY), desk.at(SATURDAY)));
  }

  @Test
  void whoIsOnDutyAwayOrNotThereCannotFillAHole() {
    var desk =
        sixPeople()
            .always("eli")
            .during(Plan.in(AMSTERDAM).daily("19:00-20:00"))
            .toldOnly()
            .away("ana", "2026-01-09T18:00", "2026-01-09T18:30")
            .stays("bo", "..2026-01-08")
            .keeps("cy", Plan.in(AMSTERDAM).daily("09:00-19:00"))
            .keeps("dee", Plan.in(AMSTERDAM).daily("12:00-20:00"));
    assertEquals("01-09 17:00 > 01-09 20:00 [dee, fay]", holes(desk).getLast());
  }

  @Test
  void leaveOpensAHoleAndACoverClosesIt() {
    var away = sixPeople().away("ana", "2026-01-05T12:00", "2026-01-06T00:00");
    assertEquals("01-05 12:00 > 01-05 20:00 [bo, cy, dee, eli, fay]", holes(away).getFirst());
    assertEquals(1, holes(away.cover("bo", "ana", "2026-01-05T12:00", "2026-01-06T00:00")).size());
  }

  @Test
  void aPartnerFillsTheHoleInItsHours() {
    var partner =
        sixPeople()
            .always("night-desk")
            .keeps("night-desk", Plan.in(AMSTERDAM).daily("18:00-08:00"));
    assertEquals(
        "01-09 17:00 > 01-09 18:00 [ana, bo, cy, dee, eli, fay]", holes(partner).getFirst());
  }

  @Test
  void aLayerThatIsOnlyToldHidesNoHole() {
    assertEquals(1, holes(sixPeople().always("lea").toldOnly()).size());
    assertEquals(0, holes(sixPeople().always("lea")).size());
  }

  @Test
  void aLiveStatusFillsTheHoleWhileItLasts() {
    var desk = sixPeople();
    var live = Openings.between(desk.at("2026-01-09T16:00"), desk.at("2026-01-09T19:00"));
    assertEquals(
        Openings.between(desk.at("2026-01-09T19:00"), desk.at("2026-01-09T20:00")),
        coverage(desk, live).holes());
  }

  @Test
  void beingStaffedOutsidePublishedHoursIsNotBeingOpen() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo", "P1W", MONDAY);
    assertEquals(week(desk), coverage(desk, Openings.none()).open());
    assertEquals(List.of(), holes(desk));
  }

  @Test
  void whoIsExcusedByACoverIsNotFree() {
    var desk = sixPeople().cover("bo", "ana", "2026-01-09T19:59", "2026-01-10T00:00");
    assertEquals(List.of("01-09 17:00 > 01-09 20:00 [bo, cy, dee, eli, fay]"), holes(desk));
    var later = sixPeople().cover("bo", "ana", "2026-01-09T20:00", "2026-01-10T00:00");
    assertEquals(List.of("01-09 17:00 > 01-09 20:00 [ana, bo, cy, dee, eli, fay]"), holes(later));
  }
}
