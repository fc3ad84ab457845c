package dev.replyby.promise;

import dev.replyby.time.LocalClock;
import dev.replyby.time.Openings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The timeline of one channel's sign, cut where the formula changes: derived from the compiled
 * openings, not sampled, and equal to the engine at every second.
 */
public final class Pieces {
  private final long granularity;
  private final LocalClock clock;
  private final StateWalk channel;
  private final PromiseWalk promise;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(Engine engine, long from) {
    this.granularity = engine.granularity();
    this.clock = engine.schedule().clock();
    this.channel = new StateWalk(engine.schedule(), from);
    this.promise = engine.walk(from);
  }

  /**
   * The pieces for [{@code from}, {@code until}), ascending and without a hole.
   *
   * @param engine over a schedule compiled for that stretch
   */
  public static List<Piece> of(Engine engine, long from, long until) {
    if (until <= from) {
      return List.of();
    }
    engine.schedule().check(from);
    engine.schedule().check(until - 1);
    var pieces = new Pieces(engine, from);
    for (long t = from; t < until; ) {
      t = pieces.moveOver(t, until);
    }
    return Collections.unmodifiableList(pieces.pieces);
  }

  /** Adds what holds from {@code t} on, as long as state and unrounded promise are one formula. */
  private long moveOver(long t, long until) {
    channel.moveTo(t);
    promise.moveTo(t);
    long end = Math.min(until, Math.min(channel.until, promise.until));
    if (Schedule.seenFrom(promise.exact) <= t) {
      if (promise.grows) {
        grow(t, end);
      } else {
        add(t, rounded(promise.exact), 0);
      }
      return end;
    }
    add(t, Openings.NEVER, 0);
    return promise.grows ? end : Math.min(end, Schedule.seenFrom(promise.exact));
  }

  private void grow(long t, long end) {
    for (long from = t; from < end; ) {
      long exact = promise.exact + (from - t);
      long shown = rounded(exact);
      long steps = exact == shown - granularity + 1 ? regularSteps(from, shown, end) : 0;
      if (steps > 1) {
        add(from, shown, granularity);
        from += steps * granularity;
      } else {
        add(from, shown, 0);
        from += shown - exact + 1;
      }
    }
  }

  /**
   * How many whole steps the promise takes from {@code from} on, each a granularity long and high,
   * when it has just stepped up to {@code shown}. Neither the close nor a change of the site's
   * offset to another grid may come between.
   */
  private long regularSteps(long from, long shown, long end) {
    long steps =
        Math.min(Math.ceilDiv(end - from, granularity), (promise.closes - shown) / granularity + 1);
    long last = shown + (steps - 1) * granularity;
    long change = gridChangesAfter(shown, last);
    return change > last ? steps : Math.ceilDiv(change - shown, granularity);
  }

  /** The next change of the offset that is no multiple of the granularity; any later than last. */
  private long gridChangesAfter(long t, long last) {
    long change = clock.changesAfter(t);
    while (change <= last && keepsTheGrid(change)) {
      change = clock.changesAfter(change);
    }
    return change;
  }

  private boolean keepsTheGrid(long change) {
    long leap = clock.localSecondAt(change) - clock.localSecondAt(change - 1) - 1;
    return leap % granularity == 0;
  }

  private long rounded(long exact) {
    return Math.min(clock.roundUp(exact, granularity), promise.closes);
  }

  private void add(long from, long replyBy, long step) {
    var piece = new Piece(from, channel.state, channel.opensAt, channel.closesAt, replyBy, step);
    if (pieces.isEmpty() || !piece.continues(pieces.getLast())) {
      pieces.add(piece);
    }
  }
}
