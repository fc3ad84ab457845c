package dev.replyby.telling;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * When a message is tried again: at once, after a minute, five, and ever more until it has been
 * tried for three days, about as Standard Webhooks proposes ("Retry schedule"). The first pause is
 * longer than any attempt lasts, so that no two overlap.
 */
final class Backoff {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** Of a pause, so that those who failed together do not all come back together. */
  private static final double MOST_JITTER = 0.1;

  private final Random random;

  Backoff(Random random) {
    this.random = random;
  }

  /** Whether a message that was tried that often has been tried enough. */
  static boolean isExhausted(int attempts) {
    return attempts > PAUSES.size();
  }

  /** Seconds from the beginning of an attempt to the next one, or to giving up. */
  long after(int attempts) {
    var pause = PAUSES.get(Math.min(attempts, PAUSES.size()) - 1).toSeconds();
    return pause + Math.round(pause * MOST_JITTER * random.nextDouble());
  }
}
