package dev.replyby.rota;

/** A shift that nobody serves, because the one who should is not there. */
public record Missing(Shift shift, Why why) {
  /** Why somebody is not there. */
  public enum Why {
    /** Said to be away. */
    AWAY,
    /** Took over somebody's stretch, but has not joined, has left, or is not a member. */
    GONE,
    /** Took over somebody's stretch outside the hours they keep. */
    OUTSIDE_HOURS
  }
}
