package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.Season;
import dev.replyby.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a calendar opens as a rule, which is what decides whose turn it is: its weekly hours and its
 * seasons. Holidays and special days are exceptions and move nobody's turn, except in a calendar
 * that knows nothing else: there the special days are the rule.
 */
record RegularHours(WeeklyHours weekly, List<Season> seasons) {
  /**
   * Days on which one week is in force.
   *
   * @param from epoch day
   * @param until epoch day, exclusive
   */
  record Stretch(long from, long until, WeeklyHours week) {}

  static RegularHours of(Calendar calendar) {
    var seasons = calendar.seasons();
    boolean hasRule =
        opens(calendar.weekly()) || seasons.stream().anyMatch(season -> opens(season.weekly()));
    return new RegularHours(calendar.weekly(), hasRule ? seasons : specialDays(calendar));
  }

  /** Whether that week opens at all. */
  static boolean opens(WeeklyHours week) {
    return week.days().values().stream().anyMatch(day -> !day.ranges().isEmpty());
  }

  /** The weeks in force from one epoch day to before another, ascending and without a hole. */
  List<Stretch> stretches(long from, long until) {
    var stretches = new ArrayList<Stretch>();
    var weeks = weeks(from, until);
    long start = from;
    for (int i = 1; i <= weeks.length; i++) {
      if (i == weeks.length || !weeks[i].equals(weeks[i - 1])) {
        stretches.add(new Stretch(start, from + i, weeks[i - 1]));
        start = from + i;
      }
    }
    return stretches;
  }

  /**
   * The week in force on each day. The last season wins, so they are laid down from the last on,
   * each on what is still free, which is found at once however many there are.
   */
  private WeeklyHours[] weeks(long from, long until) {
    var weeks = new WeeklyHours[Math.toIntExact(until - from)];
    Arrays.fill(weeks, weekly);
    var first = LocalDate.ofEpochDay(from);
    var last = LocalDate.ofEpochDay(until);
    var free = IntStream.rangeClosed(0, weeks.length).toArray();
    for (var season : seasons.reversed()) {
      for (var dates : season.dates().between(first, last)) {
        long end = Math.min(weeks.length, dates.to().toEpochDay() + 1 - from);
        int start = Math.clamp(dates.from().toEpochDay() - from, 0, weeks.length);
        for (int day = firstFree(free, start); day < end; day = firstFree(free, day)) {
          weeks[day] = season.weekly();
          free[day] = day + 1;
        }
      }
    }
    return weeks;
  }

  /** Shortens the way for the next one who asks. */
  private static int firstFree(int[] free, int day) {
    int first = day;
    while (free[first] != first) {
      free[first] = free[free[first]];
      first = free[first];
    }
    return first;
  }

  private static List<Season> specialDays(Calendar calendar) {
    return calendar.special().stream()
        .map(special -> new Season(special.dates(), everyDay(special.hours())))
        .toList();
  }

  private static WeeklyHours everyDay(DayHours hours) {
    var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      days.put(day, hours);
    }
    return new WeeklyHours(days);
  }
}
