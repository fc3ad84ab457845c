package dev.replyby.promise;

import dev.replyby.time.Openings;

/**
 * The unrounded promise as time goes on, one stretch after the other: over a stretch it is the same
 * throughout or grows with every second. It only moves forward, so that a whole timeline costs a
 * few steps for each stretch. All instants are epoch seconds.
 */
abstract sealed class PromiseWalk permits OpenWalk, ElapsedWalk, DayWalk {
  /** The promise at the instant moved to, or {@link Openings#NEVER}. */
  long exact;

  /** Whether the promise grows by a second with every second of the stretch. */
  boolean grows;

  /** The end of the opening in which the promise falls, or the promise itself when it is an end. */
  long closes;

  /** The first instant after the stretch. */
  long until;

  /** Moves to the stretch that holds {@code t}, which is not before the last. */
  abstract void moveTo(long t);

  final void stay(long exact, long closes, long until) {
    this.exact = exact;
    this.grows = false;
    this.closes = closes;
    this.until = until;
  }

  final void grow(long exact, long closes, long until) {
    this.exact = exact;
    this.grows = true;
    this.closes = closes;
    this.until = until;
  }

  final void never(long until) {
    stay(Openings.NEVER, Openings.NEVER, until);
  }
}
