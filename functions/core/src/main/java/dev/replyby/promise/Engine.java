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
  public static final int RULES = 2;

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
    this.clock = schedule.clock();
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
    schedule.check(t);
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
    return Math.min(clock.roundUp(exact, granularity), schedule.open().endOfOpening(exact));
  }

  /** The unrounded promise as time goes on from {@code t}, whatever the horizon. */
  PromiseWalk walk(long t) {
    var open = schedule.open();
    return switch (target) {
      case Target.Open(long seconds) when seconds > 0 -> new OpenWalk(open, bounded(seconds), t);
      case Target.Open _ -> new ElapsedWalk(open, 0, t);
      case Target.Elapsed(long seconds) -> new ElapsedWalk(open, bounded(seconds), t);
      case Target.Day _ -> new DayWalk(open, days, t);
    };
  }

  private long unbounded(long t) {
    var open = schedule.open();
    return switch (target) {
      case Target.Open(long seconds) -> open.plus(t, bounded(seconds));
      case Target.Elapsed(long seconds) -> open.nextOpen(t + bounded(seconds));
      case Target.Day _ -> days.replyBy(t);
    };
  }

  /** Any target beyond the horizon is "none"; as a sum with an instant it must not overflow. */
  private static long bounded(long seconds) {
    return Math.min(seconds, Schedule.HORIZON.toSeconds() + 1);
  }
}
