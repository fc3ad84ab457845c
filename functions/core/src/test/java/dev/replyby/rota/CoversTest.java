package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.replyby.testing.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who takes over from whom, and what becomes of a cover when everything around it changes. */
class CoversTest {
  private static final String START = "2026-01-05T09:00";
  private static final String END = "2026-01-19T09:00";

  /** Ana from the 5th, Bo from the 12th. */
  private static Desk weekly() {
    return Desk.in("Europe/Amsterdam").turns("ana bo", "P1W", START).joins("cy").joins("dee");
  }

  @Test
  void aCoverTakesOverItsStretchAndNoMore() {
    assertEquals(
        List.of(
            "ana 01-05 09:00 > 01-07 00:00",
            "cy 01-07 00:00 > 01-08 00:00 by c1",
            "ana 01-08 00:00 > 01-12 09:00",
            "bo 01-12 09:00 > 01-19 09:00"),
        weekly().cover("cy", "ana", "2026-01-07T00:00", "2026-01-08T00:00").shifts(START, END));
  }

  @Test
  void aCoverTakesOverEveryShiftOfThePersonInItsTimeAndNobodyElses() {
    assertEquals(
        List.of("cy 01-05 09:00 > 01-12 09:00 by c1", "bo 01-12 09:00 > 01-19 09:00"),
        weekly().cover("cy", "ana", "2026-01-01T00:00", "2026-02-01T00:00").shifts(START, END));
  }

  @Test
  void twoSwapTheirWeeks() {
    assertEquals(
        List.of("bo 01-05 09:00 > 01-12 09:00 by c1", "ana 01-12 09:00 > 01-19 09:00 by c2"),
        weekly()
            .cover("bo", "ana", "2026-01-05T09:00", "2026-01-12T09:00")
            .cover("ana", "bo", "2026-01-12T09:00", "2026-01-19T09:00")
            .shifts(START, END));
  }

  @Test
  void ofTwoCoversTheNewestWins() {
    assertEquals(
        List.of(
            "cy 01-05 09:00 > 01-07 00:00 by c1",
            "dee 01-07 00:00 > 01-08 00:00 by c2",
            "cy 01-08 00:00 > 01-12 09:00 by c1"),
        weekly()
            .cover("cy", "ana", "2026-01-05T09:00", "2026-01-12T09:00")
            .cover("dee", "ana", "2026-01-07T00:00", "2026-01-08T00:00")
            .shifts(START, "2026-01-12T09:00"));
  }

  @Test
  void whoTookOverMayBeCoveredInTurn() {
    assertEquals(
        List.of(
            "cy 01-05 09:00 > 01-07 00:00 by c1",
            "dee 01-07 00:00 > 01-08 00:00 by c2",
            "cy 01-08 00:00 > 01-12 09:00 by c1"),
        weekly()
            .cover("cy", "ana", "2026-01-05T09:00", "2026-01-12T09:00")
            .cover("dee", "cy", "2026-01-07T00:00", "2026-01-08T00:00")
            .shifts(START, "2026-01-12T09:00"));
  }

  @Test
  void whoTakesOverLaterThanTheirOwnCoverWasMadeMeansIt() {
    assertEquals(
        List.of("bo 01-05 09:00 > 01-12 09:00 by c2"),
        weekly()
            .cover("cy", "bo", "2026-01-05T09:00", "2026-01-12T09:00")
            .cover("bo", "ana", "2026-01-05T09:00", "2026-01-12T09:00")
            .shifts(START, "2026-01-12T09:00"));
  }

  @Test
  void aLoopEndsWithTheOneWhoTookOverLast() {
    assertEquals(
        List.of("ana 01-05 09:00 > 01-12 09:00 by c3"),
        weekly()
            .cover("cy", "ana", START, END)
            .cover("dee", "cy", START, END)
            .cover("ana", "dee", START, "2026-01-12T09:00")
            .shifts(START, "2026-01-12T09:00"));
  }

  @Test
  void whoIsAlwaysOnDutyCanBeCovered() {
    assertEquals(
        List.of(
            "ana 01-05 00:00 > 01-07 00:00",
            "cy 01-07 00:00 > 01-08 00:00 by c1",
            "ana 01-08 00:00 > 01-09 00:00"),
        Desk.in("Europe/Amsterdam")
            .always("ana")
            .joins("cy")
            .cover("cy", "ana", "2026-01-07T00:00", "2026-01-08T00:00")
            .shifts("2026-01-05T00:00", "2026-01-09T00:00"));
  }

  @Test
  void aSwapInTwoLayersAtOnceIsEndedByTheNewerCover() {
    assertEquals(
        List.of("ana 01-05 09:00 > 01-12 09:00 by c2", "1 ana 01-05 09:00 > 01-12 09:00 by c2"),
        Desk.in("Europe/Amsterdam")
            .turns("ana", "P1W", START)
            .turns("bo", "P1W", START)
            .cover("bo", "ana", START, "2026-01-12T09:00")
            .cover("ana", "bo", START, "2026-01-12T09:00")
            .shifts(START, "2026-01-12T09:00"));
  }

  @Test
  void aCoverOutlivesAChangeOfTheHandoffs() {
    var later =
        Desk.in("Europe/Amsterdam")
            .turns("ana bo", "P1W", "2026-01-05T13:00")
            .joins("cy")
            .cover("cy", "ana", "2026-01-05T09:00", "2026-01-12T09:00");
    assertEquals(
        List.of(
            "cy 01-05 13:00 > 01-12 09:00 by c1",
            "ana 01-12 09:00 > 01-12 13:00",
            "bo 01-12 13:00 > 01-19 13:00"),
        later.shifts(START, "2026-01-19T13:00"));
  }

  @Test
  void aCoverIsReportedWhenTheShiftHasMovedAway() {
    var moved =
        Desk.in("Europe/Amsterdam")
            .turns("bo ana", "P1W", START)
            .joins("cy")
            .cover("cy", "ana", "2026-01-06T00:00", "2026-01-11T00:00");
    assertEquals(
        List.of("bo 01-05 09:00 > 01-12 09:00", "ana 01-12 09:00 > 01-19 09:00"),
        moved.shifts(START, END));
    assertEquals(moved.covers(), moved.roster(START, END).idle());
  }

  @Test
  void aCoverThatANewerOneReplacesIsReported() {
    var desk =
        weekly()
            .cover("cy", "ana", "2026-01-07T00:00", "2026-01-08T00:00")
            .cover("dee", "ana", "2026-01-06T00:00", "2026-01-09T00:00");
    assertEquals(List.of(desk.covers().getFirst()), desk.roster(START, END).idle());
  }

  @Test
  void nothingIsSaidOfACoverThatReachesBeyondTheWindow() {
    var desk = weekly().cover("cy", "ana", "2026-01-07T00:00", "2026-02-08T00:00");
    assertEquals(List.of(), desk.roster("2026-01-12T09:00", END).idle());
  }

  @Test
  void aCoverOfSomebodyWhoIsGoneIsReportedAndDoesNoHarm() {
    var desk = weekly().gone("ana").cover("cy", "ana", "2026-01-06T00:00", "2026-01-08T00:00");
    assertEquals("bo bo", desk.order(START, END));
    assertEquals(desk.covers(), desk.roster(START, END).idle());
  }

  @Test
  void nobodyIsOnDutyWhereTheOneWhoTookOverIsGone() {
    var desk = weekly().gone("cy").cover("cy", "ana", "2026-01-07T00:00", "2026-01-08T00:00");
    assertEquals(
        List.of("ana 01-05 09:00 > 01-07 00:00", "ana 01-08 00:00 > 01-12 09:00"),
        desk.shifts(START, "2026-01-12T09:00"));
    assertEquals(List.of("GONE cy 01-07 00:00 > 01-08 00:00 by c1"), missing(desk));
  }

  @Test
  void nobodyIsOnDutyFromTheDayAfterTheOneWhoTookOverLeaves() {
    var desk = weekly().stays("cy", "..2026-01-06").cover("cy", "ana", START, "2026-01-08T00:00");
    assertEquals(List.of("GONE cy 01-07 00:00 > 01-08 00:00 by c1"), missing(desk));
  }

  @Test
  void nobodyIsOnDutyWhereTheOneWhoTookOverIsAway() {
    var desk =
        weekly()
            .away("cy", "2026-01-07T10:00", "2026-01-07T11:00")
            .cover("cy", "ana", "2026-01-07T00:00", "2026-01-08T00:00");
    assertEquals(
        List.of("cy 01-07 00:00 > 01-07 10:00 by c1", "cy 01-07 11:00 > 01-08 00:00 by c1"),
        desk.shifts("2026-01-07T00:00", "2026-01-08T00:00"));
    assertEquals(List.of("AWAY cy 01-07 10:00 > 01-07 11:00 by c1"), missing(desk));
  }

  @Test
  void nobodyIsOnDutyWhereTheOneWhoTookOverKeepsOtherHours() {
    var desk =
        weekly()
            .keeps("cy", Plan.in("Europe/Amsterdam").daily("09:00-17:00"))
            .cover("cy", "ana", "2026-01-07T09:00", "2026-01-07T20:00");
    assertEquals(List.of("OUTSIDE_HOURS cy 01-07 17:00 > 01-07 20:00 by c1"), missing(desk));
  }

  @Test
  void awayOfTheOneWhoIsCoveredChangesNothing() {
    var desk =
        weekly()
            .away("ana", "2026-01-07T00:00", "2026-01-08T00:00")
            .cover("cy", "ana", "2026-01-07T00:00", "2026-01-08T00:00");
    assertEquals(List.of(), missing(desk));
    assertEquals(3, desk.roster(START, "2026-01-12T09:00").shifts().size());
  }

  @Test
  void leaveIsNotIgnored() {
    var desk = weekly().away("ana", "2026-01-07T00:00", "2026-01-08T00:00");
    assertEquals(
        List.of("ana 01-05 09:00 > 01-07 00:00", "ana 01-08 00:00 > 01-12 09:00"),
        desk.shifts(START, "2026-01-12T09:00"));
    assertEquals(List.of("AWAY ana 01-07 00:00 > 01-08 00:00"), missing(desk));
  }

  @Test
  void aCoverMustEndAfterItStartsAndBeBySomebodyElse() {
    assertThrows(IllegalArgumentException.class, () -> new Cover("c", "ana", "bo", 10, 10, 0));
    assertThrows(IllegalArgumentException.class, () -> new Cover("c", "ana", "ana", 10, 20, 0));
  }

  private static List<String> missing(Desk desk) {
    return desk.roster(START, "2026-01-12T09:00").missing().stream()
        .map(missing -> missing.why() + " " + desk.text(missing.shift()))
        .toList();
  }
}
