package dev.replyby.telling;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * When a message is tried again: at once, after a minute, five, and ever more until it has been
 * tried for three days, about as Standard Webhooks proposes ("Retry schedule"). The first pause is
 * longer than any attempt lasts, so that no two overlap. One that had to wait behind others that
 * did not arrive is tried once more after that, and then given up.
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

  /** Longer than all pauses together. */
  private static final long LONGEST = Duration.ofDays(4).toSeconds();

  /**
   * For others than the one that failed. Shorter than the second pause, so that they pass one that
   * alone is refused.
   */
  private static final long BEHIND = Duration.ofMinutes(4).toSeconds();

  /** Of a pause, so that those who failed together do not all come back together. */
  private static final double MOST_JITTER = 0.1;

  private final Random random;

  Backoff(Random random) {
    this.random = random;
  }

  /**
   * Whether a message that was tried that often has been tried enough.
   *
   * @param age seconds since it was decided
   */
  static boolean isExhausted(int attempts, long age) {
    return attempts > PAUSES.size() || (attempts > 0 && age > LONGEST);
  }

  /**
   * The epoch second until which others wait after one failed at {@code now} whose next attempt is
   * at {@code next}: one is enough to see that a receiver is away, but when it is back none is to
   * wait for what may be a day.
   */
  static long others(long now, long next) {
    return Math.min(next, now + BEHIND);
  }

  /**
   * Whether what is tried again at that epoch second is to come sooner, the receiver being back.
   */
  static boolean isFarOff(long sendAt, long now) {
    return sendAt > now + BEHIND;
  }

  /** Seconds from the beginning of an attempt to the next one, or to giving up. */
  long after(int attempts) {
    var pause = PAUSES.get(Math.min(attempts, PAUSES.size()) - 1).toSeconds();
    return pause + Math.round(pause * MOST_JITTER * random.nextDouble());
  }
}
