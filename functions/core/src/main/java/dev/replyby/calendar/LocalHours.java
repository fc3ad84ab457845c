package dev.replyby.calendar;

import java.util.Optional;

/**
 * One stretch of open hours on a wall clock, half-open, belonging to the day it opens on.
 *
 * @param opens minutes past the day's midnight, 0 to 1439
 * @param closes minutes past the same midnight, over 1440 when it closes on the next day; at most
 *     24 hours after {@code opens}
 */
public record LocalHours(int opens, int closes) {
  public LocalHours {
    if (opens < 0 || opens >= WallTime.DAY || closes <= opens || closes > opens + WallTime.DAY) {
      throw new IllegalArgumentException("not open hours: " + opens + ".." + closes);
    }
  }

  /**
   * Reads {@code "09:00-17:30"}. A close at or before the open runs into the next day, so that
   * equal ends mean 24 hours; {@code 24:00} is the end of the day and only a close. Anything else
   * is empty.
   */
  public static Optional<LocalHours> parse(String text) {
    var ends = text.split("-", 2);
    if (ends.length != 2) {
      return Optional.empty();
    }
    var opens = WallTime.parse(ends[0]).filter(t -> t.minute() < WallTime.DAY);
    var closes = WallTime.parse(ends[1]);
    return opens.flatMap(o -> closes.map(c -> between(o.minute(), c.minute())));
  }

  private static LocalHours between(int opens, int closes) {
    return new LocalHours(opens, closes <= opens ? closes + WallTime.DAY : closes);
  }

  @Override
  public String toString() {
    int close = closes > WallTime.DAY ? closes - WallTime.DAY : closes;
    return new WallTime(opens) + "-" + new WallTime(close);
  }
}
