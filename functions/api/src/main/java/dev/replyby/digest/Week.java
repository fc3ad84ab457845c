package dev.replyby.digest;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Seven whole days on a site's clock, of 167 or 169 hours where the clocks change in it.
 *
 * @param first of them
 */
public record Week(LocalDate first, ZoneId zone) {
  private static final int DAYS = 7;

  /** The one that ends when that day begins. */
  public static Week before(LocalDate day, ZoneId zone) {
    return new Week(day.minusDays(DAYS), zone);
  }

  /** The day after the last. */
  public LocalDate until() {
    return first.plusDays(DAYS);
  }

  /** The first epoch second. */
  public long start() {
    return first.atStartOfDay(zone).toEpochSecond();
  }

  /** The first epoch second after it. */
  public long end() {
    return until().atStartOfDay(zone).toEpochSecond();
  }

  /** The one before it. */
  Week before() {
    return before(first, zone);
  }
}
