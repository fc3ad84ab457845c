package dev.replyby.evidence;

import static dev.replyby.evidence.Samples.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.oracle.Seed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatisticTest {
  @ParameterizedTest
  @CsvSource({
    "9 1 5 3 7, 0.5, 5",
    "9 1 5 3 7, 0.51, 7",
    "9 1 5 3 7, 0.8, 9",
    "9 1 5 3 7, 0.83, 9",
    "9 1 5 3 7, 0.84, none",
    "9 1 5 3 7, 0.999999, none",
    "9 1 5 3 7, 0.000001, 1",
    "4 4 4 4 4, 0.5, 4",
    "4 4 4 9 9, 0.5, 4",
    "4 4 4 9 9, 0.51, 9",
    "0, 0.5, 0",
    "0, 0.51, none",
    "'', 0.5, none",
  })
  void isTheRankOfOneMoreQuestionRoundedUp(String replies, double keep, String expected) {
    assertEquals(expected, text(OrderStatistic.of(times(replies), keep)));
  }

  @ParameterizedTest
  @CsvSource({
    // Asked a moment ago: tells nothing.
    "1 3 5 7 9 0+ 0+ 0+, 0.8, 9",
    "1 3 5 7 9 0+ 0+ 0+, 0.84, none",
    // Older than all replies: as if never answered.
    "1 3 5 7 9 9+, 0.7, 9",
    "1 3 5 7 9 9+, 0.72, none",
    // In between: its seventh goes in equal parts to 7, 9 and the next question.
    "1 3 5 7 9 6+, 0.61, 7",
    "1 3 5 7 9 6+, 0.62, 9",
    "1 3 5 7 9 6+, 0.8, 9",
    "1 3 5 7 9 6+, 0.81, none",
    // As old as a reply took: it takes no part in that reply's share.
    "1 3 5 7 9 7+, 0.57, 7",
    "1 3 5 7 9 7+, 0.58, 9",
    "1+ 3+ 5+ 7+ 9+, 0.000001, none",
  })
  void aWaitingQuestionTakesAtLeastItsAge(String replies, double keep, String expected) {
    assertEquals(expected, text(OrderStatistic.of(times(replies), keep)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.07, 0.1, 0.3, 0.5, 0.58, 0.7, 0.9, 0.95, 0.99})
  void isExactWhereTheBinaryFractionIsNot(double keep) {
    for (int n = 1; n <= 300; n++) {
      var product = BigDecimal.valueOf(keep).multiply(BigDecimal.valueOf(n + 1L));
      int rank = product.setScale(0, RoundingMode.CEILING).intValueExact();
      var expected = rank <= n ? OptionalLong.of(rank) : OptionalLong.empty();
      assertEquals(
          expected,
          OrderStatistic.of(exactly(LongStream.rangeClosed(1, n).boxed().toList()), keep));
      assertEquals(rank <= n, OrderStatistic.canBack(n, keep));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.2, 0.5, 0.6, 0.75, 0.8, 0.9, 0.999})
  void inEveryOrderOfSixRepliesTheNextIsCoveredAtTheRate(double keep) {
    int rank = (int) Math.ceil(keep * 6 - 1e-9);
    assertEquals(rank <= 5 ? 120 * rank : 720, covered(List.of(1L, 2L, 3L, 4L, 5L, 6L), keep));
    assertTrue(covered(List.of(1L, 1L, 2L, 2L, 2L, 9L), keep) >= 720 * keep - 1e-6, "with ties");
    assertEquals(720, covered(List.of(4L, 4L, 4L, 4L, 4L, 4L), keep));
  }

  @Test
  void liesBetweenCountingAgesAsRepliesAndCountingTheWaitingAsNeverAnswered() {
    System.out.printf("order statistic: seed %d%n", Seed.VALUE);
    IntStream.range(0, 2000).forEach(OrderStatisticTest::compareWithBounds);
  }

  @Test
  void coversAtTheRateWhenSomeStillWait() {
    // Replies take 0 to 10 000 seconds, questions were asked 0 to 20 000 seconds ago: a quarter
    // waits.
    int cases = 20_000;
    long covered = IntStream.range(0, cases).filter(i -> coversNext(Seed.forCase(i))).count();
    double rate = (double) covered / cases;
    System.out.printf("order statistic: seed %d, %.4f covered%n", Seed.VALUE, rate);
    // Four standard deviations of 20 000 throws are 0.0085; one in forty is the price of the rank.
    assertTrue(rate > 0.9 - 0.0085 && rate < 0.9 + 0.025 + 0.0085, () -> "covered " + rate);
  }

  private static boolean coversNext(RandomGenerator random) {
    var times = new ArrayList<ReplyTime>();
    for (int i = 0; i < 60; i++) {
      times.add(known(random.nextLong(10_000), random.nextLong(20_000)));
    }
    long next = random.nextLong(10_000);
    return OrderStatistic.of(times, 0.9).orElse(Long.MAX_VALUE) >= next;
  }

  private static void compareWithBounds(int index) {
    var random = Seed.forCase(index);
    double keep = random.nextDouble();
    var times = new ArrayList<ReplyTime>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      times.add(known(random.nextLong(9), random.nextLong(12)));
    }
    long low = seconds(times.stream().map(t -> exactly(t.seconds())).toList(), keep);
    long high = seconds(times.stream().map(OrderStatisticTest::orNever).toList(), keep);
    long actual = seconds(times, keep);
    assertTrue(low <= actual && actual <= high, () -> times + " at " + keep + ": " + actual);
  }

  private static ReplyTime orNever(ReplyTime time) {
    return time instanceof ReplyTime.AtLeast ? exactly(Long.MAX_VALUE) : time;
  }

  private static ReplyTime known(long takes, long age) {
    return takes <= age ? exactly(takes) : new ReplyTime.AtLeast(age);
  }

  /** Of all orders of these values those in which the last is covered by the ones before. */
  private static int covered(List<Long> values, double keep) {
    var orders = new ArrayList<List<Long>>();
    permute(new ArrayList<>(values), 0, orders);
    return (int)
        orders.stream()
            .filter(o -> seconds(exactly(o.subList(0, o.size() - 1)), keep) >= o.getLast())
            .count();
  }

  private static void permute(List<Long> values, int from, List<List<Long>> orders) {
    if (from == values.size()) {
      orders.add(List.copyOf(values));
    }
    for (int i = from; i < values.size(); i++) {
      Collections.swap(values, from, i);
      permute(values, from + 1, orders);
      Collections.swap(values, from, i);
    }
  }

  private static long seconds(List<ReplyTime> times, double keep) {
    return OrderStatistic.of(times, keep).orElse(Long.MAX_VALUE);
  }

  private static List<ReplyTime> exactly(List<Long> seconds) {
    return seconds.stream().map(s -> exactly(s)).toList();
  }

  private static ReplyTime exactly(long seconds) {
    return new ReplyTime.Exactly(seconds);
  }

  private static String text(OptionalLong seconds) {
    return seconds.isPresent() ? Long.toString(seconds.getAsLong()) : "none";
  }
}
