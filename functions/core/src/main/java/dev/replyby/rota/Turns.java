package dev.replyby.rota;

import dev.replyby.time.LocalClock;
import dev.replyby.time.Openings;
import java.util.ArrayList;
import java.util.List;

/** Who holds which stretch of time by the order of turns alone, whatever hours are worked in it. */
final class Turns {
  /** Somebody's stretch, in epoch seconds, half-open. */
  record Held(String member, long start, long end) {}

  /** One turn, on the clock of the layer and in epoch seconds. */
  private record Span(long localStart, long localEnd, long start, long end) {}

  private static final long LONGEST_TURN = 740 * 86_400L;

  private final LocalClock clock;
  private final Seats seats;
  private final List<Held> held = new ArrayList<>();

  private Turns(Window window, Layer layer, Team team) {
    this.clock = clock(window, layer);
    this.seats = new Seats(layer.turns(), team);
  }

  /**
   * All stretches that reach into the window, ascending; turns are whole, but where there are none
   * the stretch is cut to the window.
   */
  static List<Held> in(Window window, Layer layer, Team team) {
    var turns = new Turns(window, layer, team);
    layer
        .rotation()
        .ifPresentOrElse(
            rotation -> turns.rotate(window, layer, rotation), () -> turns.stand(window));
    return turns.held;
  }

  private void rotate(Window window, Layer layer, Rotation rotation) {
    var handoffs = new Handoffs(rotation, clock);
    long first = Math.max(0, handoffs.numberAt(window.from()));
    long last = handoffs.numberAt(window.to() - 1);
    if (last < first) {
      return;
    }
    var worked =
        layer
            .during()
            .<WorkedTurns>map(
                during -> new TurnsWithin(during, rotation, layer.zone(), handoffs, last))
            .orElse(WorkedTurns.ALL);
    var cursor = new Cursor(handoffs, seats, worked, first);
    for (; cursor.turn() <= last; cursor.advance()) {
      long n = cursor.turn();
      hold(
          cursor.next(),
          new Span(handoffs.local(n), handoffs.local(n + 1), handoffs.at(n), handoffs.endOf(n)));
    }
  }

  /** For the window, and the turns that reach into it or are counted from the first handoff. */
  private static LocalClock clock(Window window, Layer layer) {
    long start = layer.rotation().map(Rotation::start).orElse(window.from());
    return LocalClock.compile(
        layer.zone(), Math.min(start, window.from()), window.to() + LONGEST_TURN);
  }

  /** One turn that never ends, and began when the first one joined. */
  private void stand(Window window) {
    hold(0, new Span(Openings.NEVER_BEFORE, Openings.NEVER, window.from(), window.to()));
  }

  /**
   * The first one there from {@code seat} on has the turn; when they leave early, or nobody was
   * there, the next who is there or comes has the rest.
   */
  private void hold(int seat, Span turn) {
    int candidate = seat;
    long local = turn.localStart();
    for (long from = turn.start(); from < turn.end(); ) {
      var taken = seats.firstTaken(candidate, local);
      local = taken.isPresent() ? seats.leaves(taken.getAsInt()) : seats.joins(local);
      long until = local < turn.localEnd() ? clock.instantOf(local) : turn.end();
      until = Math.clamp(until, from, turn.end());
      if (taken.isPresent()) {
        hold(seats.member(taken.getAsInt()), from, until);
        candidate = seats.after(taken.getAsInt());
      }
      from = until;
    }
  }

  private void hold(String member, long from, long until) {
    if (from < until) {
      held.add(new Held(member, from, until));
    }
  }
}
