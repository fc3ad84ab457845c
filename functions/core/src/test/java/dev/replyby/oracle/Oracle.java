package dev.replyby.oracle;

import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Staffing;
import dev.replyby.promise.State;
import dev.replyby.promise.Target;
import dev.replyby.testing.Plan;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * The rules once more, by brute force: one bit for each second of the horizon, painted with {@code
 * java.time} alone. Shares no code with the engine.
 */
final class Oracle {
  static final long NEVER = Long.MAX_VALUE;
  private static final int DAY = 86_400;
  private static final long HORIZON = 400L * DAY;

  private final Plan plan;
  private final Staffing staffing;
  private final LiveStatus status;
  private final long base;
  private final BitSet open;

  /** Answers for the instants from {@code first} to {@code last}. */
  Oracle(Plan plan, Staffing staffing, LiveStatus status, long first, long last) {
    this.plan = plan;
    this.staffing = staffing;
    this.status = status;
    this.base = first - 4 * DAY;
    this.open = paint(last + HORIZON + 3 * DAY);
    if (staffing instanceof Staffing.Rostered(var staffed)) {
      open.and(seconds(staffed));
    }
    switch (status) {
      case LiveStatus.None _ -> {}
      case LiveStatus.Away away -> open.clear(index(away.since()), index(away.until()));
      case LiveStatus.Open more -> open.set(index(more.since()), index(more.until()));
    }
  }

  State state(long t) {
    if (open.get(index(t))) {
      return State.OPEN;
    }
    return isAway(t) ? State.AWAY : State.CLOSED;
  }

  private boolean isAway(long t) {
    return status instanceof LiveStatus.Away away && away.since() <= t && t < away.until();
  }

  long opensAt(long t) {
    return open.get(index(t)) ? NEVER : reachable(t, nextOpen(t));
  }

  long closesAt(long t) {
    return open.get(index(t)) ? reachable(t, base + open.nextClearBit(index(t))) : NEVER;
  }

  long exact(long t, Target target) {
    return reachable(
        t,
        switch (target) {
          case Target.Open o when o.seconds() == 0 -> nextOpen(t);
          case Target.Open o -> afterOpenTime(t, o.seconds());
          case Target.Elapsed e -> nextOpen(t + e.seconds());
          case Target.Day day -> new DayOracle(plan, staffing, status, day).promise(t);
        });
  }

  /** Second by second to where the wall clock is on the grid, or to the close. */
  long shown(long exact, int granularity) {
    long s = exact;
    while (s != NEVER && open.get(index(s)) && !onGrid(s, granularity)) {
      s++;
    }
    return s;
  }

  long openBetween(long from, long to) {
    return from < to ? open.get(index(from), index(to)).cardinality() : 0;
  }

  /** The edges of the opening at or after {@code t}, to ask around. */
  long edgeAfter(long t, boolean opening) {
    int i = opening ? open.nextSetBit(index(t)) : open.nextClearBit(index(t));
    return i < 0 ? t : base + i;
  }

  private boolean onGrid(long s, int granularity) {
    var wall = Instant.ofEpochSecond(s).atZone(plan.zone()).toLocalTime();
    return wall.toSecondOfDay() % granularity == 0;
  }

  private long nextOpen(long t) {
    int i = t - base >= Integer.MAX_VALUE ? -1 : open.nextSetBit(index(t));
    return i < 0 ? NEVER : base + i;
  }

  private long afterOpenTime(long t, long seconds) {
    long left = seconds;
    for (int i = open.nextSetBit(index(t)); i >= 0; ) {
      int close = open.nextClearBit(i);
      if (close - i >= left) {
        return base + i + left;
      }
      left -= close - i;
      i = open.nextSetBit(close);
    }
    return NEVER;
  }

  private static long reachable(long t, long s) {
    return s <= t + HORIZON ? s : NEVER;
  }

  private BitSet paint(long until) {
    var seconds = new BitSet(index(until));
    var last = LocalDate.ofEpochDay(until / DAY + 1);
    for (var d = LocalDate.ofEpochDay(base / DAY - 3); d.isBefore(last); d = d.plusDays(1)) {
      for (var run : Wall.opening(plan, d)) {
        int from = index(Wall.resolve(d, run.open(), plan.zone()));
        int to = index(Wall.resolve(d, run.close(), plan.zone()));
        if (from < to) {
          seconds.set(from, to);
        }
      }
    }
    return seconds;
  }

  private BitSet seconds(Openings openings) {
    var seconds = new BitSet();
    openings.toList().forEach(o -> seconds.set(index(o.start()), index(o.end())));
    return seconds;
  }

  private int index(long t) {
    return (int) Math.max(0, t - base);
  }
}
