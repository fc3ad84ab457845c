package dev.replyby.calendar;

import java.time.LocalDate;
import java.util.Set;

/** The local dates on which nothing opens because of a public holiday. */
@FunctionalInterface
public interface Holidays {
  /** The holidays of one year. */
  Set<LocalDate> in(int year);

  /** No holidays. */
  static Holidays none() {
    return _ -> Set.of();
  }
}
