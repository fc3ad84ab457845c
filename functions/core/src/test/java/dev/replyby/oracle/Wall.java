package dev.replyby.oracle;

import dev.replyby.testing.Plan;
import dev.replyby.testing.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The oracle's reading of a plan: which wall-clock minutes open on which date. */
final class Wall {
  private static final int DAY = 24 * 60;

  /** Minutes past midnight, the close beyond 24 hours when on the next day. */
  record Run(int open, int close) {}

  private Wall() {}

  /** The epoch second of so many wall-clock minutes past midnight. */
  static long resolve(LocalDate date, int minutes, ZoneId zone) {
    return date.plusDays(minutes / DAY)
        .atTime(minutes % DAY / 60, minutes % 60)
        .atZone(zone)
        .toEpochSecond();
  }

  /** What opens on a date, minutes that overlap or touch being one run. */
  static List<Run> opening(Plan plan, LocalDate date) {
    return runs(hoursOn(plan, date));
  }

  static List<Run> runs(List<String> hours) {
    var minutes = new BitSet();
    for (var text : hours) {
      int open = minute(text.substring(0, 5));
      int close = minute(text.substring(6));
      minutes.set(open, close > open ? close : close + DAY);
    }
    var runs = new ArrayList<Run>();
    for (int i = minutes.nextSetBit(0); i >= 0; ) {
      int close = minutes.nextClearBit(i);
      runs.add(new Run(i, close));
      i = minutes.nextSetBit(close);
    }
    return runs;
  }

  private static List<String> hoursOn(Plan plan, LocalDate date) {
    for (var special : plan.special().reversed()) {
      if (holds(special.span(), date)) {
        return special.hours();
      }
    }
    if (plan.holidays().contains(date)) {
      return List.of();
    }
    for (var season : plan.seasons().reversed()) {
      if (holds(season.span(), date)) {
        return season.week().on(date.getDayOfWeek());
      }
    }
    return plan.week().on(date.getDayOfWeek());
  }

  private static boolean holds(Span span, LocalDate date) {
    if (!span.everyYear()) {
      return span.from().compareTo(date) <= 0 && date.compareTo(span.to()) <= 0;
    }
    int from = monthDay(span.from());
    int to = monthDay(span.to());
    int day = monthDay(date);
    return from <= to ? from <= day && day <= to : from <= day || day <= to;
  }

  private static int monthDay(LocalDate date) {
    return 100 * date.getMonthValue() + date.getDayOfMonth();
  }

  private static int minute(String text) {
    return 60 * Integer.parseInt(text.substring(0, 2)) + Integer.parseInt(text.substring(3));
  }
}
