package dev.replyby.promise;

import dev.replyby.time.LocalClock;
import dev.replyby.time.Openings;

/**
 * One channel's promise: from the instant a question is asked to the instant by which it is
 * answered. All instants are epoch seconds; {@link Openings#NEVER} where nothing can be promised
 * within {@link Schedule#HORIZON}.
 */
public final class Engine {
  /** Raised whenever the same document would give another answer; kept with every promise. */
  public static final int RULES = 1;

  private final Schedule schedule;
  private final Target target;
  private final long granularity;
  private final LocalClock clock;
  private final DayDeadlines days;

  /**
   * @param schedule compiled for the instants that will be asked
   * @param granularity seconds to which a promise is rounded up on the site's clock; a divisor of
   *     an hour
   */
  public Engine(Schedule schedule, Target target, long granularity) {
    this.schedule = schedule;
    this.target = target;
    this.granularity = granularity;
    this.clock = new LocalClock(schedule.calendar().zone());
    this.days =
        target instanceof Target.Day day ? DayDeadlines.compile(schedule, day) : DayDeadlines.NONE;
  }

  /** Seconds to which a promise is rounded up. */
  public long granularity() {
    return granularity;
  }

  /** The schedule that the answers come from. */
  public Schedule schedule() {
    return schedule;
  }

  /** The promise for a question asked at {@code t}, before rounding. */
  public long exact(long t) {
    return Schedule.withinHorizon(t, unbounded(t));
  }

  /** The promise as it is shown: {@link #exact} {@link #rounded}. */
  public long replyBy(long t) {
    return rounded(exact(t));
  }

  /** Rounds a promise up to the granularity, but never past the end of the opening it falls in. */
  public long rounded(long exact) {
    if (exact == Openings.NEVER) {
      return exact;
    }
    return Math.min(clock.roundUp(exact, granularity), endOfOpening(exact));
  }

  /** The end of the opening that a promise falls in; a promise may be that end itself. */
  long endOfOpening(long exact) {
    var open = schedule.open();
    return open.isOpen(exact) ? open.nextClose(exact) : exact;
  }

  /** How many seconds {@link #exact} grows with each second after {@code t}: 1 or 0. */
  int slope(long t) {
    return exact(t) == Openings.NEVER ? 0 : unboundedSlope(t);
  }

  /** The end of the stretch from {@code t} over which {@link #exact} grows by {@link #slope}. */
  long exactHoldsUntil(long t) {
    long s = unbounded(t);
    long end = unboundedHoldsUntil(t, s);
    boolean comesWithinReach =
        s != Openings.NEVER && exact(t) == Openings.NEVER && unboundedSlope(t) == 0;
    return comesWithinReach ? Math.min(end, s - Schedule.HORIZON.toSeconds()) : end;
  }

  /** Whether the multiples of the granularity are the same around both instants. */
  boolean sameGrid(long a, long b) {
    long offsetA = clock.localSecondAt(a) - a;
    long offsetB = clock.localSecondAt(b) - b;
    return (offsetA - offsetB) % granularity == 0;
  }

  /** The next change of the site's offset. */
  long offsetChangesAfter(long t) {
    return clock.changesAfter(t);
  }

  private long unbounded(long t) {
    var open = schedule.open();
    return switch (target) {
      case Target.Open o -> open.plus(t, o.seconds());
      case Target.Elapsed e when e.seconds() > Schedule.HORIZON.toSeconds() -> Openings.NEVER;
      case Target.Elapsed e -> open.nextOpen(t + e.seconds());
      case Target.Day _ -> days.replyBy(t);
    };
  }

  private int unboundedSlope(long t) {
    return switch (target) {
      case Target.Open _ -> schedule.open().isOpen(t) ? 1 : 0;
      case Target.Elapsed e -> schedule.open().isOpen(t + e.seconds()) ? 1 : 0;
      case Target.Day _ -> 0;
    };
  }

  private long unboundedHoldsUntil(long t, long s) {
    boolean grows = unboundedSlope(t) == 1;
    return switch (target) {
      case Target.Day _ -> days.changesAfter(t);
      case Target.Open o -> {
        long own = schedule.open().changesAfter(t);
        boolean bound = grows && s != Openings.NEVER && o.seconds() > 0;
        yield bound ? Math.min(own, t + endOfOpening(s) - s + 1) : own;
      }
      case Target.Elapsed _ when s == Openings.NEVER -> Openings.NEVER;
      case Target.Elapsed e -> grows ? t + endOfOpening(s) - s : s - e.seconds();
    };
  }
}
