package dev.replyby.worker;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Until when nothing new is begun.
 *
 * @param nanos a clock that nobody sets, such as {@link System#nanoTime}
 * @param end by that clock
 */
public record Deadline(LongSupplier nanos, long end) {
  /** That long from now. */
  public static Deadline in(Duration time, LongSupplier nanos) {
    return new Deadline(nanos, nanos.getAsLong() + time.toNanos());
  }

  /** Whether there is time left. */
  public boolean isAhead() {
    return end - nanos.getAsLong() > 0;
  }

  /** One after half of the time that is left, so that something else has the other half. */
  public Deadline half() {
    long now = nanos.getAsLong();
    return new Deadline(nanos, now + (end - now) / 2);
  }
}
