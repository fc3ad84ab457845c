package dev.replyby.site;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Jollyday, asked one question at a time, about years that it knows; answers are held for a while.
 */
final class HolidayLibrary {
  /** Of the languages, those that jollyday has names in beside English. */
  static final Set<String> LANGUAGES = Set.of("de", "el", "fr", "nl", "pt", "sv");

  /** Java's Islamic calendar reaches from 1882 to 2174. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2150;

  /** Some countries have hundreds of parts, so that a preview of each would fill the memory. */
  static final int MOST_YEARS = 2000;

  private static final int MOST_REGIONS = 100;

  private static final Recent<RegionYear, List<PublicHoliday>> YEARS = new Recent<>(MOST_YEARS);
  private static final Recent<HolidayRegion, List<PublicHoliday>> KINDS =
      new Recent<>(MOST_REGIONS);

  private record RegionYear(HolidayRegion region, int year) {}

  private HolidayLibrary() {}

  /** The countries by their ISO 3166-1 codes; jollyday also has stock exchanges. */
  static synchronized Set<String> countries() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .filter(code -> code.length() == 2)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All parts of a country that may have holidays of their own, at any depth. */
  static synchronized List<HolidayRegion> parts(HolidayRegion country) {
    var parts = new ArrayList<HolidayRegion>();
    addParts(parts, country, manager(country).getCalendarHierarchy());
    parts.sort(Comparator.comparing(HolidayRegion::code));
    return parts;
  }

  private static void addParts(
      List<HolidayRegion> parts, HolidayRegion above, CalendarHierarchy hierarchy) {
    for (var child : hierarchy.getChildren().values()) {
      var way = new ArrayList<>(above.parts());
      way.add(child.getId());
      var part = new HolidayRegion(above.country(), way);
      parts.add(part);
      addParts(parts, part, child);
    }
  }

  /** The public holidays of one year; a day off in lieu may fall into the year before or after. */
  static List<PublicHoliday> in(HolidayRegion region, int year) {
    return year < FIRST_YEAR || year > LAST_YEAR
        ? List.of()
        : YEARS.get(new RegionYear(region, year), HolidayLibrary::load);
  }

  static int yearsHeld() {
    return YEARS.size();
  }

  /** Each public holiday that the region has in any year from 1970 to 2100, once. */
  static List<PublicHoliday> kinds(HolidayRegion region) {
    return KINDS.get(
        region,
        _ ->
            IntStream.rangeClosed(1970, 2100)
                .mapToObj(year -> in(region, year))
                .flatMap(List::stream)
                .collect(Collectors.toMap(PublicHoliday::id, kind -> kind, (first, _) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(PublicHoliday::id))
                .toList());
  }

  private static synchronized List<PublicHoliday> load(RegionYear key) {
    var region = key.region;
    return manager(region)
        .getHolidays(Year.of(key.year), region.parts().toArray(String[]::new))
        .stream()
        .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
        .sorted(Comparator.comparing(Holiday::getActualDate))
        .map(holiday -> PublicHoliday.of(holiday, DaysOff.of(region.country(), holiday)))
        .filter(holiday -> !holiday.dates().isEmpty())
        .toList();
  }

  private static HolidayManager manager(HolidayRegion region) {
    return HolidayManager.getInstance(
        ManagerParameters.create(region.country().toLowerCase(Locale.ROOT)));
  }
}
