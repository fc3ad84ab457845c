package dev.replyby.promised;

import static dev.replyby.promised.Promises.DUE;
import static dev.replyby.promised.Promises.after;
import static dev.replyby.promised.Promises.due;
import static dev.replyby.promised.Promises.replied;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of a promise, and when there is next something to do for it. */
class StandingTest {
  private static final Event SPAM = new Event.Withdrawn("spam", Optional.empty());

  @ParameterizedTest
  @CsvSource({"0, OPEN", "999, OPEN", "1000, OPEN", "1001, BROKEN", "99999, BROKEN"})
  void withoutAReply(long now, Standing standing) {
    assertEquals(standing, due().standing(now));
  }

  @ParameterizedTest
  @CsvSource({"0, KEPT", "1000, KEPT", "1001, BROKEN"})
  void withAReply(long at, Standing standing) {
    var promise = after(due(), 5000, replied(at));
    assertEquals(standing, promise.standing(5000));
    assertFalse(promise.isWaiting());
  }

  @Test
  void aRobotsReplySettlesNothing() {
    var promise = after(due(), 10, new Event.Replied(10, "robot", true));
    assertEquals(Standing.OPEN, promise.standing(DUE));
    assertEquals(Standing.BROKEN, promise.standing(DUE + 1));
    assertTrue(promise.isWaiting());
  }

  @Test
  void whereNothingWasPromised() {
    var promise = Promises.told("q", Promises.NOTHING);
    assertEquals(Standing.OPEN, promise.standing(Long.MAX_VALUE));
    assertEquals(OptionalLong.empty(), NextDue.after(promise, 0));
    var answered = after(promise, 7, replied(7));
    assertEquals(Standing.ANSWERED, answered.standing(7));
    assertEquals(OptionalLong.empty(), NextDue.after(answered, 7));
  }

  @ParameterizedTest
  @CsvSource({"499, KEPT", "500, KEPT", "501, WITHDRAWN"})
  void aReplyBeforeTheWithdrawalCounts(long at, Standing standing) {
    var withdrawn = after(due(), 500, SPAM);
    assertEquals(Standing.WITHDRAWN, withdrawn.standing(DUE + 1));
    assertFalse(withdrawn.isWaiting());
    assertEquals(standing, after(withdrawn, 600, replied(at)).standing(DUE + 1));
  }

  @Test
  void timeBringsNothingMoreOnceItIsBrokenOrSettled() {
    assertEquals(OptionalLong.of(DUE + 1), NextDue.after(due(), 0));
    assertEquals(OptionalLong.empty(), NextDue.after(due(), DUE + 5));
    assertEquals(OptionalLong.empty(), NextDue.after(after(due(), 20, replied(15)), 20));
    assertEquals(OptionalLong.empty(), NextDue.after(after(due(), 20, SPAM), 20));
    var acknowledged = after(due(), 20, new Event.Acknowledged("ana"));
    assertEquals(OptionalLong.of(DUE + 1), NextDue.after(acknowledged, 20));
  }

  @Test
  void aDelayIsAnnouncedWhileItIsToCome() {
    var promise = after(due(), 20, new Event.Delayed(2000, "busy"));
    assertEquals(2000, promise.announced(2000).orElseThrow().replyBy());
    assertEquals(Optional.empty(), promise.announced(2001));
    assertEquals(OptionalLong.of(2000), promise.lastTold());
    assertEquals(Optional.empty(), after(promise, 30, replied(30)).announced(40));
    var closed = after(promise, DUE + 1, new Event.Closed(OptionalInt.empty()));
    assertEquals(Optional.empty(), closed.announced(1100));
  }

  @Test
  void wordsAreReadAsTheyAreWritten() {
    for (var standing : Standing.values()) {
      assertEquals(Optional.of(standing), Standing.of(standing.word()));
    }
    assertEquals(Optional.empty(), Standing.of("OPEN"));
  }
}
