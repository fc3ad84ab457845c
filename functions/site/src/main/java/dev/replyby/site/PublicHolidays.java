package dev.replyby.site;

import dev.replyby.calendar.Holidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The public holidays of a region, less those on which ordinary hours count; known from 1900 to
 * 2150.
 *
 * @param except ids as the region has them
 */
public record PublicHolidays(HolidayRegion region, Set<String> except) implements Holidays {
  public PublicHolidays {
    except = Set.copyOf(except);
  }

  @Override
  public Set<LocalDate> in(int year) {
    return around(year)
        .flatMap(holiday -> holiday.dates().stream())
        .filter(date -> date.getYear() == year)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The dates of one year with their names; English for a language without names. */
  public SortedMap<LocalDate, String> names(int year, Locale language) {
    var names = new TreeMap<LocalDate, String>();
    around(year).forEach(holiday -> addNames(names, holiday, year, language));
    return names;
  }

  /** With those of the years next to it, which may have a day off in this one. */
  private Stream<PublicHoliday> around(int year) {
    return IntStream.rangeClosed(year - 1, year + 1)
        .mapToObj(near -> HolidayLibrary.in(region, near))
        .flatMap(List::stream)
        .filter(holiday -> !except.contains(holiday.id()));
  }

  private static void addNames(
      SortedMap<LocalDate, String> names, PublicHoliday holiday, int year, Locale language) {
    holiday.dates().stream()
        .filter(date -> date.getYear() == year)
        .forEach(date -> names.merge(date, holiday.name(language), PublicHolidays::both));
  }

  private static String both(String name, String other) {
    return name.equals(other) ? name : name + ", " + other;
  }
}
