package dev.replyby.testing;

import dev.replyby.calendar.DateRange;
import java.time.LocalDate;
import java.time.MonthDay;

/** Dates as an owner writes them, both ends included; of a yearly span only month and day count. */
public record Span(LocalDate from, LocalDate to, boolean everyYear) {
  private static final String LEAP_YEAR = "2024-";

  public static Span on(String date) {
    return dates(date, date);
  }

  public static Span dates(String from, String to) {
    return new Span(LocalDate.parse(from), LocalDate.parse(to), false);
  }

  /** From one {@code MM-dd} to another. */
  public static Span yearly(String from, String to) {
    return new Span(LocalDate.parse(LEAP_YEAR + from), LocalDate.parse(LEAP_YEAR + to), true);
  }

  public DateRange range() {
    return everyYear
        ? new DateRange.EveryYear(MonthDay.from(from), MonthDay.from(to))
        : new DateRange.Dates(from, to);
  }
}
