package dev.replyby.tzdata;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rule that goes on after a TZif file's last change, such as {@code CET-1CEST,M3.5.0,M10.5.0/3}
 * (RFC 9636, 3.3).
 */
record PosixTz(Offset standard, Optional<Summer> summer) {
  /** Daylight saving: how far ahead, and the local times at which it starts and ends every year. */
  record Summer(Offset offset, YearlyTime start, YearlyTime end) {}

  static PosixTz parse(String text) {
    return new PosixTzReader(text).read();
  }

  /** Every change that this rule makes after an instant, up to the last year of a timeline. */
  List<Change> changesAfter(long last) {
    return summer.map(yearly -> changes(yearly, last)).orElse(List.of());
  }

  private List<Change> changes(Summer yearly, long last) {
    var changes = new ArrayList<Change>();
    for (int year = yearBefore(last); year <= Timeline.LAST_YEAR; year++) {
      long start = yearly.start().in(year) - standard.total();
      long end = yearly.end().in(year) - yearly.offset().total();
      changes.add(new Change(start, yearly.offset()));
      changes.add(new Change(end, standard));
    }
    changes.sort(Comparator.comparingLong(Change::at));
    changes.removeIf(change -> change.at() <= last);
    return changes;
  }

  /** A year that is over before {@code at}: a local time may lie in the year before its UTC. */
  private static int yearBefore(long at) {
    return LocalDateTime.ofEpochSecond(at, 0, ZoneOffset.UTC).getYear() - 1;
  }
}
