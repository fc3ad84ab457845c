package dev.replyby.rota;

import java.util.Comparator;

/**
 * Somebody takes over whatever somebody else has to do in a stretch of time. It belongs to the
 * person and the time, not to a shift, so that it outlives every change of the rota.
 *
 * @param member who takes over
 * @param replaces who is replaced; somebody else
 * @param start epoch second, inclusive
 * @param end epoch second, exclusive; after {@code start}
 * @param madeAt epoch second
 */
public record Cover(String id, String member, String replaces, long start, long end, long madeAt) {
  /** The oldest first; of two made in the same second the one with the smaller id. */
  public static final Comparator<Cover> BY_AGE =
      Comparator.comparingLong(Cover::madeAt).thenComparing(Cover::id);

  public Cover {
    if (end <= start) {
      throw new IllegalArgumentException("a cover ends after it starts: " + start + ".." + end);
    }
    if (member.equals(replaces)) {
      throw new IllegalArgumentException("a cover by the one who is replaced: " + member);
    }
  }

  /** Whether this one has the last word of the two. */
  public boolean isNewerThan(Cover other) {
    return BY_AGE.compare(this, other) > 0;
  }

  /**
   * Whether it matters at some time which of the two is newer: both replace the same member, or one
   * replaces the member who takes over by the other.
   */
  public boolean meets(Cover other) {
    return start < other.end
        && other.start < end
        && (replaces.equals(other.replaces)
            || replaces.equals(other.member)
            || member.equals(other.replaces));
  }
}
