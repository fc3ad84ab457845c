package dev.replyby.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * An immutable set of open time: disjoint openings that do not touch, ascending, with the open time
 * before each one summed up, so that every question is one binary search whatever the distance. All
 * instants are epoch seconds and all stretches half-open.
 */
public final class Openings {
  /** Later than every instant: the answer to "when next?" where there is no next. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Earlier than every instant: the answer to "since when?" where there is no such instant. */
  public static final long NEVER_BEFORE = Long.MIN_VALUE;

  private static final Openings NONE = new Openings(new long[0], new long[0]);

  private final long[] starts;
  private final long[] ends;

  /**
   * {@code openBefore[i]} is the open time in all openings before the i-th; the last is the total.
   */
  private final long[] openBefore;

  private Openings(long[] starts, long[] ends) {
    this.starts = starts;
    this.ends = ends;
    this.openBefore = new long[starts.length + 1];
    for (int i = 0; i < starts.length; i++) {
      openBefore[i + 1] = openBefore[i] + ends[i] - starts[i];
    }
  }

  /** No open time at all. */
  public static Openings none() {
    return NONE;
  }

  /** One stretch; empty when it does not end after it starts. */
  public static Openings between(long startInclusive, long endExclusive) {
    return startInclusive < endExclusive
        ? new Openings(new long[] {startInclusive}, new long[] {endExclusive})
        : NONE;
  }

  /** The union of any openings, in any order, overlapping or not. */
  public static Openings of(Collection<Opening> openings) {
    var builder = new Builder(openings.size());
    openings.forEach(o -> builder.add(o.start(), o.end()));
    return builder.build();
  }

  /** The openings one by one, ascending. */
  public List<Opening> toList() {
    var list = new ArrayList<Opening>(starts.length);
    for (int i = 0; i < starts.length; i++) {
      list.add(new Opening(starts[i], ends[i]));
    }
    return List.copyOf(list);
  }

  /** Whether there is no open time at all. */
  public boolean isEmpty() {
    return starts.length == 0;
  }

  /** How many separate openings there are. */
  public int size() {
    return starts.length;
  }

  /** The first open second of the {@code i}-th opening, counted from 0. */
  public long start(int i) {
    return starts[i];
  }

  /** The first second after the {@code i}-th opening. */
  public long end(int i) {
    return ends[i];
  }

  /** The open time in all openings before the {@code i}-th; that of all with {@link #size()}. */
  public long openBefore(int i) {
    return openBefore[i];
  }

  /** The index of the opening that {@code t} falls in, or of the next one; at last the size. */
  public int firstEndingAfter(long t) {
    int i = lastStartingBy(t);
    return i >= 0 && t < ends[i] ? i : i + 1;
  }

  /** Whether {@code t} is open. */
  public boolean isOpen(long t) {
    int i = lastStartingBy(t);
    return i >= 0 && t < ends[i];
  }

  /** The earliest open second at or after {@code t}, or {@link #NEVER}. */
  public long nextOpen(long t) {
    int i = lastStartingBy(t);
    if (i >= 0 && t < ends[i]) {
      return t;
    }
    return i + 1 < starts.length ? starts[i + 1] : NEVER;
  }

  /** The end of the opening that {@code t} falls in, or of the next one, or {@link #NEVER}. */
  public long nextClose(long t) {
    int i = lastStartingBy(t);
    if (i >= 0 && t < ends[i]) {
      return ends[i];
    }
    return i + 1 < ends.length ? ends[i + 1] : NEVER;
  }

  /** The end of the opening that {@code t} falls in, or {@code t} itself when it is not open. */
  public long endOfOpening(long t) {
    int i = lastStartingBy(t);
    return i >= 0 && t < ends[i] ? ends[i] : t;
  }

  /** The first instant after {@code t} at which open turns to closed or back, or {@link #NEVER}. */
  public long changesAfter(long t) {
    return isOpen(t) ? nextClose(t) : nextOpen(t);
  }

  /**
   * The last close at or before {@code t}, {@code t} itself when open just before it; or {@link
   * #NEVER_BEFORE}.
   */
  public long lastOpenEnd(long t) {
    int i = lastStartingBy(t - 1);
    return i < 0 ? NEVER_BEFORE : Math.min(t, ends[i]);
  }

  /** Open seconds in [{@code from}, {@code to}); zero when {@code to} is not after {@code from}. */
  public long openBetween(long from, long to) {
    return Math.max(0, openUntil(to) - openUntil(from));
  }

  /**
   * The earliest {@code s >= t} such that [{@code t}, {@code s}) holds {@code seconds} of open
   * time: a close when the last second ends exactly there. Zero seconds: {@link #nextOpen}. {@link
   * #NEVER} when there is not that much open time left.
   */
  public long plus(long t, long seconds) {
    if (seconds == 0) {
      return nextOpen(t);
    }
    long before = openUntil(t);
    if (seconds > openBefore[starts.length] - before) {
      return NEVER;
    }
    long due = before + seconds;
    int i = Ascending.countUpTo(openBefore, due - 1) - 1;
    return starts[i] + due - openBefore[i];
  }

  /**
   * The latest {@code s <= t} such that [{@code s}, {@code t}) holds {@code seconds} of open time,
   * or {@link #NEVER_BEFORE}. Zero seconds: {@code t}.
   */
  public long minus(long t, long seconds) {
    if (seconds == 0) {
      return t;
    }
    long left = openUntil(t) - seconds;
    if (left < 0) {
      return NEVER_BEFORE;
    }
    int i = Ascending.countUpTo(openBefore, left) - 1;
    return starts[i] + left - openBefore[i];
  }

  /** Open in this or in the other. */
  public Openings union(Openings other) {
    var merged = new Builder(size() + other.size());
    merged.addAll(this);
    merged.addAll(other);
    return merged.build();
  }

  /** Open in both. */
  public Openings intersect(Openings other) {
    if (isEmpty() || other.isEmpty()) {
      return NONE;
    }
    var common = new Builder(Math.min(size(), other.size()));
    int i = firstEndingAfter(other.starts[0]);
    int j = other.firstEndingAfter(starts[0]);
    while (i < size() && j < other.size()) {
      common.add(Math.max(starts[i], other.starts[j]), Math.min(ends[i], other.ends[j]));
      if (ends[i] <= other.ends[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common.build();
  }

  /** Open in this but not in the other. */
  public Openings except(Openings other) {
    var rest = new Builder(size() + other.size());
    int j = 0;
    for (int i = 0; i < size(); i++) {
      long from = starts[i];
      while (j < other.size() && other.ends[j] <= from) {
        j++;
      }
      for (int k = j; k < other.size() && other.starts[k] < ends[i]; k++) {
        rest.add(from, other.starts[k]);
        from = other.ends[k];
      }
      rest.add(from, ends[i]);
    }
    return rest.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Openings that
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(ends, that.ends);
  }

  @Override
  public int hashCode() {
    return toList().hashCode();
  }

  @Override
  public String toString() {
    return toList().toString();
  }

  private long openUntil(long t) {
    int i = lastStartingBy(t);
    return i < 0 ? 0 : openBefore[i] + Math.min(t, ends[i]) - starts[i];
  }

  private int lastStartingBy(long t) {
    return Ascending.countUpTo(starts, t) - 1;
  }

  /**
   * Takes openings, best by ascending start, and unites those that overlap or touch; drops empty
   * ones.
   */
  public static final class Builder {
    private long[] starts;
    private long[] ends;
    private int size;
    private boolean ascending = true;

    /** A builder with room for {@code capacity} openings; it grows when needed. */
    public Builder(int capacity) {
      starts = new long[capacity];
      ends = new long[capacity];
    }

    /** Adds [{@code start}, {@code end}). */
    public void add(long start, long end) {
      if (end <= start) {
        return;
      }
      boolean follows = size == 0 || start >= starts[size - 1];
      if (size > 0 && follows && start <= ends[size - 1]) {
        ends[size - 1] = Math.max(ends[size - 1], end);
        return;
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size + 4);
        ends = Arrays.copyOf(ends, 2 * size + 4);
      }
      ascending &= follows;
      starts[size] = start;
      ends[size++] = end;
    }

    private void addAll(Openings openings) {
      for (int i = 0; i < openings.size(); i++) {
        add(openings.starts[i], openings.ends[i]);
      }
    }

    /** All that was added. */
    public Openings build() {
      if (!ascending) {
        return sorted().build();
      }
      return size == 0
          ? NONE
          : new Openings(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }

    private Builder sorted() {
      var order = new Integer[size];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, Comparator.comparingLong(i -> starts[i]));
      var sorted = new Builder(size);
      for (int i : order) {
        sorted.add(starts[i], ends[i]);
      }
      return sorted;
    }
  }
}
