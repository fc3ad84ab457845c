package dev.replyby.sign;

import dev.replyby.promise.Piece;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A promise that stays true however long it is shown: whoever asks by {@code askBy} hears by {@code
 * replyBy}. Both are epoch seconds.
 */
record Offer(long askBy, long replyBy) {
  /**
   * For how many seconds an offer is good at least, so that it can be read and taken; but never by
   * moving the promise to another day.
   */
  static final long GOOD_FOR = 15 * 60;

  private static final long MINUTE = 60;

  /**
   * The offer of a sign; empty where nothing is promised. {@code askBy} is the last second at which
   * the same is promised, and not before the minute after {@code now}, so that it is still to come
   * when it is written without its seconds.
   *
   * @param zone the company's, whose days count
   */
  static Optional<Offer> of(Sign.ChannelSign channel, long now, long until, ZoneId zone) {
    var timeline = new Timeline(channel.pieces(), until);
    long first = Math.ceilDiv(now, MINUTE) * MINUTE;
    var day = timeline.dateOf(first, zone);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    long good = first + GOOD_FOR;
    long latest =
        timeline.dateOf(good, zone).equals(day)
            ? timeline.at(good).replyByAt(good)
            : day.get().plusDays(1).atStartOfDay(zone).toEpochSecond() - 1;
    long askBy = timeline.keepsTo(latest, first);
    return Optional.of(new Offer(askBy, timeline.at(askBy).replyByAt(askBy)));
  }

  /** The pieces of one channel, up to before the epoch second {@code until}. */
  private record Timeline(List<Piece> pieces, long until) {
    Piece at(long t) {
      return pieces.reversed().stream().filter(p -> p.from() <= t).findFirst().orElseThrow();
    }

    Optional<LocalDate> dateOf(long t, ZoneId zone) {
      long replyBy = at(t).replyByAt(t);
      return replyBy == Openings.NEVER
          ? Optional.empty()
          : Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(replyBy), zone));
    }

    /** The last second from {@code t} on until which no promise is later than {@code latest}. */
    long keepsTo(long latest, long t) {
      for (int i = 0; i < pieces.size(); i++) {
        var piece = pieces.get(i);
        long end = i + 1 < pieces.size() ? pieces.get(i + 1).from() : until;
        if (end > t && keepsUntil(piece, latest, end) < end) {
          return keepsUntil(piece, latest, end) - 1;
        }
      }
      return until - 1;
    }

    private static long keepsUntil(Piece piece, long latest, long end) {
      if (piece.replyBy() > latest) {
        return piece.from();
      }
      long steps = piece.step() == 0 ? 0 : (latest - piece.replyBy()) / piece.step() + 1;
      return piece.step() == 0 ? end : Math.min(end, piece.from() + steps * piece.step());
    }
  }
}
