package dev.replyby.evidence;

import static dev.replyby.time.Openings.NEVER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.replyby.time.Openings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One question, asked at 100 and promised a reply by 200. */
class QuestionTest {
  private static final Openings OPEN =
      Openings.between(90, 120).union(Openings.between(150, 160)).union(Openings.between(300, 400));

  private final Question question = Question.asked(100, 200);

  @ParameterizedTest
  @CsvSource({
    "100, KEPT",
    "199, KEPT",
    "200, KEPT",
    "201, BROKEN",
    "9999, BROKEN",
  })
  void aReplyByThePromisedSecondKeepsThePromise(long repliedAt, Outcome expected) {
    assertEquals(expected, question.replied(repliedAt, Author.HUMAN).outcome(10_000));
  }

  @ParameterizedTest
  @CsvSource({"100, OPEN", "200, OPEN", "201, BROKEN", "9999, BROKEN"})
  void withoutAReplyItIsBrokenOnceItIsPastDue(long now, Outcome expected) {
    assertEquals(expected, question.outcome(now));
  }

  @Test
  void whatWasBrokenStaysBrokenWhenTheReplyComes() {
    assertEquals(Outcome.BROKEN, question.outcome(250));
    assertEquals(Outcome.BROKEN, question.replied(251, Author.HUMAN).outcome(251));
  }

  @Test
  void aReplyThatIsStillToComeIsNotYetKnown() {
    var later = question.replied(180, Author.HUMAN);
    assertEquals(Outcome.OPEN, later.outcome(179));
    assertEquals(new ReplyTime.AtLeast(20 + 10), later.replyTime(OPEN, 179));
  }

  @Test
  void anAutomaticReplyAnswersNothing() {
    var robot = question.replied(101, Author.AUTOMATIC);
    assertEquals(question, robot);
    assertEquals(Outcome.BROKEN, robot.outcome(201));
    assertEquals(190, robot.replied(190, Author.HUMAN).repliedAt());
  }

  @Test
  void theEarliestHumanReplyCountsInWhateverOrderTheyAreReported() {
    var both = question.replied(180, Author.HUMAN).replied(150, Author.HUMAN);
    assertEquals(150, both.repliedAt());
    assertEquals(both, question.replied(150, Author.HUMAN).replied(180, Author.HUMAN));
  }

  @Test
  void withoutAPromiseNothingIsKeptOrBroken() {
    var unpromised = Question.asked(100, NEVER);
    assertEquals(Outcome.OPEN, unpromised.outcome(1_000_000));
    assertEquals(Outcome.OPEN, unpromised.replied(110, Author.HUMAN).outcome(1_000_000));
    assertEquals(
        new ReplyTime.Exactly(10), unpromised.replied(110, Author.HUMAN).replyTime(OPEN, 500));
  }

  @ParameterizedTest
  @CsvSource({"100, 0", "110, 10", "120, 20", "140, 20", "155, 25", "299, 30", "301, 31"})
  void measuresTheReplyInOpenTimeAlone(long repliedAt, long openSeconds) {
    assertEquals(
        new ReplyTime.Exactly(openSeconds),
        question.replied(repliedAt, Author.HUMAN).replyTime(OPEN, 1000));
  }

  @ParameterizedTest
  @CsvSource({"100, 0", "130, 20", "1000, 130"})
  void anUnansweredQuestionTakesAtLeastItsAgeInOpenTime(long now, long openSeconds) {
    assertEquals(new ReplyTime.AtLeast(openSeconds), question.replyTime(OPEN, now));
  }

  @Test
  void nothingComesBeforeTheQuestion() {
    assertThrows(IllegalArgumentException.class, () -> question.replied(99, Author.HUMAN));
    assertThrows(IllegalArgumentException.class, () -> Question.asked(100, 99));
  }
}
