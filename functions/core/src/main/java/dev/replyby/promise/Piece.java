package dev.replyby.promise;

/**
 * A stretch of time over which a channel's sign is one formula. It holds from {@code from} to the
 * next piece's. All instants are epoch seconds, {@link dev.replyby.time.Openings#NEVER} where there
 * is none.
 *
 * @param from first second
 * @param state what the channel is
 * @param opensAt the next opening, when not open
 * @param closesAt the next close, when open
 * @param replyBy the promise at {@code from}
 * @param step 0 when the promise is the same throughout; otherwise it grows by {@code step} after
 *     every {@code step} seconds
 */
public record Piece(long from, State state, long opensAt, long closesAt, long replyBy, long step) {
  /** The promise to a question asked at {@code t}, which lies in this piece. */
  public long replyByAt(long t) {
    return step == 0 ? replyBy : replyBy + (t - from) / step * step;
  }

  /** Whether this says the same as {@code earlier} goes on saying. */
  boolean continues(Piece earlier) {
    return state == earlier.state
        && opensAt == earlier.opensAt
        && closesAt == earlier.closesAt
        && replyBy == earlier.replyBy
        && step == 0
        && earlier.step == 0;
  }
}
