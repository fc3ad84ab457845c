package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The turns that hold time in which a calendar opens as a rule. They are counted on the wall clock
 * as if no clock were ever changed, so that neither that nor an exception moves anybody's turn; a
 * calendar of another zone is read at the distance of the two zones' standard times. Between two
 * changes of the week in force nothing but a few turns at either end is looked at one by one.
 */
final class TurnsWithin implements WorkedTurns {
  private static final int DAY = 86_400;

  /**
   * Turns that begin while one week is in force.
   *
   * @param calm the first that no evening before another week's end can reach into
   * @param calmUntil the first that is not over when the week is
   */
  private record Run(
      long first, long calm, long calmUntil, long until, WeekTurns turns, WeeklyHours week) {}

  private final Handoffs handoffs;
  private final long ahead;
  private final List<RegularHours.Stretch> stretches;
  private final List<Run> runs = new ArrayList<>();
  private int current;

  /**
   * For the turns from number 0 to that number.
   *
   * @param zone of the handoffs
   */
  TurnsWithin(Calendar calendar, Rotation rotation, ZoneId zone, Handoffs handoffs, long last) {
    this.handoffs = handoffs;
    this.ahead = standardOffset(calendar.zone(), rotation) - standardOffset(zone, rotation);
    long from = Math.floorDiv(handoffs.local(0) + ahead, DAY) - 1L;
    long until = Math.floorDiv(handoffs.local(last + 1) + ahead, DAY) + 1L;
    this.stretches = RegularHours.of(calendar).stretches(from, until);
    var turns = new HashMap<WeeklyHours, WeekTurns>();
    for (var stretch : stretches) {
      runs.add(
          run(
              stretch,
              turns.computeIfAbsent(
                  stretch.week(),
                  week -> new WeekTurns(week, rotation.every(), handoffs.local(0) + ahead))));
    }
  }

  @Override
  public boolean isWorked(long n) {
    return between(n, n + 1) > 0;
  }

  @Override
  public long between(long first, long until) {
    long worked = 0;
    for (int i = indexOf(first); i < runs.size() && runs.get(i).first() < until; i++) {
      worked +=
          between(i, Math.max(first, runs.get(i).first()), Math.min(until, runs.get(i).until()));
    }
    return worked;
  }

  private long between(int index, long first, long until) {
    var run = runs.get(index);
    long calm = Math.clamp(run.calm(), first, until);
    long calmUntil = Math.clamp(run.calmUntil(), calm, until);
    long worked = run.turns().between(calm, calmUntil);
    for (long n = first; n < calm; n++) {
      worked += holdsOpenTime(index, n) ? 1 : 0;
    }
    for (long n = calmUntil; n < until; n++) {
      worked += holdsOpenTime(index, n) ? 1 : 0;
    }
    return worked;
  }

  private Run run(RegularHours.Stretch stretch, WeekTurns turns) {
    long start = stretch.from() * DAY - ahead;
    long end = stretch.until() * DAY - ahead;
    return new Run(
        handoffs.firstFrom(start),
        handoffs.firstFrom(start + DAY),
        handoffs.firstFrom(end + 1) - 1,
        handoffs.firstFrom(end),
        turns,
        stretch.week());
  }

  /** Turns are asked for in their order, more or less: the search starts where the last ended. */
  private int indexOf(long n) {
    while (current > 0 && n < runs.get(current).first()) {
      current--;
    }
    while (current + 1 < runs.size() && n >= runs.get(current).until()) {
      current++;
    }
    return current;
  }

  private boolean holdsOpenTime(int index, long n) {
    long start = handoffs.local(n) + ahead;
    long end = handoffs.local(n + 1) + ahead;
    for (long day = Math.floorDiv(start, DAY) - 1L; day * DAY < end; day++) {
      if (opens(day, weekOn(index, day), start, end)) {
        return true;
      }
    }
    return false;
  }

  private WeeklyHours weekOn(int index, long day) {
    int i = index;
    while (i > 0 && day < stretches.get(i).from()) {
      i--;
    }
    while (i + 1 < stretches.size() && day >= stretches.get(i).until()) {
      i++;
    }
    return stretches.get(i).week();
  }

  private static boolean opens(long day, WeeklyHours week, long start, long end) {
    for (var range : week.on(DayOfWeek.THURSDAY.plus(day)).ranges()) {
      long opens = day * DAY + range.opens() * 60L;
      long closes = day * DAY + range.closes() * 60L;
      if (opens < end && start < closes) {
        return true;
      }
    }
    return false;
  }

  private static long standardOffset(ZoneId zone, Rotation rotation) {
    Instant about = rotation.from().toInstant(ZoneOffset.UTC);
    return zone.getRules().getStandardOffset(about).getTotalSeconds();
  }
}
