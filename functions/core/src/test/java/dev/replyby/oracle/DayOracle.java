package dev.replyby.oracle;

import dev.replyby.calendar.WallTime;
import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Staffing;
import dev.replyby.promise.Target;
import dev.replyby.testing.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;

/** The rule of the day target by brute force, one question at a time. */
record DayOracle(Plan plan, Staffing staffing, LiveStatus status, Target.Day target) {
  private static final int LEAD = 2 * 86_400;

  long promise(long t) {
    var date = dateOf(t);
    long sameDay = lastOpen(date, target.sameDayBy());
    if (t < at(date, target.before()) && t < sameDay) {
      return sameDay;
    }
    for (int i = 1; i <= 402; i++) {
      var next = date.plusDays(i);
      var seconds = exists(next) ? opening(next) : new BitSet();
      if (!seconds.isEmpty()) {
        long last = lastOpen(next, target.nextDayBy());
        return last > Long.MIN_VALUE ? last : origin(next) + seconds.nextSetBit(0);
      }
    }
    return Oracle.NEVER;
  }

  /**
   * The date between whose midnights the instant lies; not the shown date when a clock goes back
   * over midnight.
   */
  private LocalDate dateOf(long t) {
    var date = Instant.ofEpochSecond(t).atZone(plan.zone()).toLocalDate().plusDays(2);
    while (midnight(date) > t || !exists(date)) {
      date = date.minusDays(1);
    }
    return date;
  }

  private boolean exists(LocalDate date) {
    return midnight(date) < midnight(date.plusDays(1));
  }

  /** The end of the last open second of what opens on that date, before the deadline. */
  private long lastOpen(LocalDate date, WallTime deadline) {
    int limit = index(date, at(date, deadline));
    int last = limit == 0 ? -1 : opening(date).previousSetBit(limit - 1);
    return last < 0 ? Long.MIN_VALUE : origin(date) + last + 1;
  }

  private BitSet opening(LocalDate date) {
    var seconds = new BitSet();
    for (var run : Wall.opening(plan, date)) {
      int from = index(date, Wall.resolve(date, run.open(), plan.zone()));
      int to = index(date, Wall.resolve(date, run.close(), plan.zone()));
      if (from < to) {
        seconds.set(from, to);
      }
    }
    if (staffing instanceof Staffing.Rostered(var staffed)) {
      var there = new BitSet();
      staffed.toList().forEach(o -> there.set(index(date, o.start()), index(date, o.end())));
      seconds.and(there);
    }
    switch (status) {
      case LiveStatus.None _ -> {}
      case LiveStatus.Away away ->
          seconds.clear(index(date, away.since()), index(date, away.until()));
      case LiveStatus.Open open -> {
        long from = Math.max(open.since(), midnight(date));
        long to = Math.min(open.until(), midnight(date.plusDays(1)));
        if (from < to) {
          seconds.set(index(date, from), index(date, to));
        }
      }
    }
    return seconds;
  }

  private long at(LocalDate date, WallTime time) {
    return Wall.resolve(date, time.minute(), plan.zone());
  }

  private long midnight(LocalDate date) {
    return Wall.resolve(date, 0, plan.zone());
  }

  private long origin(LocalDate date) {
    return midnight(date) - LEAD;
  }

  private int index(LocalDate date, long t) {
    return Math.clamp(t - origin(date), 0, Integer.MAX_VALUE);
  }
}
