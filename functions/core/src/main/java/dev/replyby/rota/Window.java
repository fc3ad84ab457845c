package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import dev.replyby.time.Openings;

/** [{@code from}, {@code to}) in epoch seconds. */
record Window(long from, long to) {
  private static final int DAY = 86_400;

  Window {
    if (to <= from) {
      throw new IllegalArgumentException("a window ends after it starts: " + from + ".." + to);
    }
  }

  /** The openings that begin or end in this window or close to it, each as a whole. */
  Openings of(Calendar calendar) {
    return calendar.openingsAround(from, to);
  }

  /** With so many days more at either end. */
  Window widened(int days) {
    return new Window(from - (long) days * DAY, to + (long) days * DAY);
  }
}
