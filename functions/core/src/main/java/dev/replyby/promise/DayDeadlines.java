package dev.replyby.promise;

import dev.replyby.calendar.WallTime;
import dev.replyby.time.Ascending;
import dev.replyby.time.LocalClock;
import dev.replyby.time.Openings;
import java.time.LocalDate;
import java.util.ArrayDeque;

/** A {@link Target.Day} over a schedule, compiled to the constant pieces of its promise. */
final class DayDeadlines {
  static final DayDeadlines NONE = of(new ArrayDeque<>());

  /**
   * The i-th promise is given to questions from {@code from[i]} to before {@code from[i + 1]}; the
   * last entry is {@link Openings#NEVER}.
   */
  private final long[] from;

  private final long[] replyBy;

  private DayDeadlines(long[] from, long[] replyBy) {
    this.from = from;
    this.replyBy = replyBy;
  }

  /** Walks the window backwards, so that each day knows what the next open day promises. */
  static DayDeadlines compile(Schedule schedule, Target.Day target) {
    var clock = schedule.clock();
    var days = schedule.openByDate();
    var pieces = new ArrayDeque<long[]>();
    long nextDay = Openings.NEVER;
    for (int i = days.size() - 1; i >= 0; i--) {
      var date = schedule.from().plusDays(i);
      long midnight = instantOf(clock, date, new WallTime(0));
      long end = instantOf(clock, date, new WallTime(WallTime.DAY));
      if (end == midnight) {
        continue; // a date that the zone skipped, as Apia did 2011-12-30
      }
      var day = days.get(i);
      long sameDay = day.lastOpenEnd(instantOf(clock, date, target.sameDayBy()));
      long asked = Math.min(instantOf(clock, date, target.before()), sameDay);
      if (asked < end) {
        pieces.addFirst(new long[] {Math.max(midnight, asked), nextDay});
      }
      if (asked > midnight) {
        pieces.addFirst(new long[] {midnight, sameDay});
      }
      if (!day.isEmpty()) {
        nextDay = nextDay(day, instantOf(clock, date, target.nextDayBy()));
      }
    }
    return of(pieces);
  }

  /** The promise to a question asked at {@code t}, or {@link Openings#NEVER}. */
  long replyBy(long t) {
    int i = indexAt(t);
    return i < 0 ? Openings.NEVER : replyBy[i];
  }

  /** The first instant of the {@code i}-th promise; after the last {@link Openings#NEVER}. */
  long from(int i) {
    return from[i];
  }

  /** The {@code i}-th promise, or {@link Openings#NEVER}. */
  long replyBy(int i) {
    return replyBy[i];
  }

  /** The index of the promise given at {@code t}; -1 before the first. */
  int indexAt(long t) {
    return Ascending.countUpTo(from, t) - 1;
  }

  private static long nextDay(Openings day, long deadline) {
    long last = day.lastOpenEnd(deadline);
    return last == Openings.NEVER_BEFORE ? day.nextOpen(Openings.NEVER_BEFORE) : last;
  }

  private static long instantOf(LocalClock clock, LocalDate date, WallTime time) {
    return clock.instantOf(date.toEpochDay() * 86_400 + 60L * time.minute());
  }

  private static DayDeadlines of(ArrayDeque<long[]> pieces) {
    pieces.addLast(new long[] {Openings.NEVER, Openings.NEVER});
    return new DayDeadlines(
        pieces.stream().mapToLong(p -> p[0]).toArray(),
        pieces.stream().mapToLong(p -> p[1]).toArray());
  }
}
