package dev.replyby.telling;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({
    "1, PT1M",
    "2, PT5M",
    "3, PT30M",
    "4, PT2H",
    "5, PT5H",
    "6, PT10H",
    "7, PT14H",
    "8, PT20H",
    "9, PT24H",
    "10, PT24H"
  })
  void waitsLongerEachTimeAndUpToATenthMore(int attempts, Duration pause) {
    var backoff = new Backoff(new Random(7));
    for (int i = 0; i < 1000; i++) {
      double share = (double) backoff.after(attempts) / pause.toSeconds();
      assertTrue(share >= 1 && share <= 1.1, attempts + " waits " + share);
    }
  }

  @Test
  void tenAttemptsAreEnough() {
    assertFalse(Backoff.isExhausted(9, 0));
    assertTrue(Backoff.isExhausted(10, 0));
  }

  @Test
  void whatWaitedForDaysBehindOthersIsTriedOnce() {
    long days = Duration.ofDays(4).toSeconds();
    assertFalse(Backoff.isExhausted(0, days + 1));
    assertFalse(Backoff.isExhausted(1, days));
    assertTrue(Backoff.isExhausted(1, days + 1));
  }

  @Test
  void allPausesTogetherAreShorterThanThat() {
    var backoff = new Backoff(new Random(7));
    long longest = IntStream.rangeClosed(1, 9).mapToLong(backoff::after).sum();
    assertFalse(Backoff.isExhausted(9, longest));
  }

  @Test
  void theFirstPauseOutlastsAnAttempt() {
    assertTrue(new Backoff(new Random()).after(1) >= 60);
  }
}
