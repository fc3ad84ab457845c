package dev.replyby.promise;

import dev.replyby.time.Openings;

/** A {@link Target.Day} as time goes on. */
final class DayWalk extends PromiseWalk {
  private final Openings open;
  private final DayDeadlines days;
  private int at;

  DayWalk(Openings open, DayDeadlines days, long t) {
    this.open = open;
    this.days = days;
    this.at = days.indexAt(t);
  }

  @Override
  void moveTo(long t) {
    while (days.from(at + 1) <= t) {
      at++;
    }
    long until = days.from(at + 1);
    long exact = at < 0 ? Openings.NEVER : days.replyBy(at);
    if (exact == Openings.NEVER) {
      never(until);
    } else {
      stay(exact, open.endOfOpening(exact), until);
    }
  }
}
