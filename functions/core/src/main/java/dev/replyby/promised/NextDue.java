package dev.replyby.promised;

import java.util.OptionalLong;

/**
 * When there is next something to count of a promise. Whatever is put on record is counted at once;
 * this is about what time alone brings.
 */
public final class NextDue {
  private NextDue() {}

  /**
   * The epoch second, after it was counted as it was at {@code now}: the first at which it is
   * broken; empty while it waits for nothing that time brings.
   */
  public static OptionalLong after(RecordedPromise promise, long now) {
    var replyBy = promise.given().told().replyBy();
    return replyBy.isPresent() && promise.standing(now) == Standing.OPEN
        ? OptionalLong.of(replyBy.getAsLong() + 1)
        : OptionalLong.empty();
  }
}
