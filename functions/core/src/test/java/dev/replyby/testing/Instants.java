package dev.replyby.testing;

import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Epoch seconds as text, so that tables and failures can be read. */
public final class Instants {
  private Instants() {}

  /** The epoch second of a date and time with {@code Z} or an offset. */
  public static long at(String text) {
    return OffsetDateTime.parse(text).toEpochSecond();
  }

  /** The instant in UTC, or {@code never}. */
  public static String text(long epochSecond) {
    return epochSecond == Openings.NEVER ? "never" : Instant.ofEpochSecond(epochSecond).toString();
  }
}
