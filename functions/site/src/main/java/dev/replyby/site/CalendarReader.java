package dev.replyby.site;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.Season;
import dev.replyby.calendar.SpecialDay;
import dev.replyby.calendar.WeeklyHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reads one calendar. */
final class CalendarReader {
  private final ZoneId zone;
  private final Findings findings;
  private final HoursReader hours;
  private final DateRangeReader ranges;

  CalendarReader(ZoneId zone, Findings findings) {
    this.zone = zone;
    this.findings = findings;
    this.hours = new HoursReader(findings);
    this.ranges = new DateRangeReader(findings);
  }

  PublishedCalendar read(Place place) {
    var calendar =
        new Calendar(
            zone,
            hours.weekly(place.at("weekly")),
            seasons(place.at("seasons")),
            new HolidaysReader(findings).read(place.at("holidays")),
            special(place.at("special")));
    if (!everOpens(calendar)) {
      findings.warning(place, "never opens, so nothing can be promised");
    }
    return new PublishedCalendar(place.name(), calendar);
  }

  private List<Season> seasons(Place place) {
    var seasons = new ArrayList<Season>();
    for (var dated : dated(place)) {
      seasons.add(new Season(dated.dates(), hours.weekly(dated.place().at("weekly"))));
    }
    return seasons;
  }

  private List<SpecialDay> special(Place place) {
    var special = new ArrayList<SpecialDay>();
    for (var dated : dated(place)) {
      special.add(new SpecialDay(dated.dates(), hours.day(dated.place().at("hours"))));
    }
    return special;
  }

  private List<Overlaps.Dated> dated(Place place) {
    var dated = new ArrayList<Overlaps.Dated>();
    for (var entry : place.entries()) {
      ranges.read(entry).ifPresent(range -> dated.add(new Overlaps.Dated(entry, range)));
    }
    Overlaps.warn(dated, findings);
    return dated;
  }

  private static boolean everOpens(Calendar calendar) {
    return opens(calendar.weekly())
        || calendar.seasons().stream().anyMatch(season -> opens(season.weekly()))
        || calendar.special().stream().anyMatch(day -> opens(day.hours()));
  }

  private static boolean opens(WeeklyHours weekly) {
    return weekly.days().values().stream().anyMatch(CalendarReader::opens);
  }

  private static boolean opens(DayHours day) {
    return !day.ranges().isEmpty();
  }
}
