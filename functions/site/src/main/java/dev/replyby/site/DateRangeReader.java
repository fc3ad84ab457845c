package dev.replyby.site;

import dev.replyby.calendar.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Reads {@code from} and {@code to}: two dates, or two days of every year. */
final class DateRangeReader {
  private static final String DATE =
      "a date that exists, such as \"2026-12-24\", or \"12-24\" for every year";

  private final Findings findings;

  DateRangeReader(Findings findings) {
    this.findings = findings;
  }

  /** Empty where the schema or the findings say what is wrong; without {@code to} it is one day. */
  Optional<DateRange> read(Place entry) {
    var to = entry.at("to");
    var first = date(entry.at("from"));
    var last = to.exists() ? date(to) : first;
    return first.flatMap(f -> last.flatMap(l -> between(f, l, to)));
  }

  private Optional<DateRange> between(TemporalAccessor first, TemporalAccessor last, Place to) {
    if (first instanceof MonthDay from && last instanceof MonthDay until) {
      return Optional.of(new DateRange.EveryYear(from, until));
    }
    if (first instanceof LocalDate from && last instanceof LocalDate until) {
      return until.isBefore(from)
          ? findings.unexpected(to, from + " (\"from\") or later")
          : Optional.of(new DateRange.Dates(from, until));
    }
    var kind = first instanceof LocalDate ? "a date with a year" : "a day of every year";
    return findings.unexpected(to, kind + ", as \"from\" is one");
  }

  private Optional<TemporalAccessor> date(Place place) {
    return place.text().flatMap(text -> parse(text).or(() -> findings.unexpected(place, DATE)));
  }

  private static Optional<TemporalAccessor> parse(String text) {
    try {
      return Optional.of(text.length() == 5 ? MonthDay.parse("--" + text) : LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
