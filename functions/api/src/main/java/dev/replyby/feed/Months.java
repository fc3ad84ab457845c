package dev.replyby.feed;

import dev.replyby.rota.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole months that a feed shows: what has no end of its own is cut where months begin, which
 * stays the same from one day to the next.
 *
 * @param zone on whose wall clock months begin
 * @param first the first of a month
 * @param last the first of the month after them
 */
record Months(ZoneId zone, LocalDate first, LocalDate last) {
  private static final int DAYS_BACK = 31;
  private static final int DAYS_AHEAD = 180;

  /** From at least a month before the epoch second {@code now} to at least half a year after it. */
  static Months around(long now, ZoneId zone) {
    var today = Instant.ofEpochSecond(now).atZone(zone).toLocalDate();
    return new Months(
        zone,
        today.minusDays(DAYS_BACK).withDayOfMonth(1),
        today.plusDays(DAYS_AHEAD).withDayOfMonth(1).plusMonths(1));
  }

  /** Epoch second, inclusive. */
  long from() {
    return start(first);
  }

  /** Epoch second, exclusive. */
  long to() {
    return start(last);
  }

  /** The parts of a shift that lie in one month each, ascending. */
  List<Shift> split(Shift shift) {
    var parts = new ArrayList<Shift>();
    long start = shift.start();
    for (var month = first; start < shift.end(); month = month.plusMonths(1)) {
      long end = Math.min(shift.end(), start(month));
      if (start < end) {
        parts.add(new Shift(shift.member(), start, end, shift.layer(), shift.cover()));
        start = end;
      }
    }
    return parts;
  }

  private long start(LocalDate date) {
    return date.atStartOfDay(zone).toEpochSecond();
  }
}
