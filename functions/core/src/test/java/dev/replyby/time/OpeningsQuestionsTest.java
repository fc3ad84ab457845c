package dev.replyby.time;

import static dev.replyby.time.Openings.NEVER;
import static dev.replyby.time.Openings.NEVER_BEFORE;
import static dev.replyby.time.OpeningsTest.openings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of open time, on one small set of it. */
class OpeningsQuestionsTest {
  private final Openings open = openings("10-20 30-40");

  @Test
  void theStartIsOpenAndTheEndIsNot() {
    assertFalse(open.isOpen(9));
    assertTrue(open.isOpen(10));
    assertTrue(open.isOpen(19));
    assertFalse(open.isOpen(20));
    assertTrue(new Opening(10, 20).contains(10));
    assertFalse(new Opening(10, 20).contains(20));
  }

  @ParameterizedTest
  @CsvSource({"5, 10", "10, 10", "19, 19", "20, 30", "39, 39", "40, never", "99, never"})
  void findsTheNextOpenSecond(long t, String expected) {
    assertEquals(expected, text(open.nextOpen(t)));
  }

  @ParameterizedTest
  @CsvSource({"5, 20", "10, 20", "19, 20", "20, 40", "39, 40", "40, never"})
  void findsTheNextClose(long t, String expected) {
    assertEquals(expected, text(open.nextClose(t)));
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "10, 20", "19, 20", "20, 20", "39, 40", "40, 40"})
  void findsTheEndOfTheOpening(long t, long expected) {
    assertEquals(expected, open.endOfOpening(t));
  }

  @ParameterizedTest
  @CsvSource({"5, 10", "10, 20", "19, 20", "20, 30", "39, 40", "40, never"})
  void findsTheNextChange(long t, String expected) {
    assertEquals(expected, text(open.changesAfter(t)));
  }

  @ParameterizedTest
  @CsvSource({"5, 0", "10, 0", "19, 0", "20, 1", "30, 1", "39, 1", "40, 2"})
  void findsTheOpeningThatEndsNext(long t, int expected) {
    assertEquals(expected, open.firstEndingAfter(t));
  }

  @Test
  void knowsTheOpenTimeBeforeEachOpening() {
    assertEquals(0, open.openBefore(0));
    assertEquals(10, open.openBefore(1));
    assertEquals(20, open.openBefore(2));
  }

  @ParameterizedTest
  @CsvSource({"9, never", "10, never", "11, 11", "20, 20", "25, 20", "30, 20", "31, 31", "99, 40"})
  void findsTheEndOfTheLastOpenSecondBefore(long t, String expected) {
    assertEquals(expected, text(open.lastOpenEnd(t)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 99, 20",
    "10, 20, 10",
    "12, 35, 13",
    "20, 30, 0",
    "19, 31, 2",
    "35, 12, 0",
    "15, 15, 0",
  })
  void countsOpenSecondsBetween(long from, long to, long expected) {
    assertEquals(expected, open.openBetween(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 5, 15",
    "5, 1, 11",
    "15, 6, 31",
    "20, 1, 31",
    "0, 20, 40",
  })
  void addsOpenSeconds(long t, long seconds, long expected) {
    assertEquals(expected, open.plus(t, seconds));
  }

  @ParameterizedTest
  @CsvSource({"10, 10, 20", "5, 10, 20", "19, 1, 20", "15, 15, 40"})
  void whatRunsOutExactlyAtACloseIsTheCloseAndNotTheNextOpening(
      long t, long seconds, long expected) {
    assertEquals(expected, open.plus(t, seconds));
  }

  @ParameterizedTest
  @CsvSource({"15, 15", "5, 10", "20, 30", "40, never"})
  void zeroSecondsAreAtOnceWhenOpenAndOtherwiseTheNextOpening(long t, String expected) {
    assertEquals(expected, text(open.plus(t, 0)));
  }

  @Test
  void moreOpenTimeThanThereIsIsNever() {
    assertEquals(NEVER, open.plus(10, 21));
    assertEquals(NEVER, open.plus(40, 1));
    assertEquals(NEVER, Openings.none().plus(0, 1));
    assertEquals(NEVER, Openings.none().plus(0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "20, 5, 15",
    "25, 5, 15",
    "31, 2, 19",
    "40, 10, 30",
    "31, 1, 30",
    "99, 20, 10",
    "35, 0, 35",
    "25, 0, 25",
    "20, 11, never",
    "10, 1, never",
  })
  void takesOpenSecondsAway(long t, long seconds, String expected) {
    assertEquals(expected, text(open.minus(t, seconds)));
  }

  @Test
  void takingAwayUndoesAdding() {
    for (long t = 5; t < 40; t++) {
      for (long seconds = 1; open.plus(t, seconds) != NEVER; seconds++) {
        assertEquals(open.nextOpen(t), open.minus(open.plus(t, seconds), seconds));
      }
    }
  }

  @Test
  void addingUndoesTakingAway() {
    for (long t = 5; t < 50; t++) {
      for (long seconds = 1; open.minus(t, seconds) != NEVER_BEFORE; seconds++) {
        assertEquals(open.lastOpenEnd(t), open.plus(open.minus(t, seconds), seconds));
      }
    }
  }

  private static String text(long t) {
    return t == NEVER || t == NEVER_BEFORE ? "never" : Long.toString(t);
  }
}
