package dev.replyby.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptRateTest {
  @Test
  void countsWhatFellDueInTheWindowAndUnansweredAsBroken() {
    var questions =
        List.of(
            Question.asked(0, 99).replied(50, Author.HUMAN),
            Question.asked(0, 100).replied(50, Author.HUMAN),
            Question.asked(0, 150).replied(151, Author.HUMAN),
            Question.asked(0, 150).replied(40, Author.AUTOMATIC),
            Question.asked(0, 199),
            Question.asked(150, 199).replied(199, Author.HUMAN),
            Question.asked(150, 200).replied(160, Author.HUMAN),
            Question.asked(150, Long.MAX_VALUE));
    assertEquals(new Tally(2, 3), Tally.of(questions, 100, 200));
  }

  @Test
  void daysAddUpToTheirWindow() {
    var questions =
        List.of(
            Question.asked(0, 10).replied(5, Author.HUMAN),
            Question.asked(0, 20),
            Question.asked(0, 25).replied(22, Author.HUMAN));
    var days = Tally.of(questions, 0, 20).plus(Tally.of(questions, 20, 40));
    assertEquals(Tally.of(questions, 0, 40), days);
    assertEquals(new Tally(2, 1), days);
    assertEquals(Tally.NONE, Tally.of(List.of(), 0, 40));
  }

  @ParameterizedTest
  @CsvSource({
    "20, 0, 100",
    "0, 20, 0",
    "19, 1, 95",
    "99, 2, 98",
    "999999, 1, 99",
    "1, 99, 1",
    "1, 999, 0",
  })
  void isRoundedDownSoThatAHundredMeansAll(long kept, long broken, int percent) {
    var rate = KeptRate.of(new Tally(kept, broken), 20, 7, 9);
    assertEquals(new KeptRate.Shown(percent, kept + broken, 7, 9), rate);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 20", "19, 0, 20", "10, 9, 20", "0, 0, 0"})
  void isHiddenBelowTheMinimum(long kept, long broken, int minimum) {
    assertEquals(new KeptRate.Hidden(), KeptRate.of(new Tally(kept, broken), minimum, 7, 9));
  }
}
