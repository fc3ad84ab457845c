package dev.replyby.promise;

import dev.replyby.time.LocalClock;
import java.util.List;

/**
 * The last chance to be answered on a local date: who asks a second later is promised a later date,
 * or nothing. All instants are epoch seconds.
 *
 * @param askBy the last second at which to ask
 * @param replyBy what is promised then
 */
public record LastCall(long askBy, long replyBy) {
  /**
   * The last calls in a timeline, ascending.
   *
   * @param pieces ascending and without a hole, the last to before {@code until}
   * @param clock the site's, whose dates count
   */
  public static List<LastCall> in(List<Piece> pieces, long until, LocalClock clock) {
    return new LastCalls(clock).in(pieces, until);
  }
}
