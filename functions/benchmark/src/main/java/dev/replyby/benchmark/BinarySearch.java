package dev.replyby.benchmark;

import java.util.Arrays;

/** The floor, written by hand: binary search over starts and over sums of open time before them. */
final class BinarySearch {
  private final long[] starts;
  private final long[] ends;
  private final long[] before;

  BinarySearch(long[] starts, long[] ends) {
    this.starts = starts;
    this.ends = ends;
    this.before = new long[starts.length + 1];
    for (int i = 0; i < starts.length; i++) {
      before[i + 1] = before[i] + ends[i] - starts[i];
    }
  }

  boolean isOpen(long t) {
    int i = at(t);
    return i >= 0 && t < ends[i];
  }

  long openBetween(long from, long to) {
    return openUntil(to) - openUntil(from);
  }

  /** There must be that much open time after {@code t}. */
  long plus(long t, long seconds) {
    long due = openUntil(t) + seconds;
    int i = Arrays.binarySearch(before, due);
    int reached = (i >= 0 ? i : -i - 1) - 1;
    return starts[reached] + due - before[reached];
  }

  private long openUntil(long t) {
    int i = at(t);
    return i < 0 ? 0 : before[i] + Math.min(t, ends[i]) - starts[i];
  }

  private int at(long t) {
    int i = Arrays.binarySearch(starts, t);
    return i >= 0 ? i : -i - 2;
  }
}
