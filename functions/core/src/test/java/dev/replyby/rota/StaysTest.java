package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members who join, leave, or take more turns than others. */
class StaysTest {
  private static final String AMSTERDAM = "Europe/Amsterdam";

  private static Desk weekly(String turns) {
    return Desk.in(AMSTERDAM).turns(turns, "P1W", "2026-01-05T09:00");
  }

  private static String year(Desk desk) {
    return desk.order("2026-01-05T09:00", "2026-02-23T09:00");
  }

  @Test
  void whoIsNotThereYetIsPassedOver() {
    assertEquals("ana bo ana bo cy ana bo", year(weekly("ana bo cy:2026-01-20..")));
  }

  @Test
  void whoHasLeftIsPassedOver() {
    assertEquals("ana bo cy ana cy ana cy", year(weekly("ana bo:..2026-01-31 cy")));
  }

  @Test
  void aMemberWhoLeavesTheCompanyLeavesEveryLayer() {
    assertEquals("ana bo cy ana cy ana cy", year(weekly("ana bo cy").stays("bo", "..2026-01-31")));
  }

  @Test
  void aMemberWhoIsNotInTheTeamIsPassedOver() {
    assertEquals("ana cy ana cy ana cy ana", year(weekly("ana bo cy").gone("bo")));
  }

  @Test
  void joiningAtTheEndOfTheListMovesNoTurnBeforeIt() {
    assertEquals("ana bo ana bo ana cy bo", year(weekly("ana cy:2026-02-03.. bo")));
  }

  @Test
  void theOneWhoFollowsHasTheRestOfATurnAndThenTheirOwn() {
    assertEquals(
        List.of(
            "ana 01-05 09:00 > 01-12 09:00",
            "bo 01-12 09:00 > 01-15 00:00",
            "cy 01-15 00:00 > 01-19 09:00",
            "cy 01-19 09:00 > 01-26 09:00"),
        weekly("ana bo:..2026-01-14 cy").shifts("2026-01-05T09:00", "2026-01-26T09:00"));
  }

  @Test
  void whereNobodyIsLeftTheNextToJoinIsOnDutyAtOnce() {
    assertEquals(
        List.of(
            "ana 01-05 09:00 > 01-07 00:00",
            "bo 01-14 00:00 > 01-19 09:00",
            "bo 01-19 09:00 > 01-26 09:00"),
        weekly("ana:..2026-01-06 bo:2026-01-14..").shifts("2026-01-01T00:00", "2026-01-26T09:00"));
  }

  @Test
  void withoutHandoffsOneFollowsTheOther() {
    assertEquals(
        List.of(
            "ana 01-05 00:00 > 01-07 00:00",
            "bo 01-07 00:00 > 01-10 00:00",
            "cy 01-12 00:00 > 01-20 00:00"),
        Desk.in(AMSTERDAM)
            .always("ana:..2026-01-06 bo:..2026-01-09 cy:2026-01-12..")
            .shifts("2026-01-05T00:00", "2026-01-20T00:00"));
  }

  @Test
  void aWeightIsSoManyTurnsInACycleSpreadOverItsRounds() {
    assertEquals("ana bo ana cy ana bo ana", year(weekly("ana*2 bo cy")));
  }

  @Test
  void equalWeightsAreOneTurnEachInEachRound() {
    assertEquals("ana bo cy ana bo cy ana", year(weekly("ana*3 bo*3 cy*3")));
  }

  @Test
  void everybodyHelpsOnceAQuarterAndTheDeskDoesTheRest() {
    var everybody = new StringBuilder("desk1*12 desk2*12 desk3*12 desk4*12");
    for (int i = 0; i < 16; i++) {
      everybody.append(" help").append(i);
    }
    var desk =
        Desk.in(AMSTERDAM)
            .turns(everybody.toString(), "P1D", "2026-01-05T00:00")
            .during(Plan.in(AMSTERDAM).workdays("09:00-17:00"));
    var order = List.of(desk.order("2026-01-05T00:00", "2026-04-03T00:00").split(" ", -1));
    assertEquals(64, order.size());
    for (int i = 0; i < 16; i++) {
      assertEquals(1, count(order, "help" + i));
    }
    assertEquals(12, count(order, "desk3"));
  }

  @Test
  void aNewcomerIsOnDutyForTwoWeeksBesideTheRota() {
    var office = Plan.in(AMSTERDAM).workdays("09:00-17:00");
    var desk =
        Desk.in(AMSTERDAM)
            .always("dee:2026-03-02..2026-03-15")
            .during(office)
            .turns("ana bo", "P1W", "2026-01-05T00:00")
            .during(office);
    assertEquals(
        List.of(
            "1 bo 02-27 09:00 > 02-27 17:00",
            "dee 03-02 09:00 > 03-02 17:00",
            "1 ana 03-02 09:00 > 03-02 17:00"),
        desk.shifts("2026-02-27T00:00", "2026-03-03T00:00"));
    assertEquals(
        10,
        count(List.of(desk.order("2026-02-01T00:00", "2026-06-01T00:00").split(" ", -1)), "dee"));
  }

  private static long count(List<String> order, String member) {
    return order.stream().filter(member::equals).count();
  }
}
