package dev.replyby.rota;

import dev.replyby.calendar.WeeklyHours;
import dev.replyby.time.Openings;
import java.time.DayOfWeek;

/**
 * How many turns of one length hold worked time in a week that repeats for ever: the pattern of
 * turns and week together repeats too, so that any number of turns is counted at once.
 */
final class WeekTurns {
  private static final int HOUR = 3600;
  private static final int DAY = 24 * HOUR;
  private static final int WEEK_HOURS = 7 * 24;
  private static final long WEEK = 7L * DAY;

  /** {@code before[i]} of the first i turns of a period hold worked time. */
  private final int[] before;

  /**
   * @param first local second at which turn 0 begins, on the clock of the week
   */
  WeekTurns(WeeklyHours week, Every every, long first) {
    boolean opens = RegularHours.opens(week);
    before =
        every instanceof Every.Hours turn && turn.hours() < WEEK_HOURS && opens
            ? count(openings(week), turn.hours(), first)
            : new int[] {0, opens ? 1 : 0};
  }

  /** How many turns with numbers from {@code first} to before {@code until} hold worked time. */
  long between(long first, long until) {
    return upTo(until) - upTo(first);
  }

  private long upTo(long n) {
    int period = before.length - 1;
    return Math.floorDiv(n, period) * before[period] + before[Math.floorMod(n, period)];
  }

  private static int[] count(Openings week, int hours, long first) {
    var before = new int[WEEK_HOURS / greatestDivisor(WEEK_HOURS, hours) + 1];
    for (int i = 1; i < before.length; i++) {
      long start = Math.floorMod(first + (i - 1L) * hours * HOUR, WEEK);
      boolean works = week.openBetween(start, start + (long) hours * HOUR) > 0;
      before[i] = before[i - 1] + (works ? 1 : 0);
    }
    return before;
  }

  /** The week as it repeats around the epoch, the evening before it and the week after included. */
  private static Openings openings(WeeklyHours week) {
    var openings = new Openings.Builder(32);
    for (long day = -1; day < 14; day++) {
      for (var range : week.on(DayOfWeek.THURSDAY.plus(day)).ranges()) {
        openings.add(day * DAY + range.opens() * 60L, day * DAY + range.closes() * 60L);
      }
    }
    return openings.build();
  }

  private static int greatestDivisor(int a, int b) {
    return b == 0 ? a : greatestDivisor(b, a % b);
  }
}
