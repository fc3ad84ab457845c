package dev.replyby.rota;

import dev.replyby.time.LocalClock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The handoffs of one rotation by number: number 0 is the first, and numbers before it go on into
 * the past. On the wall clock (in local seconds) they ascend. As instants they need not: a handoff
 * that falls in a gap comes later by the gap, and then those that have a later number but come no
 * later make its turn empty.
 *
 * <p>Not for sharing between threads.
 */
final class Handoffs {
  private static final long DAY = 86_400;

  private final Rotation rotation;
  private final LocalClock clock;
  private final long first;
  private long calmFrom = Long.MAX_VALUE;
  private long calmUntil = Long.MIN_VALUE;

  /**
   * @param clock from before the first handoff that will be asked about to after the last
   */
  Handoffs(Rotation rotation, LocalClock clock) {
    this.rotation = rotation;
    this.clock = clock;
    this.first = rotation.start();
  }

  /** What the wall clock shows at handoff {@code n}, in local seconds. */
  long local(long n) {
    return switch (rotation.every()) {
      case Every.Hours every -> first + n * every.hours() * 3600L;
      case Every.Months every ->
          rotation.from().plusMonths(n * every.months()).toEpochSecond(ZoneOffset.UTC);
    };
  }

  /** The number of the first handoff at which the wall clock shows {@code local} or later. */
  long firstFrom(long local) {
    return switch (rotation.every()) {
      case Every.Hours every -> Math.ceilDiv(local - first, every.hours() * 3600L);
      case Every.Months every -> {
        var date = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        long months = ChronoUnit.MONTHS.between(rotation.from(), date);
        long n = Math.floorDiv(months, (long) every.months()) - 1;
        while (local(n) < local) {
          n++;
        }
        yield n;
      }
    };
  }

  /** The instant of handoff {@code n}. */
  long at(long n) {
    return clock.instantOf(local(n));
  }

  /** The instant at which turn {@code n} is over; not after {@link #at} when the turn is empty. */
  long endOf(long n) {
    long end = at(n + 1);
    if (isCalm(end)) {
      return end;
    }
    long longestGap = local(n + 1) + DAY;
    for (long later = n + 2; local(later) <= longestGap; later++) {
      end = Math.min(end, at(later));
    }
    return end;
  }

  /** The number of the turn that the epoch second {@code t} falls in. */
  long numberAt(long t) {
    long n = firstFrom(t + ZoneOffset.MAX.getTotalSeconds() + 1) - 1;
    while (at(n) > t) {
      n--;
    }
    return n;
  }

  /** Whether the clock is not changed within a day and more of {@code t}. */
  private boolean isCalm(long t) {
    if (t < calmFrom || t >= calmUntil) {
      calmFrom = t;
      calmUntil = clock.changesAfter(t - 2 * DAY) - 2 * DAY;
    }
    return t < calmUntil;
  }
}
