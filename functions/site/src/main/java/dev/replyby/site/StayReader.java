package dev.replyby.site;

import dev.replyby.rota.Stay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads from when to when somebody is there: {@code from} and {@code to}, both included. */
final class StayReader {
  static final int FIRST_YEAR = 1970;
  static final int LAST_YEAR = 2100;

  private static final String DATE =
      "a date that exists, such as \"2026-03-02\", in the years " + FIRST_YEAR + " to " + LAST_YEAR;

  private final Findings findings;

  StayReader(Findings findings) {
    this.findings = findings;
  }

  /** Open-ended where a date is missing or the findings say what is wrong with it. */
  Stay read(Place place) {
    var to = place.at("to");
    var first = date(place.at("from"));
    var last = date(to);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      findings.unexpected(to, first.get() + " (\"from\") or later");
      return new Stay(first, Optional.empty());
    }
    return new Stay(first, last);
  }

  private Optional<LocalDate> date(Place place) {
    return place.text().flatMap(text -> parse(text).or(() -> findings.unexpected(place, DATE)));
  }

  private static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(date -> isInReach(date.getYear()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The years that instants of the API lie in. */
  static boolean isInReach(int year) {
    return FIRST_YEAR <= year && year <= LAST_YEAR;
  }
}
