package dev.replyby.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The wall clock of one zone: local time to instant as {@code java.time.ZonedDateTime} resolves it
 * (a time in a gap moves forward by the gap; in an overlap it is the first of the two), and
 * rounding on that clock. Local times are counted in seconds as if the zone were UTC ("local
 * seconds").
 *
 * <p>Remembers the stretch without a change of offset that it was last asked about, which makes a
 * walk through a calendar cheap; it is therefore not for sharing between threads.
 */
public final class LocalClock {
  /** Longer than any offset or gap, so that a stretch is known to be free of both. */
  private static final long MARGIN = 2 * 86_400;

  private final ZoneRules rules;
  private long localFrom = Long.MAX_VALUE;
  private long localUntil = Long.MIN_VALUE;
  private int offset;

  public LocalClock(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /** The epoch second at which this clock shows {@code localSecond}. */
  public long instantOf(long localSecond) {
    if (localSecond < localFrom || localSecond >= localUntil) {
      return lookUp(localSecond);
    }
    return localSecond - offset;
  }

  /** What this clock shows at the epoch second {@code t}. */
  public long localSecondAt(long t) {
    return t + offsetAt(t);
  }

  /**
   * The earliest instant at or after {@code t} at which this clock shows a multiple of {@code step}
   * seconds past midnight.
   *
   * @param step at least 1 and a divisor of an hour
   */
  public long roundUp(long t, long step) {
    int before = offsetAt(t);
    long rounded = Math.ceilDiv(t + before, step) * step - before;
    if (offsetAt(rounded) == before) {
      return rounded;
    }
    long transition = changesAfter(t);
    int after = offsetAt(transition);
    return Math.ceilDiv(transition + after, step) * step - after;
  }

  /** The next change of this clock's offset after {@code t}, or {@link Openings#NEVER}. */
  public long changesAfter(long t) {
    var next = rules.nextTransition(Instant.ofEpochSecond(t));
    return next == null ? Openings.NEVER : next.toEpochSecond();
  }

  private int offsetAt(long t) {
    return rules.getOffset(Instant.ofEpochSecond(t)).getTotalSeconds();
  }

  private long lookUp(long localSecond) {
    var local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
    ZoneOffsetTransition transition = rules.getTransition(local);
    if (transition != null) {
      return localSecond - transition.getOffsetBefore().getTotalSeconds();
    }
    offset = rules.getOffset(local).getTotalSeconds();
    remember(localSecond - offset);
    return localSecond - offset;
  }

  private void remember(long t) {
    var instant = Instant.ofEpochSecond(t);
    var last = rules.previousTransition(instant.plusSeconds(1));
    localFrom = last == null ? Long.MIN_VALUE : last.getInstant().getEpochSecond() + MARGIN;
    localUntil = changesAfter(t) - MARGIN;
  }
}
