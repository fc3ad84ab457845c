package dev.replyby.promised;

import java.util.OptionalLong;

/** What was told to whom asked. */
public sealed interface Told {
  /** The instant by which a reply was promised, if one was. */
  OptionalLong replyBy();

  /**
   * An instant.
   *
   * @param instant the epoch second that was shown
   * @param exact the same before it was rounded up
   */
  record By(long instant, long exact) implements Told {
    @Override
    public OptionalLong replyBy() {
      return OptionalLong.of(instant);
    }
  }

  /**
   * That nothing can be promised, which is an answer too.
   *
   * @param why as the API names it
   */
  record Nothing(String why) implements Told {
    /** Too little open time is in reach. */
    public static final String TOO_FAR = "not-within-400-days";

    @Override
    public OptionalLong replyBy() {
      return OptionalLong.empty();
    }
  }
}
