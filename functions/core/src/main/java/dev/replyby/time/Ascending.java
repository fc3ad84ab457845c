package dev.replyby.time;

/** Binary search over ascending numbers. */
public final class Ascending {
  private Ascending() {}

  /**
   * How many of the numbers are at most {@code t}. No step depends on how a comparison went but
   * through a conditional move, as a processor cannot guess at random questions.
   */
  public static int countUpTo(long[] ascending, long t) {
    int counted = 0;
    for (int left = ascending.length; left > 0; ) {
      int half = (left + 1) >>> 1;
      counted = ascending[counted + half - 1] <= t ? counted + half : counted;
      left -= half;
    }
    return counted;
  }
}
