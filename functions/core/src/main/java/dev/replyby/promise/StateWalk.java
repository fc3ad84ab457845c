package dev.replyby.promise;

import dev.replyby.time.Openings;

/**
 * What a channel is as time goes on, one stretch after the other; it only moves forward. All
 * instants are epoch seconds.
 */
final class StateWalk {
  private final Openings open;
  private final Openings away;
  private int opening;
  private int absence;

  /** What the channel is over the stretch. */
  State state = State.CLOSED;

  /** The next opening within the horizon when not open; else {@link Openings#NEVER}. */
  long opensAt = Openings.NEVER;

  /** The next close within the horizon when open; else {@link Openings#NEVER}. */
  long closesAt = Openings.NEVER;

  /** The first instant after the stretch. */
  long until;

  StateWalk(Schedule schedule, long t) {
    this.open = schedule.open();
    this.away = schedule.away();
    this.opening = open.firstEndingAfter(t);
    this.absence = away.firstEndingAfter(t);
  }

  /** Moves to the stretch that holds {@code t}, which is not before the last. */
  void moveTo(long t) {
    opening = move(open, opening, t);
    absence = move(away, absence, t);
    boolean isOpen = holds(open, opening, t);
    boolean isAway = holds(away, absence, t);
    long change = change(open, opening, t);
    long within = Schedule.withinHorizon(t, change);
    state = isOpen ? State.OPEN : isAway ? State.AWAY : State.CLOSED;
    opensAt = isOpen ? Openings.NEVER : within;
    closesAt = isOpen ? within : Openings.NEVER;
    long seen = within == change ? change : Schedule.seenFrom(change);
    until = Math.min(seen, change(away, absence, t));
  }

  private static int move(Openings openings, int index, long t) {
    int i = index;
    while (i < openings.size() && openings.end(i) <= t) {
      i++;
    }
    return i;
  }

  private static boolean holds(Openings openings, int i, long t) {
    return i < openings.size() && openings.start(i) <= t;
  }

  private static long change(Openings openings, int i, long t) {
    if (i == openings.size()) {
      return Openings.NEVER;
    }
    return openings.start(i) <= t ? openings.end(i) : openings.start(i);
  }
}
