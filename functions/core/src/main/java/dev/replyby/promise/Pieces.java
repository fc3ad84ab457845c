package dev.replyby.promise;

import java.util.ArrayList;
import java.util.List;

/**
 * The timeline of one channel's sign, cut where the formula changes: derived from the compiled
 * openings, not sampled, and equal to the engine at every second.
 */
public final class Pieces {
  private final Engine engine;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(Engine engine) {
    this.engine = engine;
  }

  /**
   * The pieces for [{@code from}, {@code until}), ascending and without a hole.
   *
   * @param engine over a schedule compiled for that stretch
   */
  public static List<Piece> of(Engine engine, long from, long until) {
    var pieces = new Pieces(engine);
    for (long t = from; t < until; ) {
      long end = Math.min(until, pieces.runEnd(t));
      pieces.run(t, end);
      t = end;
    }
    return List.copyOf(pieces.pieces);
  }

  /**
   * The end of the run from {@code t} over which state and unrounded promise follow one formula.
   */
  private long runEnd(long t) {
    var schedule = engine.schedule();
    long nextChange = schedule.open().changesAfter(t);
    long end = Math.min(nextChange, schedule.away().changesAfter(t));
    long comesWithinReach = nextChange - Schedule.HORIZON.toSeconds();
    if (comesWithinReach > t) {
      end = Math.min(end, comesWithinReach);
    }
    return Math.min(end, engine.exactHoldsUntil(t));
  }

  private void run(long t, long end) {
    if (engine.slope(t) == 0) {
      add(t, engine.replyBy(t), 0);
      return;
    }
    long granularity = engine.granularity();
    long exact = engine.exact(t);
    long cap = engine.endOfOpening(exact);
    for (long from = t; from < end; ) {
      long shown = engine.replyBy(from);
      long steps = regularSteps(from, exact + (from - t), shown, end, cap);
      if (steps > 1) {
        add(from, shown, granularity);
        from += steps * granularity;
      } else {
        add(from, shown, 0);
        from = t + (shown - exact) + 1;
      }
    }
  }

  /**
   * How many whole steps the promise takes from {@code from} on, each a granularity long and high.
   * It must have just stepped up, and neither the close nor a change of the site's offset may come
   * between.
   */
  private long regularSteps(long from, long exact, long shown, long end, long cap) {
    long granularity = engine.granularity();
    if (exact != shown - granularity + 1) {
      return 0;
    }
    long steps = Math.min(Math.ceilDiv(end - from, granularity), (cap - shown) / granularity + 1);
    long last = shown + (steps - 1) * granularity;
    return engine.sameGrid(shown, last)
        ? steps
        : Math.ceilDiv(engine.offsetChangesAfter(shown) - shown, granularity);
  }

  private void add(long from, long replyBy, long step) {
    var schedule = engine.schedule();
    var piece =
        new Piece(
            from,
            schedule.stateAt(from),
            schedule.opensAt(from),
            schedule.closesAt(from),
            replyBy,
            step);
    if (pieces.isEmpty() || !piece.continues(pieces.getLast())) {
      pieces.add(piece);
    }
  }
}
