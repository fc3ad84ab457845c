package dev.replyby.evidence;

import static dev.replyby.evidence.Samples.asked;
import static dev.replyby.evidence.Samples.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackingTest {
  private static final Duration WINDOW = Duration.ofDays(90);

  @ParameterizedTest
  @CsvSource({
    "18, 0.9, 20, NotYet[measured=18]",
    "19, 0.9, 20, NotYet[measured=19]",
    "20, 0.9, 20, Backed[duration=19]",
    "21, 0.9, 20, Backed[duration=20]",
    "20, 0.95, 20, Backed[duration=20]",
    "98, 0.99, 20, NotYet[measured=98]",
    "99, 0.99, 20, Backed[duration=99]",
    "1, 0.5, 1, Backed[duration=1]",
    "1, 0.51, 1, NotYet[measured=1]",
    "0, 0.000001, 1, NotYet[measured=0]",
    "1, 0.000001, 1, Backed[duration=1]",
  })
  void needsTheMinimumAndAsManyAsTheRateTakes(int n, double keep, int minimum, String expected) {
    var replies = IntStream.rangeClosed(1, n).mapToObj(Integer::toString);
    assertEquals(expected, of(replies.collect(Collectors.joining(" ")), keep, minimum).toString());
  }

  @Test
  void waitingQuestionsAreNoMeasuredReplies() {
    assertEquals(new Backing.NotYet(4), of("1 2 3 4 0+ 0+ 9+", 0.5, 5));
    assertEquals(new Backing.NotYet(0), of("1+ 2+ 3+ 4+ 5+ 6+", 0.5, 1));
  }

  @Test
  void aQuestionAskedThisMomentChangesNothing() {
    assertEquals(of("1 2 3 4 5 6 7 8 9", 0.8, 5), of("1 2 3 4 5 6 7 8 9 0+", 0.8, 5));
  }

  @Test
  void whenTooManyWaitForLongTheLongestReplyIsTheLeast() {
    assertEquals(new Backing.Beyond(5), of("1 2 3 4 5 90+ 90+", 0.75, 5));
  }

  @Test
  void whatTookLongerLatelyCountsBeforeItFillsTheWindow() {
    var before = "1 ".repeat(800);
    assertEquals(new Backing.Backed(1), of(before + "9 ".repeat(19), 0.8, 20));
    assertEquals(new Backing.Backed(9), of(before + "9 ".repeat(20), 0.8, 20));
    assertEquals(new Backing.Backed(9), of(before + "9 ".repeat(79) + "1 ".repeat(79), 0.8, 20));
    assertEquals(new Backing.Backed(9), of("9 ".repeat(300) + before, 0.8, 20), "never shorter");
  }

  @Test
  void repliesLaterThanBackedMakeItLonger() {
    var calm = Backing.of(asked(times("5 5 5 5 5"), OptionalLong.of(5)), rule(0.8, 5));
    var late = Backing.of(asked(times("5 5 5 5 5"), OptionalLong.of(4)), rule(0.8, 5));
    assertEquals(new Backing.Backed(5), calm);
    assertEquals(new Backing.Backed((long) Math.ceil(5 * Math.exp(0.05 * 4))), late);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, 1, 1.5, Double.NaN})
  void aRateToKeepLiesBetweenNoneAndAll(double keep) {
    assertThrows(IllegalArgumentException.class, () -> rule(keep, 20));
    assertThrows(IllegalArgumentException.class, () -> rule(0.9, 0));
  }

  private static Backing of(String replies, double keep, int minimum) {
    return Backing.of(asked(times(replies)), rule(keep, minimum));
  }

  private static EvidenceRule rule(double keep, int minimum) {
    return new EvidenceRule(keep, minimum, WINDOW);
  }
}
