package dev.replyby.promise;

import dev.replyby.time.Openings;

/** A positive {@link Target.Open} as time goes on. */
final class OpenWalk extends PromiseWalk {
  private final Openings open;
  private final long target;

  /** The opening in which the question is asked, or the next one. */
  private int asked;

  /** The opening in which the target is reached. */
  private int reached;

  OpenWalk(Openings open, long target, long t) {
    this.open = open;
    this.target = target;
    this.asked = open.firstEndingAfter(t);
    this.reached = asked;
  }

  @Override
  void moveTo(long t) {
    int size = open.size();
    while (asked < size && open.end(asked) <= t) {
      asked++;
    }
    boolean isOpen = asked < size && open.start(asked) <= t;
    long passed = open.openBefore(asked) + (isOpen ? t - open.start(asked) : 0);
    long due = passed + target;
    if (due > open.openBefore(size)) {
      never(Openings.NEVER);
      return;
    }
    while (open.openBefore(reached + 1) < due) {
      reached++;
    }
    long close = open.end(reached);
    long exact = open.start(reached) + due - open.openBefore(reached);
    if (isOpen) {
      grow(exact, close, Math.min(open.end(asked), t + (close - exact) + 1));
    } else {
      stay(exact, close, open.start(asked));
    }
  }
}
