package dev.replyby.sign;

import dev.replyby.promise.Piece;
import dev.replyby.time.Openings;
import java.util.List;
import java.util.Optional;

/**
 * A promise that is as true later as now: whoever asks by {@code askBy} hears by {@code replyBy}.
 * Both are epoch seconds.
 */
record Offer(long askBy, long replyBy) {
  /**
   * The seconds for which an offer can be taken at least, so that there is time to read it; but for
   * a last call, which would be followed by another date.
   */
  static final long GOOD_FOR = 15 * 60;

  private static final long MINUTE = 60;

  /**
   * The offer of a sign; empty where nothing is promised. {@code askBy} is the last second at which
   * the same is promised, and not before the minute after {@code now}, so that it is still to come
   * when it is written without its seconds.
   *
   * @param until the epoch second at which the channel's pieces end
   */
  static Optional<Offer> of(Sign.ChannelSign channel, long now, long until) {
    long first = Math.ceilDiv(now, MINUTE) * MINUTE;
    var timeline = new Timeline(channel.pieces(), until);
    if (timeline.promisedAt(first) == Openings.NEVER) {
      return Optional.empty();
    }
    long good = first + GOOD_FOR;
    var lastCall =
        channel.lastCalls().stream()
            .filter(call -> first <= call.askBy() && call.askBy() < good)
            .findFirst();
    return lastCall
        .map(call -> new Offer(call.askBy(), call.replyBy()))
        .or(() -> Optional.of(timeline.offerAt(good)));
  }

  /** One channel's pieces, to before the epoch second {@code until}. */
  private record Timeline(List<Piece> pieces, long until) {
    long promisedAt(long t) {
      return pieces.get(indexAt(t)).replyByAt(t);
    }

    /** What is promised at {@code t}, and until when, whatever the channel's state becomes. */
    Offer offerAt(long t) {
      int i = indexAt(t);
      long promised = promisedAt(t);
      long end = holdsUntil(i, t);
      while (end == endOf(i) && i + 1 < pieces.size() && promisedAt(end) == promised) {
        i++;
        end = holdsUntil(i, end);
      }
      return new Offer(end - 1, promised);
    }

    private int indexAt(long t) {
      int i = pieces.size() - 1;
      while (pieces.get(i).from() > t) {
        i--;
      }
      return i;
    }

    private long holdsUntil(int i, long t) {
      var piece = pieces.get(i);
      long step = piece.step();
      return step == 0
          ? endOf(i)
          : Math.min(endOf(i), piece.from() + ((t - piece.from()) / step + 1) * step);
    }

    private long endOf(int i) {
      return i + 1 < pieces.size() ? pieces.get(i + 1).from() : until;
    }
  }
}
