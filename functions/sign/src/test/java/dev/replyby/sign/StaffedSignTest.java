package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.plan.Plan;
import dev.replyby.promise.Piece;
import dev.replyby.promise.State;
import dev.replyby.promise.Target;
import dev.replyby.store.SignItem;
import dev.replyby.store.Status.Kind;
import dev.replyby.testing.Items;
import dev.replyby.testing.PlanBuilder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Amsterdam, published on workdays from nine to five; ana and bo take turns of a day, so that ana
 * has Monday 23 November 2026, bo Tuesday, ana Wednesday. E-mail has no rota.
 */
class StaffedSignTest {
  private static final Plan PLAN =
      PlanBuilder.office()
          .daily("desk", "mon-fri 09:00-17:00", "ana", "bo")
          .channelBy("desk", "chat", new Target.Open(3600))
          .build();

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:59:59+01:00, OPEN",
    "2026-11-23T10:00:00+01:00, CLOSED",
    "2026-11-23T11:59:59+01:00, CLOSED",
    "2026-11-23T12:00:00+01:00, OPEN",
    "2026-11-24T10:00:00+01:00, OPEN"
  })
  void whoIsAwayInTheirTurnClosesTheChannelToTheSecond(String now, State state) {
    var away = ana(Kind.AWAY, "2026-11-23T10:00+01:00", "2026-11-23T12:00+01:00");
    assertEquals(state, current(away, "chat", now).state());
    assertEquals(State.OPEN, current(away, "email", now).state());
  }

  @Test
  void thePromiseWaitsForWhoIsBack() {
    var away = ana(Kind.AWAY, "2026-11-23T10:00+01:00", "2026-11-23T12:00+01:00");
    var asked = current(away, "chat", "2026-11-23T10:30+01:00");
    assertEquals(at("2026-11-23T12:00+01:00"), asked.opensAt());
    assertEquals(at("2026-11-23T13:00+01:00"), asked.replyBy());
    var before = current(away, "chat", "2026-11-23T09:30+01:00");
    assertEquals(at("2026-11-23T10:00+01:00"), before.closesAt());
    assertEquals(at("2026-11-23T12:30+01:00"), before.replyBy());
  }

  @Test
  void whoIsAwayInAnothersTurnChangesNothing() {
    var away = ana(Kind.AWAY, "2026-11-24T00:00+01:00", "2026-11-25T00:00+01:00");
    assertEquals(State.OPEN, current(away, "chat", "2026-11-24T10:00+01:00").state());
  }

  @Test
  void whoIsAwayOverSeveralDaysLeavesOnlyTheOthersTurns() {
    var away = ana(Kind.AWAY, "2026-11-23T00:00+01:00", "2026-11-26T00:00+01:00");
    var asked = current(away, "chat", "2026-11-23T10:00+01:00");
    assertEquals(at("2026-11-24T09:00+01:00"), asked.opensAt());
    var wednesday = current(away, "chat", "2026-11-25T10:00+01:00");
    assertEquals(at("2026-11-26T09:00+01:00"), wednesday.opensAt());
  }

  @Test
  void aMemberWhoSaysToBeThereFillsAHoleOfTheirRota() {
    var ana =
        Items.withMember(
            onlyMondays(), "ana", Kind.OPEN, "2026-11-24T10:00+01:00", "2026-11-24T12:00+01:00");
    assertEquals(State.CLOSED, current(ana, "chat", "2026-11-24T09:59:59+01:00").state());
    assertEquals(State.OPEN, current(ana, "chat", "2026-11-24T10:00+01:00").state());
    assertEquals(State.CLOSED, current(ana, "chat", "2026-11-24T12:00+01:00").state());
  }

  @Test
  void aMemberWhoSaysToBeThereFillsNoHoleOfARotaOfOthers() {
    var cy =
        Items.withMember(
            onlyMondays(), "cy", Kind.OPEN, "2026-11-24T10:00+01:00", "2026-11-24T12:00+01:00");
    assertEquals(State.CLOSED, current(cy, "chat", "2026-11-24T11:00+01:00").state());
  }

  @Test
  void aMemberWhoSaysToBeThereOpensNothingThatIsNotPublished() {
    var ana =
        Items.withMember(
            PLAN, "ana", Kind.OPEN, "2026-11-28T10:00+01:00", "2026-11-28T12:00+01:00");
    assertEquals(State.CLOSED, current(ana, "chat", "2026-11-28T11:00+01:00").state());
  }

  @Test
  void theStatusOfSomebodyWhoIsNoMemberCountsNothing() {
    var dee =
        Items.withMember(
            onlyMondays(), "dee", Kind.OPEN, "2026-11-24T10:00+01:00", "2026-11-24T12:00+01:00");
    assertEquals(State.CLOSED, current(dee, "chat", "2026-11-24T11:00+01:00").state());
  }

  /** Published until five, staffed on Mondays alone. */
  @Test
  void aHoleNeverBecomesAPromise() {
    var item = Items.of(onlyMondays());
    var sign = Sign.of(new CompiledSite(item), at("2026-11-23T08:00+01:00"), _ -> true);
    var pieces = Objects.requireNonNull(sign.channels().get("chat")).pieces();
    assertTrue(pieces.size() > 3, pieces::toString);
    for (var piece : pieces) {
      var due = Instant.ofEpochSecond(piece.replyBy()).atZone(PLAN.zone());
      assertEquals(DayOfWeek.MONDAY, due.getDayOfWeek(), piece::toString);
    }
  }

  private static Plan onlyMondays() {
    return PlanBuilder.office()
        .daily("desk", "mon 09:00-17:00", "ana")
        .channelBy("desk", "chat", new Target.Open(3600))
        .build();
  }

  private static SignItem ana(Kind kind, String since, String until) {
    return Items.withMember(PLAN, "ana", kind, since, until);
  }

  private static Piece current(SignItem item, String channel, String now) {
    var sign = Sign.of(new CompiledSite(item), at(now), _ -> true);
    return Objects.requireNonNull(sign.channels().get(channel)).current();
  }
}
