package dev.replyby.document;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Tries again what others were faster at. Before each new try it pauses for a random part of a time
 * that doubles up to a bound (exponential backoff with full jitter), so that those who write at the
 * same time get out of each other's way.
 *
 * @param pause waits for that long
 * @param random chooses how long
 */
public record Patience(Consumer<Duration> pause, RandomGenerator random) {
  /** With the longest pauses this takes less than API Gateway's 30 seconds: 4 at the most. */
  private static final int TRIES = 20;

  private static final int FIRST_MILLIS = 8;
  private static final int LONGEST_MILLIS = 256;

  /** What the first try that gives anything gives; empty when none did. */
  public <T> Optional<T> until(Supplier<Optional<T>> attempt) {
    for (int tried = 1; tried < TRIES; tried++) {
      var done = attempt.get();
      if (done.isPresent()) {
        return done;
      }
      pause.accept(Duration.ofMillis(random.nextInt(bound(tried) + 1)));
    }
    return attempt.get();
  }

  private static int bound(int tried) {
    return tried < 6 ? FIRST_MILLIS << (tried - 1) : LONGEST_MILLIS;
  }
}
