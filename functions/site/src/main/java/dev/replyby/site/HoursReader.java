package dev.replyby.site;

import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** Reads the hours of a day and of a week. */
final class HoursReader {
  private static final String HOURS =
      "hours such as \"09:00-17:30\", which open from 00:00 to 23:59 and close from 00:00 to 24:00";

  /** As a document names them, Monday first. */
  static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final Findings findings;

  HoursReader(Findings findings) {
    this.findings = findings;
  }

  WeeklyHours weekly(Place place) {
    var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    for (int i = 0; i < DAYS.size(); i++) {
      var day = place.at(DAYS.get(i));
      if (day.exists()) {
        days.put(DayOfWeek.of(i + 1), day(day));
      }
    }
    return new WeeklyHours(days);
  }

  DayHours day(Place place) {
    var ranges = new ArrayList<LocalHours>();
    for (var entry : place.entries()) {
      entry.text().ifPresent(text -> read(entry, text).ifPresent(ranges::add));
    }
    return DayHours.of(ranges);
  }

  private Optional<LocalHours> read(Place entry, String text) {
    return LocalHours.parse(text).or(() -> findings.unexpected(entry, HOURS));
  }
}
