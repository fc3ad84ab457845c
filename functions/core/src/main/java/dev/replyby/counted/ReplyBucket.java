package dev.replyby.counted;

import dev.replyby.time.Ascending;

/**
 * Reply times in classes, each an eighth of a doubling wide, so that any number of them can be
 * added up and a quantile of the sum is at most {@link #ERROR} too long, and never too short.
 */
public final class ReplyBucket {
  /** The share by which a quantile may be too long: 2^(1/8) − 1. */
  public static final double ERROR = Math.pow(2, 1.0 / 8) - 1;

  private static final int PER_DOUBLING = 8;

  /** Beyond 68 years all are one. */
  private static final int DOUBLINGS = 31;

  private static final long[] LONGEST = longest();

  private ReplyBucket() {}

  /** The class of a reply that took so many open seconds. */
  public static int of(long seconds) {
    return Math.min(Ascending.countUpTo(LONGEST, seconds - 1), LONGEST.length - 1);
  }

  /** The longest that belongs to a class, in open seconds. */
  public static long longest(int bucket) {
    return LONGEST[Math.min(bucket, LONGEST.length - 1)];
  }

  private static long[] longest() {
    var all = new long[PER_DOUBLING * DOUBLINGS + 1];
    for (int i = 0; i < all.length; i++) {
      all[i] = i == 0 ? 0 : (long) Math.floor(Math.pow(2, (i - 1.0) / PER_DOUBLING));
    }
    return all;
  }
}
