package dev.replyby.site;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.Holidays;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A calendar of the document.
 *
 * @param calendar with public holidays looked up as years are asked for
 */
public record PublishedCalendar(String id, Calendar calendar) {
  /** The same hours with the holidays as fixed dates: right for what opens in the window alone. */
  public Calendar resolved(LocalDate from, LocalDate until) {
    var dates = holidayDates(from, until);
    Holidays fixed = year -> dates.subSet(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    return new Calendar(
        calendar.zone(), calendar.weekly(), calendar.seasons(), fixed, calendar.special());
  }

  /** The holidays on which this calendar is closed, from {@code from} to before {@code until}. */
  public SortedSet<LocalDate> holidayDates(LocalDate from, LocalDate until) {
    var dates = new TreeSet<LocalDate>();
    for (int year = from.getYear(); year <= until.getYear(); year++) {
      dates.addAll(calendar.holidays().in(year));
    }
    return Collections.unmodifiableSortedSet(new TreeSet<>(dates.subSet(from, until)));
  }

  /** The names of one year's holidays; English where there is no name in that language. */
  public SortedMap<LocalDate, String> holidayNames(int year, Locale language) {
    return calendar.holidays() instanceof PublicHolidays holidays
        ? holidays.names(year, language)
        : new TreeMap<>();
  }
}
