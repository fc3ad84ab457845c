package dev.replyby.promised;

import java.util.OptionalLong;

/**
 * When there is next something to do for a promise, for whoever looks through what is due: marking
 * it broken, counting it, telling people. Every write of the record asks here.
 */
public final class NextDue {
  private NextDue() {}

  /**
   * The epoch second, after something changed at {@code now}: at once when there is a result to
   * count, otherwise the first second at which the promise is broken; empty while it waits for
   * nothing that time brings.
   */
  public static OptionalLong after(RecordedPromise promise, long now) {
    if (promise.standing(now) != Standing.OPEN) {
      return OptionalLong.of(now);
    }
    var replyBy = promise.given().told().replyBy();
    return replyBy.isPresent() ? OptionalLong.of(replyBy.getAsLong() + 1) : OptionalLong.empty();
  }
}
