package dev.replyby.promise;

import dev.replyby.time.Openings;

/** A {@link Target.Elapsed}, or a {@link Target.Open} of zero, as time goes on. */
final class ElapsedWalk extends PromiseWalk {
  private final Openings open;
  private final long target;

  /** The opening in which the target ends, or the next one. */
  private int reached;

  ElapsedWalk(Openings open, long target, long t) {
    this.open = open;
    this.target = target;
    this.reached = open.firstEndingAfter(t + target);
  }

  @Override
  void moveTo(long t) {
    long due = t + target;
    while (reached < open.size() && open.end(reached) <= due) {
      reached++;
    }
    if (reached == open.size()) {
      never(Openings.NEVER);
      return;
    }
    long start = open.start(reached);
    long close = open.end(reached);
    if (start <= due) {
      grow(due, close, close - target);
    } else {
      stay(start, close, start - target);
    }
  }
}
