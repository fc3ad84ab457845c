package dev.replyby.tzdata;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;

/**
 * A local time that comes once a year.
 *
 * @param day the day in a given year
 * @param seconds since the start of that day; may lie on another
 */
record YearlyTime(IntFunction<LocalDate> day, int seconds) {
  private static final int LAST_WEEK = 5;
  private static final int FEBRUARY_28 = 59;

  /** In local seconds, as if the zone were UTC. */
  long in(int year) {
    return day.apply(year).toEpochDay() * 86_400 + seconds;
  }

  /** {@code Mm.w.d}: week 5 is the last. */
  static IntFunction<LocalDate> weekday(int month, int week, DayOfWeek day) {
    return week == LAST_WEEK
        ? year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(day))
        : year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(week, day));
  }

  /** {@code Jn}: from 1 to 365, never 29 February. */
  static IntFunction<LocalDate> dayOfCommonYear(int number) {
    return year -> {
      var first = LocalDate.of(year, 1, 1);
      return first.plusDays(first.isLeapYear() && number > FEBRUARY_28 ? number : number - 1);
    };
  }

  /** {@code n}: from 0 to 365. */
  static IntFunction<LocalDate> daysIntoYear(int number) {
    return year -> LocalDate.of(year, 1, 1).plusDays(number);
  }
}
