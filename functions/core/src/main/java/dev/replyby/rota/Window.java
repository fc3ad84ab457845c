package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** [{@code from}, {@code to}) in epoch seconds. */
record Window(long from, long to) {
  private static final int DAY = 86_400;

  Window {
    if (to <= from) {
      throw new IllegalArgumentException("a window ends after it starts: " + from + ".." + to);
    }
  }

  /** The evening before, and one more day for any offset. */
  private static final int MARGIN_DAYS = 2;

  /** The openings that begin or end in this window or close to it, each as a whole. */
  Openings of(Calendar calendar) {
    return calendar.openings(
        date(from, calendar.zone()).minusDays(MARGIN_DAYS),
        date(to, calendar.zone()).plusDays(MARGIN_DAYS));
  }

  /** With so many days more at either end. */
  Window widened(int days) {
    return new Window(from - (long) days * DAY, to + (long) days * DAY);
  }

  private static LocalDate date(long t, ZoneId zone) {
    return Instant.ofEpochSecond(t).atZone(zone).toLocalDate();
  }
}
