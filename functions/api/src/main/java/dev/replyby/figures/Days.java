package dev.replyby.figures;

import dev.replyby.http.Parameter;
import dev.replyby.http.Query;
import dev.replyby.input.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Whole days on a site's clock.
 *
 * @param from the first
 * @param until the one after the last
 */
record Days(LocalDate from, LocalDate until, ZoneId zone) {
  private static final int USUAL = 28;
  private static final int MOST = 366;

  /**
   * Those that {@code from} and {@code to} touch, as far as they have come; by default today and
   * the 28 before it.
   */
  static Days read(Query query, long now, ZoneId zone) {
    long today = date(now, zone).toEpochDay();
    long to = query.instant(Parameter.REPORTED_TO).orElse(now + 1);
    long last = Math.min(today, date(to - 1, zone).toEpochDay());
    long usual = LocalDate.ofEpochDay(last - USUAL).atStartOfDay(zone).toEpochSecond();
    long from = query.instant(Parameter.REPORTED_FROM).orElse(usual);
    var days = touching(from, to, now, zone);
    if (query.areRight(Parameter.REPORTED_FROM, Parameter.REPORTED_TO)
        && (days.count() < 1 || days.count() > MOST)) {
      var first = LocalDate.ofEpochDay(last - MOST + 1).atStartOfDay(zone).toInstant();
      query.mistake(
          Parameter.REPORTED_FROM,
          Texts.ofInstant(from),
          "an instant before the end and at most 366 days before it, from " + first + " on");
    }
    return days;
  }

  /** Those that hold part of [{@code from}, {@code to}), as far as they have come. */
  static Days touching(long from, long to, long now, ZoneId zone) {
    var last = date(Math.min(now, to - 1), zone);
    return new Days(date(from, zone), last.plusDays(1), zone);
  }

  long count() {
    return ChronoUnit.DAYS.between(from, until);
  }

  /** How many, in words. */
  String length() {
    return count() == 1 ? "one day" : count() + " days";
  }

  /** The first epoch second. */
  long start() {
    return from.atStartOfDay(zone).toEpochSecond();
  }

  /** The first epoch second after them. */
  long end() {
    return until.atStartOfDay(zone).toEpochSecond();
  }

  private static LocalDate date(long t, ZoneId zone) {
    return Instant.ofEpochSecond(t).atZone(zone).toLocalDate();
  }
}
