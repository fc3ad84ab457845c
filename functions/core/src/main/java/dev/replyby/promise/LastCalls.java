package dev.replyby.promise;

import dev.replyby.time.LocalClock;
import dev.replyby.time.Openings;
import java.util.ArrayList;
import java.util.List;

/** Finds the {@link LastCall}s in a timeline, from where its promise passes into another date. */
final class LastCalls {
  private static final long DAY = 86_400;

  private final LocalClock clock;
  private final List<LastCall> found = new ArrayList<>();

  LastCalls(LocalClock clock) {
    this.clock = clock;
  }

  List<LastCall> in(List<Piece> pieces, long until) {
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      boolean last = i + 1 == pieces.size();
      long end = last ? until : pieces.get(i + 1).from();
      long promised = piece.replyByAt(end - 1);
      stepOver(piece, promised);
      if (!last) {
        pass(end, promised, pieces.get(i + 1).replyBy());
      }
    }
    return List.copyOf(found);
  }

  /** A stepping promise reaches another date at a midnight or at a change of the clock. */
  private void stepOver(Piece piece, long last) {
    long step = piece.step();
    for (long now = piece.replyBy(); now < last; ) {
      long midnight = now + DAY - Math.floorMod(clock.localSecondAt(now), DAY);
      long change = Math.min(midnight, clock.changesAfter(now));
      long next = now + Math.ceilDiv(change - now, step) * step;
      if (next <= last) {
        pass(piece.from() + next - piece.replyBy(), next - step, next);
      }
      now = next;
    }
  }

  /** The promise goes from {@code before} to {@code after} at the second {@code t}. */
  private void pass(long t, long before, long after) {
    long dateBefore = dateOf(before);
    long dateAfter = dateOf(after);
    if (dateAfter > dateBefore) {
      found.add(new LastCall(t - 1, before));
    } else if (dateAfter < dateBefore) {
      // A clock set back over midnight shows the earlier date once more, so it was not the last.
      found.removeIf(call -> dateOf(call.replyBy()) >= dateAfter);
    }
  }

  private long dateOf(long promised) {
    return promised == Openings.NEVER ? Openings.NEVER : clock.epochDayAt(promised);
  }
}
