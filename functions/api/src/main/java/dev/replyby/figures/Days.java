package dev.replyby.figures;

import dev.replyby.http.Parameter;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

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
  static Days read(Request request, long now, ZoneId zone) {
    var mistakes = new ArrayList<Mistake>();
    long today = date(now, zone).toEpochDay();
    long to = instant(request, Parameter.REPORTED_TO, now + 1, mistakes);
    long last = Math.min(today, date(to - 1, zone).toEpochDay());
    long usual = LocalDate.ofEpochDay(last - USUAL).atStartOfDay(zone).toEpochSecond();
    long from = instant(request, Parameter.REPORTED_FROM, usual, mistakes);
    var days = touching(from, to, now, zone);
    if (mistakes.isEmpty() && (days.count() < 1 || days.count() > MOST)) {
      var first = LocalDate.ofEpochDay(last - MOST + 1).atStartOfDay(zone).toInstant();
      mistakes.add(
          Mistake.found(
              "?" + Parameter.REPORTED_FROM.key(),
              Texts.ofInstant(from),
              "an instant before the end and at most 366 days before it, from " + first + " on"));
    }
    if (!mistakes.isEmpty()) {
      throw Refusal.badRequest(List.copyOf(mistakes));
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

  private static long instant(
      Request request, Parameter parameter, long otherwise, List<Mistake> mistakes) {
    var text = request.query(parameter);
    var instant = text.flatMap(t -> Texts.instant(t).stream().boxed().findFirst());
    if (text.isPresent() && instant.isEmpty()) {
      mistakes.add(Mistake.found("?" + parameter.key(), text.get(), Texts.INSTANT));
    }
    return instant.orElse(otherwise);
  }
}
