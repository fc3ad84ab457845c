package dev.replyby.oncall;

import dev.replyby.calendar.Calendar;
import dev.replyby.time.Openings;
import java.time.Instant;

/** What a calendar publishes. */
final class Published {
  /** The evening before, and one more day for any offset. */
  private static final int MARGIN_DAYS = 2;

  private Published() {}

  /** Its hours in [{@code from}, {@code to}) in epoch seconds. */
  static Openings in(Calendar calendar, long from, long to) {
    var first = Instant.ofEpochSecond(from).atZone(calendar.zone()).toLocalDate();
    var last = Instant.ofEpochSecond(to).atZone(calendar.zone()).toLocalDate();
    return calendar
        .openings(first.minusDays(MARGIN_DAYS), last.plusDays(MARGIN_DAYS))
        .intersect(Openings.between(from, to));
  }
}
