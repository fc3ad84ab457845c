package dev.replyby.promise;

import static dev.replyby.testing.Instants.at;
import static dev.replyby.testing.Instants.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.calendar.WallTime;
import dev.replyby.testing.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In UTC, on workdays from nine to five, answered within an hour; 5 January 2026 is a Monday. */
class PiecesTest {
  private static final Target HOUR = new Target.Open(3600);
  private static final String MONDAY = "2026-01-05T00:00Z";
  private static final String NEXT_MONDAY = "2026-01-12T00:00Z";

  private final Plan office = Plan.in("UTC").workdays("09:00-17:00");

  @Test
  void aDayIsCutWhereTheFormulaChanges() {
    assertEquals(
        List.of(
            "2026-01-05T00:00:00Z CLOSED 2026-01-05T10:00:00Z +0",
            "2026-01-05T09:00:00Z OPEN 2026-01-05T10:00:00Z +0",
            "2026-01-05T09:00:01Z OPEN 2026-01-05T10:05:00Z +300",
            "2026-01-05T16:00:01Z OPEN 2026-01-06T09:05:00Z +300",
            "2026-01-05T17:00:00Z CLOSED 2026-01-06T10:00:00Z +0"),
        pieces(office, LiveStatus.NONE, HOUR, 300, MONDAY, "2026-01-06T00:00Z").stream()
            .map(PiecesTest::line)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"1", "60", "300", "900", "3600"})
  void anOrdinaryWeekIsAFewPiecesADay(int granularity) {
    var pieces = pieces(office, LiveStatus.NONE, HOUR, granularity, MONDAY, NEXT_MONDAY);
    assertTrue(pieces.size() <= 5 * 5, () -> pieces.size() + " pieces");
  }

  @Test
  void aDayTargetIsConstantPieces() {
    var target =
        new Target.Day(new WallTime(15 * 60), new WallTime(17 * 60), new WallTime(12 * 60));
    var pieces = pieces(office, LiveStatus.NONE, target, 300, MONDAY, NEXT_MONDAY);
    assertTrue(pieces.stream().allMatch(p -> p.step() == 0));
    assertTrue(pieces.size() <= 5 * 4, () -> pieces.size() + " pieces");
  }

  @Test
  void whatIsAlwaysOpenIsTwoPieces() {
    var always = Plan.in("UTC").daily("00:00-24:00");
    assertEquals(2, pieces(always, LiveStatus.NONE, HOUR, 300, MONDAY, NEXT_MONDAY).size());
  }

  @Test
  void aStepAloneIsConstant() {
    var pieces =
        pieces(office, LiveStatus.NONE, HOUR, 300, "2026-01-05T09:00:01Z", "2026-01-05T09:05:01Z");
    assertEquals(List.of("2026-01-05T09:00:01Z OPEN 2026-01-05T10:05:00Z +0"), lines(pieces));
  }

  @Test
  void whatNeverOpensIsOnePiece() {
    var never = pieces(Plan.in("UTC"), LiveStatus.NONE, HOUR, 300, MONDAY, NEXT_MONDAY);
    assertEquals(List.of("2026-01-05T00:00:00Z CLOSED never +0"), lines(never));
  }

  @Test
  void anEmptyStretchHasNoPieces() {
    assertEquals(List.of(), pieces(office, LiveStatus.NONE, HOUR, 300, MONDAY, MONDAY));
  }

  @Test
  void hoursUnderAnOpenStatusMakeNoCut() {
    var open = new LiveStatus.Open(at("2026-01-04T00:00Z"), at("2026-01-20T00:00Z"));
    assertEquals(2, pieces(office, open, HOUR, 300, MONDAY, NEXT_MONDAY).size());
  }

  @Test
  void aChangeOfTheClockThatKeepsTheGridMakesNoCut() {
    var always = Plan.in("Europe/Amsterdam").daily("00:00-24:00");
    var pieces =
        pieces(always, LiveStatus.NONE, HOUR, 3600, "2026-10-24T00:00Z", "2026-10-26T00:00Z");
    assertEquals(2, pieces.size(), () -> lines(pieces).toString());
  }

  /** Lord Howe's clock goes back by half an hour on 5 April 2026, at 15:00 UTC the day before. */
  @Test
  void aChangeOfTheGridMakesOneCut() {
    var always = Plan.in("Australia/Lord_Howe").daily("00:00-24:00");
    var pieces =
        pieces(always, LiveStatus.NONE, HOUR, 3600, "2026-04-01T00:00Z", "2026-04-08T00:00Z");
    assertTrue(pieces.size() <= 5, () -> lines(pieces).toString());
  }

  private static List<Piece> pieces(
      Plan plan, LiveStatus status, Target target, int granularity, String from, String until) {
    var schedule = Schedule.compile(plan.calendar(), status, at(from), at(until));
    return Pieces.of(new Engine(schedule, target, granularity), at(from), at(until));
  }

  private static List<String> lines(List<Piece> pieces) {
    return pieces.stream().map(PiecesTest::line).toList();
  }

  private static String line(Piece piece) {
    return "%s %s %s +%d"
        .formatted(text(piece.from()), piece.state(), text(piece.replyBy()), piece.step());
  }
}
