package dev.replyby.time;

/**
 * A half-open stretch of open time.
 *
 * @param start epoch second of the first open second
 * @param end epoch second of the first second after it; always later than {@code start}
 */
public record Opening(long start, long end) {
  public Opening {
    if (end <= start) {
      throw new IllegalArgumentException("an opening ends after it starts: " + start + ".." + end);
    }
  }

  /** Whether the epoch second {@code t} lies in this opening. */
  public boolean contains(long t) {
    return start <= t && t < end;
  }
}
