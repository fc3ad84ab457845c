package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DateRange;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.Season;
import dev.replyby.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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
    long start = from;
    for (long end : edges(from, until)) {
      var week = weekOn(LocalDate.ofEpochDay(start));
      if (!stretches.isEmpty() && stretches.getLast().week().equals(week)) {
        start = stretches.removeLast().from();
      }
      stretches.add(new Stretch(start, end, week));
      start = end;
    }
    return stretches;
  }

  private WeeklyHours weekOn(LocalDate date) {
    for (var season : seasons.reversed()) {
      if (season.dates().contains(date)) {
        return season.weekly();
      }
    }
    return weekly;
  }

  /** All days on which another week may come into force, and the last. */
  private SortedSet<Long> edges(long from, long until) {
    var edges = new TreeSet<Long>();
    for (var season : seasons) {
      switch (season.dates()) {
        case DateRange.Dates dates -> {
          edges.add(dates.from().toEpochDay());
          edges.add(dates.to().toEpochDay() + 1);
        }
        case DateRange.EveryYear yearly -> {
          int last = LocalDate.ofEpochDay(until).getYear();
          for (int year = LocalDate.ofEpochDay(from).getYear(); year <= last; year++) {
            addAround(edges, yearly.from(), year);
            addAround(edges, yearly.to(), year);
          }
        }
      }
    }
    edges.removeIf(day -> day <= from || day >= until);
    edges.add(until);
    return edges;
  }

  /** Both sides of a day, as 29 February is not in every year. */
  private static void addAround(SortedSet<Long> edges, MonthDay day, int year) {
    long date = day.atYear(year).toEpochDay();
    edges.add(date);
    edges.add(date + 1);
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
