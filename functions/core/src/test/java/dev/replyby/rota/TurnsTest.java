package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Instants;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When turns are handed over and to whom, all hours being worked. */
class TurnsTest {
  private static final String AMSTERDAM = "Europe/Amsterdam";

  @Test
  void membersTakeTurnsInTheOrderOfTheList() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo cy", "P1W", "2026-01-05T09:00");
    assertEquals(
        List.of(
            "ana 01-05 09:00 > 01-12 09:00",
            "bo 01-12 09:00 > 01-19 09:00",
            "cy 01-19 09:00 > 01-26 09:00",
            "ana 01-26 09:00 > 02-02 09:00"),
        desk.shifts("2026-01-01T00:00", "2026-02-02T09:00"));
  }

  @Test
  void nobodyIsOnDutyBeforeTheFirstHandoff() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo", "P1D", "2026-01-05T09:00");
    assertEquals(List.of(), desk.shifts("2025-12-01T00:00", "2026-01-05T09:00"));
    assertEquals(
        List.of("ana 01-05 09:00 > 01-06 09:00"),
        desk.shifts("2025-12-01T00:00", "2026-01-05T09:01"));
  }

  @Test
  void aShiftIsGivenAsAWholeHoweverShortTheWindow() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo", "P3M", "2026-01-05T09:00");
    assertEquals(
        List.of("bo 04-05 09:00 > 07-05 09:00"),
        desk.shifts("2026-05-05T00:00", "2026-05-05T00:01"));
  }

  @Test
  void oneMemberIsAlwaysNextAgain() {
    var desk = Desk.in(AMSTERDAM).turns("ana", "P1D", "2026-01-05T09:00");
    assertEquals("ana ana ana", desk.order("2026-01-05T09:00", "2026-01-08T09:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "P1D, 2026-01-05T09:00 2026-01-06T09:00 2026-01-07T09:00",
    "P2W, 2026-01-05T09:00 2026-01-19T09:00 2026-02-02T09:00",
    "PT8H, 2026-01-05T09:00 2026-01-05T17:00 2026-01-06T01:00",
    "P1M, 2026-01-05T09:00 2026-02-05T09:00 2026-03-05T09:00",
    "P3M, 2026-01-05T09:00 2026-04-05T09:00 2026-07-05T09:00",
    "P1Y, 2026-01-05T09:00 2027-01-05T09:00 2028-01-05T09:00",
    "PT36H, 2026-01-05T09:00 2026-01-06T21:00 2026-01-08T09:00"
  })
  void aTurnIsHandedOverAtTheSameTimeOnTheWall(String every, String handoffs) {
    var desk = Desk.in(AMSTERDAM).turns("ana bo", every, "2026-01-05T09:00");
    for (var handoff : handoffs.split(" ", -1)) {
      long at = desk.at(handoff);
      var roster = Roster.of(desk.rota(), desk.team(), List.of(), at, at + 1);
      assertEquals(at, roster.shifts().getFirst().start());
    }
  }

  @Test
  void monthsFromThe31stAreCountedFromTheFirstHandoffNotFromTheLast() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo", "P1M", "2026-01-31T09:00");
    assertEquals(
        List.of(
            "ana 01-31 09:00 > 02-28 09:00",
            "bo 02-28 09:00 > 03-31 09:00",
            "ana 03-31 09:00 > 04-30 09:00",
            "bo 04-30 09:00 > 05-31 09:00"),
        desk.shifts("2026-01-31T09:00", "2026-05-31T09:00"));
  }

  @Test
  void theNightOfTheSpringChangeIsAnHourShorterAndNobodysTurnMoves() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo", "PT12H", "2026-03-28T08:00");
    assertEquals(
        List.of(
            "ana 03-28 08:00 > 03-28 20:00",
            "bo 03-28 20:00 > 03-29 08:00",
            "ana 03-29 08:00 > 03-29 20:00"),
        desk.shifts("2026-03-28T08:00", "2026-03-29T20:00"));
    var night = desk.roster("2026-03-28T21:00", "2026-03-28T22:00").shifts().getFirst();
    assertEquals(11 * 3600, night.end() - night.start());
  }

  @Test
  void theNightOfTheAutumnChangeIsAnHourLonger() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo", "PT12H", "2026-03-28T08:00");
    var night = desk.roster("2026-10-24T21:00", "2026-10-24T22:00").shifts().getFirst();
    assertEquals("bo 10-24 20:00 > 10-25 08:00", desk.text(night));
    assertEquals(13 * 3600, night.end() - night.start());
  }

  @Test
  void aHandoffInTheGapComesLaterByTheGap() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo", "P1D", "2026-03-28T02:30");
    assertEquals(
        List.of("ana 03-28 02:30 > 03-29 03:30", "bo 03-29 03:30 > 03-30 02:30"),
        desk.shifts("2026-03-28T02:30", "2026-03-30T02:30"));
  }

  @Test
  void aFirstHandoffInTheGapComesLaterByTheGap() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo", "P1D", "2026-03-29T02:30");
    assertEquals(
        List.of("ana 03-29 03:30 > 03-30 02:30"),
        desk.shifts("2026-03-01T00:00", "2026-03-30T02:30"));
  }

  @Test
  void ofAnHourThatComesTwiceTheFirstHandsOver() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo", "PT1H", "2026-10-25T01:30");
    assertEquals(
        List.of("2026-10-24T23:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T02:30:00Z"),
        desk.roster("2026-10-25T01:30", "2026-10-25T03:31").shifts().stream()
            .map(shift -> Instants.text(shift.start()))
            .toList());
  }

  @Test
  void anHourlyTurnThatTheGapSwallowsIsSkippedSoThatAllKeepTheirHours() {
    var desk = Desk.in(AMSTERDAM).turns("ana bo cy", "PT1H", "2026-03-29T00:00");
    assertEquals(
        List.of(
            "ana 03-29 00:00 > 03-29 01:00",
            "bo 03-29 01:00 > 03-29 03:00",
            "ana 03-29 03:00 > 03-29 04:00",
            "bo 03-29 04:00 > 03-29 05:00"),
        desk.shifts("2026-03-29T00:00", "2026-03-29T05:00"));
  }

  @Test
  void aDayThatWasLeftOutOfTheCalendarIsNobodysTurnTwice() {
    var desk = Desk.in("Pacific/Apia").turns("ana bo cy dee", "PT12H", "2011-12-29T00:00");
    assertEquals(
        List.of(
            "ana 12-29 00:00 > 12-29 12:00",
            "bo 12-29 12:00 > 12-31 00:00",
            "ana 12-31 00:00 > 12-31 12:00",
            "bo 12-31 12:00 > 01-01 00:00"),
        desk.shifts("2011-12-29T00:00", "2012-01-01T00:00"));
  }

  @Test
  void aLayerHandsOverOnTheClockOfItsOwnZone() {
    var desk = Desk.in(AMSTERDAM).turns("kim lee", "P1D", "2026-01-05T09:00").zone("Asia/Seoul");
    assertEquals(
        List.of("kim 01-05 01:00 > 01-06 01:00"),
        desk.shifts("2026-01-05T01:00", "2026-01-06T01:00"));
  }

  @Test
  void withoutHandoffsTheFirstStaysOnAndIsCutToTheWindow() {
    var desk = Desk.in(AMSTERDAM).always("ana bo");
    assertEquals(
        List.of("ana 01-05 00:00 > 01-06 00:00"),
        desk.shifts("2026-01-05T00:00", "2026-01-06T00:00"));
  }
}
