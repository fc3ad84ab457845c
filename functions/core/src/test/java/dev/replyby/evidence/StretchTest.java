package dev.replyby.evidence;

import static dev.replyby.evidence.Samples.asked;
import static dev.replyby.evidence.Samples.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.oracle.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten seconds were backed when each question was asked, and three of four are to be kept. */
class StretchTest {
  private static final double KEEP = 0.75;

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "1 2 10 9 0, 0",
    "11, 0.75",
    "11 12 99, 2.25",
    "11 1, 0.5",
    "11 1 1 1, 0",
    "1 1 1 1 1 1 11, 0.75",
    "11+ 99, 1.5",
    "11 10+ 0+ 5+, 0.75",
  })
  void addsLateRepliesAndTakesOffOnesInTimeButNeverGoesBelowZero(String replies, double excess) {
    assertEquals(excess, Stretch.excess(backedTen(replies), KEEP), 1e-9);
  }

  @Test
  void whatWasAskedBeforeAnythingWasBackedDoesNotCount() {
    assertEquals(0, Stretch.excess(asked(times("99 99 99")), KEEP));
  }

  @Test
  void makesPromisesFivePerCentLongerForEachLateReplyAndAtMostTwiceAsLong() {
    assertEquals(1, Stretch.of(backedTen("1 1 1"), KEEP));
    assertEquals(Math.exp(0.05 * KEEP), Stretch.of(backedTen("11"), KEEP), 1e-12);
    assertEquals(2, Stretch.of(backedTen("11 ".repeat(30)), KEEP));
  }

  /**
   * Whoever may choose every reply knowing the promise cannot make more than the chosen share late,
   * but for what the tracker owes: here each question is late whenever that is possible at all, as
   * no reply takes longer than nineteen seconds.
   */
  @Test
  void noOrderOfRepliesMakesMoreThanTheChosenShareLateInTheLongRun() {
    System.out.printf("stretch: seed %d%n", Seed.VALUE);
    for (int i = 0; i < 200; i++) {
      double hostility = i / 199.0;
      var random = Seed.forCase(i);
      var all = new ArrayList<Measurement>();
      for (int n = 0; n < 400; n++) {
        long promised = (long) Math.ceil(10 * Stretch.of(all, KEEP));
        long takes = random.nextDouble() < hostility ? 19 : random.nextLong(11);
        all.add(
            new Measurement("q" + n, n, OptionalLong.of(promised), new ReplyTime.Exactly(takes)));
      }
      assertKept(all);
    }
  }

  /** A promise of 19 seconds needs an excess of ln(1.9) / 0.05, and the last step goes beyond. */
  private static void assertKept(List<Measurement> all) {
    long late = all.stream().filter(Measurement::isLate).count();
    double owed = Math.log(1.9) / 0.05 + KEEP;
    assertTrue(late <= all.size() * (1 - KEEP) + owed, () -> late + " of " + all.size());
  }

  private static List<Measurement> backedTen(String replies) {
    return asked(times(replies), OptionalLong.of(10));
  }
}
