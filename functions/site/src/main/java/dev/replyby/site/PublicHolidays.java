package dev.replyby.site;

import dev.replyby.calendar.Holidays;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
    return names(year, Locale.ROOT).keySet();
  }

  /** The dates of one year with their names; English for a language without names. */
  public SortedMap<LocalDate, String> names(int year, Locale language) {
    var names = new TreeMap<LocalDate, String>();
    IntStream.rangeClosed(year - 1, year + 1)
        .mapToObj(near -> HolidayLibrary.in(region, near))
        .flatMap(holidays -> holidays.stream().filter(holiday -> !except.contains(holiday.id())))
        .forEach(holiday -> addNames(names, holiday, year, language));
    return names;
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
