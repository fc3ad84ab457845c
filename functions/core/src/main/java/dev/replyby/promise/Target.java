package dev.replyby.promise;

import dev.replyby.calendar.WallTime;

/** How much time a reply may take. */
public sealed interface Target {
  /**
   * So much open time. Zero means at once when open, otherwise at the next opening.
   *
   * @param seconds not negative
   */
  record Open(long seconds) implements Target {
    public Open {
      check(seconds);
    }
  }

  /**
   * So much time on the wall, open or not; when that ends while closed, the next opening.
   *
   * @param seconds not negative
   */
  record Elapsed(long seconds) implements Target {
    public Elapsed {
      check(seconds);
    }
  }

  /**
   * Asked before {@code before} on an open day: the same day by {@code sameDayBy}; otherwise the
   * next open day by {@code nextDayBy}. An open day is a date on which something opens. Where a
   * deadline falls outside the day's openings the promise is the last close before it, so that
   * somebody is there to keep it; with no open time left before the deadline, the same day does not
   * count, and the next day gives its first opening.
   */
  record Day(WallTime before, WallTime sameDayBy, WallTime nextDayBy) implements Target {}

  private static void check(long seconds) {
    if (seconds < 0) {
      throw new IllegalArgumentException("less than no time: " + seconds);
    }
  }
}
