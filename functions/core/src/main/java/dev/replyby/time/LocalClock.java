package dev.replyby.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * The wall clock of one zone, compiled for a window of dates: local time to instant as {@code
 * java.time.ZonedDateTime} resolves it (a time in a gap moves forward by the gap; in an overlap it
 * is the first of the two), and rounding on that clock. Local times are counted in seconds as if
 * the zone were UTC ("local seconds"). Immutable.
 */
public final class LocalClock {
  private static final long DAY = 86_400;

  /** Longer than an evening's tail and any offset together. */
  private static final int MARGIN_DAYS = 4;

  /** The epoch seconds at which the offset changes, ascending. */
  private final long[] changes;

  /** The local seconds from which on a time is read with the offset after the change. */
  private final long[] localChanges;

  /** In seconds; the i-th holds up to the i-th change and the last from the last change on. */
  private final int[] offsets;

  private LocalClock(List<ZoneOffsetTransition> transitions, ZoneOffset first) {
    int n = transitions.size();
    changes = new long[n];
    localChanges = new long[n];
    offsets = new int[n + 1];
    offsets[0] = first.getTotalSeconds();
    for (int i = 0; i < n; i++) {
      offsets[i + 1] = transitions.get(i).getOffsetAfter().getTotalSeconds();
      changes[i] = transitions.get(i).toEpochSecond();
      localChanges[i] = changes[i] + Math.max(offsets[i], offsets[i + 1]);
    }
  }

  /**
   * The clock for every time on the local dates from {@code from} to before {@code until} and a few
   * days around them.
   */
  public static LocalClock compile(ZoneId zone, LocalDate from, LocalDate until) {
    var rules = zone.getRules();
    var start = from.minusDays(MARGIN_DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
    var end = until.plusDays(MARGIN_DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
    var transitions = new ArrayList<ZoneOffsetTransition>();
    var next = rules.nextTransition(start);
    while (next != null && next.getInstant().isBefore(end)) {
      transitions.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return new LocalClock(transitions, rules.getOffset(start));
  }

  /** The clock for the instants from {@code first} to {@code last}, in epoch seconds. */
  public static LocalClock compile(ZoneId zone, long first, long last) {
    return compile(zone, dateOf(first), dateOf(last).plusDays(1));
  }

  /** The epoch second at which this clock shows {@code localSecond}. */
  public long instantOf(long localSecond) {
    return localSecond - offsets[Ascending.countUpTo(localChanges, localSecond)];
  }

  /** What this clock shows at the epoch second {@code t}. */
  public long localSecondAt(long t) {
    return t + offsets[Ascending.countUpTo(changes, t)];
  }

  /** The date that this clock shows at the epoch second {@code t}, in days since 1970-01-01. */
  public long epochDayAt(long t) {
    return Math.floorDiv(localSecondAt(t), DAY);
  }

  /**
   * The earliest instant at or after {@code t} at which this clock shows a multiple of {@code step}
   * seconds past midnight.
   *
   * @param step at least 1 and a divisor of an hour
   */
  public long roundUp(long t, long step) {
    int i = Ascending.countUpTo(changes, t);
    long rounded = multipleFrom(t, offsets[i], step);
    return i < changes.length && rounded >= changes[i]
        ? multipleFrom(changes[i], offsets[i + 1], step)
        : rounded;
  }

  /** The next change of this clock's offset after {@code t}, or {@link Openings#NEVER}. */
  public long changesAfter(long t) {
    int i = Ascending.countUpTo(changes, t);
    return i < changes.length ? changes[i] : Openings.NEVER;
  }

  private static long multipleFrom(long t, int offset, long step) {
    return Math.ceilDiv(t + offset, step) * step - offset;
  }

  private static LocalDate dateOf(long t) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(t), ZoneOffset.UTC);
  }
}
