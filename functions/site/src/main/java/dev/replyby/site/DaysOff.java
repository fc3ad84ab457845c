package dev.replyby.site;

import de.focus_shift.jollyday.core.Holiday;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The dates on which a public holiday is a day off, where jollyday's rules do not say so. */
final class DaysOff {
  private DaysOff() {}

  /** The date itself and the day in lieu, if there is one. */
  static List<LocalDate> of(String country, Holiday holiday) {
    var date = holiday.getActualDate();
    if (country.equals("NL")) {
      return isOrdinaryLiberationDay(holiday)
          ? List.of()
          : List.of(holiday.getObservedDate().orElse(date));
    }
    return Stream.concat(Stream.of(date), holiday.getObservedDate().stream()).toList();
  }

  /**
   * 5 May is celebrated every year since 1990, but a day off by custom in every fifth year alone;
   * neither vacanza/holidays nor date-holidays counts it in 2026. And the King's birthday is moved
   * from a Sunday, not doubled.
   */
  private static boolean isOrdinaryLiberationDay(Holiday holiday) {
    return holiday.getPropertiesKey().equals("LIBERATION")
        && holiday.getActualDate().getYear() % 5 != 0;
  }
}
