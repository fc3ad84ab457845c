package dev.replyby.site;

import de.focus_shift.jollyday.core.Holiday;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One public holiday in one year.
 *
 * @param id the same in every year, such as {@code liberation-day}
 * @param dates on which it is a day off
 */
record PublicHoliday(String id, List<LocalDate> dates, Holiday holiday) {
  private static final String DAY = "-day";

  static PublicHoliday of(Holiday holiday, List<LocalDate> dates) {
    return new PublicHoliday(id(holiday), dates, holiday);
  }

  /** The name in that language; English for a language without names. */
  String name(Locale language) {
    return HolidayLibrary.LANGUAGES.contains(language.getLanguage())
        ? holiday.getDescription(Locale.of(language.getLanguage()))
        : holiday.getDescription(Locale.ROOT);
  }

  /** Whether an owner means this holiday: by its id or English name, {@code -day} or not. */
  boolean isCalled(String text) {
    return Stream.of(id, kebab(name(Locale.ROOT))).anyMatch(own -> stem(own).equals(stem(text)));
  }

  /** The library's key without its group, and with the "day" that its English name ends in. */
  private static String id(Holiday holiday) {
    var key = holiday.getPropertiesKey();
    var id = kebab(key.substring(key.lastIndexOf('.') + 1));
    return kebab(holiday.getDescription(Locale.ROOT)).equals(id + DAY) ? id + DAY : id;
  }

  private static String stem(String id) {
    return id.endsWith(DAY) ? id.substring(0, id.length() - DAY.length()) : id;
  }

  private static String kebab(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{M}'’.]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
