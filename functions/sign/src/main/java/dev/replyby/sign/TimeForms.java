package dev.replyby.sign;

import static java.time.format.DateTimeFormatterBuilder.getLocalizedDateTimePattern;
import static java.time.format.FormatStyle.FULL;
import static java.time.format.FormatStyle.LONG;
import static java.time.format.FormatStyle.SHORT;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a locale writes an instant, by the patterns of CLDR: its order, its 12 or 24 hours, its
 * digits; in the Gregorian calendar.
 */
record TimeForms(
    DateTimeFormatter time,
    DateTimeFormatter weekday,
    DateTimeFormatter date,
    DateTimeFormatter dateWithYear,
    DateTimeFormatter day) {
  private static final int DAYS_NAMED_BY_WEEKDAY = 6;
  private static final int DAYS_WITHOUT_A_YEAR = 300;

  private static final Map<Locale, TimeForms> KNOWN = new ConcurrentHashMap<>();

  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern QUOTED_OR_NAME = Pattern.compile("'[^']*'|E+|c+|M{3,}|L{3,}");

  /** The forms of that locale, read from the JDK's CLDR once. */
  static TimeForms in(Locale locale) {
    return KNOWN.computeIfAbsent(locale, TimeForms::read);
  }

  /**
   * As short as is clear: the time today, the weekday within a week, otherwise the date; the widget
   * does the same.
   */
  String brief(ZonedDateTime at, ZonedDateTime now) {
    long days = ChronoUnit.DAYS.between(now.toLocalDate(), at.toLocalDate());
    if (days == 0) {
      return time.format(at);
    }
    if (days <= DAYS_NAMED_BY_WEEKDAY) {
      return weekday.format(at);
    }
    return (days <= DAYS_WITHOUT_A_YEAR ? date : dateWithYear).format(at);
  }

  /** With weekday, day and month; with the year when it is not this one. */
  String inFull(ZonedDateTime at, ZonedDateTime now) {
    return (at.getYear() == now.getYear() ? date : dateWithYear).format(at);
  }

  /** From one day to another, both included, each with its year. */
  String days(LocalDate first, LocalDate last) {
    return day.format(first) + " – " + day.format(last);
  }

  /** One at a time: two first uses of skeletons at once fail in the JDK 25 (LocaleResources). */
  private static synchronized TimeForms read(Locale locale) {
    var time = getLocalizedDateTimePattern(null, SHORT, IsoChronology.INSTANCE, locale);
    var fullDate = getLocalizedDateTimePattern(FULL, null, IsoChronology.INSTANCE, locale);
    var full = getLocalizedDateTimePattern(FULL, SHORT, IsoChronology.INSTANCE, locale);
    boolean halfDays = QUOTED.matcher(time).replaceAll("").matches(".*[hK].*");
    return new TimeForms(
        formatter(time, locale),
        formatter(skeleton(halfDays ? "Ehm" : "EHm", locale), locale),
        formatter(full.replace(fullDate, skeleton("MMMMEEEEd", locale)), locale),
        formatter(full, locale),
        formatter(getLocalizedDateTimePattern(LONG, null, IsoChronology.INSTANCE, locale), locale));
  }

  private static DateTimeFormatter formatter(String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).withDecimalStyle(DecimalStyle.of(locale));
  }

  /**
   * The JDK finds the pattern nearest to a skeleton but leaves its names as short as they are
   * there; they are to be written out, as in UTS 35, "Matching Skeletons".
   */
  private static String skeleton(String skeleton, Locale locale) {
    var nearest = getLocalizedDateTimePattern(skeleton, IsoChronology.INSTANCE, locale);
    return QUOTED_OR_NAME
        .matcher(nearest)
        .replaceAll(part -> Matcher.quoteReplacement(writtenOut(part.group())));
  }

  private static String writtenOut(String part) {
    return part.startsWith("'") ? part : part.substring(0, 1).repeat(4);
  }
}
