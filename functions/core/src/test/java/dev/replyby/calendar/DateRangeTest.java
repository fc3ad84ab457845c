package dev.replyby.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.replyby.testing.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {
  private static boolean holds(DateRange range, LocalDate date) {
    return range.between(date, date).stream()
        .anyMatch(dates -> !date.isBefore(dates.from()) && !date.isAfter(dates.to()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-23, false",
    "2026-12-24, true",
    "2026-12-31, true",
    "2027-01-01, false",
    "2025-12-24, false",
  })
  void datesHoldBothEndsInOneYear(LocalDate date, boolean expected) {
    assertEquals(expected, holds(Span.dates("2026-12-24", "2026-12-31").range(), date));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-31, false",
    "2026-06-01, true",
    "2031-08-31, true",
    "2031-09-01, false",
  })
  void aYearlyRangeComesBackEveryYear(LocalDate date, boolean expected) {
    assertEquals(expected, holds(Span.yearly("06-01", "08-31").range(), date));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-19, false",
    "2026-12-20, true",
    "2026-12-31, true",
    "2027-01-01, true",
    "2027-01-05, true",
    "2027-01-06, false",
    "2027-07-01, false",
  })
  void aYearlyRangeThatEndsBeforeItStartsRunsOverNewYear(LocalDate date, boolean expected) {
    assertEquals(expected, holds(Span.yearly("12-20", "01-05").range(), date));
  }

  @ParameterizedTest
  @CsvSource({
    "02-29, 02-29, 2028-02-29, true",
    "02-29, 02-29, 2027-02-28, false",
    "02-29, 02-29, 2027-03-01, false",
    "02-20, 02-29, 2027-02-28, true",
    "02-20, 02-29, 2027-03-01, false",
    "02-29, 03-05, 2027-02-28, false",
    "02-29, 03-05, 2027-03-01, true",
  })
  void the29thOfFebruaryStandsBeforeMarchInEveryYear(
      String from, String to, LocalDate date, boolean expected) {
    assertEquals(expected, holds(Span.yearly(from, to).range(), date));
  }

  @ParameterizedTest
  @CsvSource({
    "06-01, 08-31, 2027, 2027-06-01 2027-08-31",
    "12-20, 01-05, 2027, 2027-12-20 2028-01-05",
    "02-29, 02-29, 2028, 2028-02-29 2028-02-29",
    "02-29, 02-29, 2027, none",
    "02-20, 02-29, 2027, 2027-02-20 2027-02-28",
    "02-29, 03-05, 2027, 2027-03-01 2027-03-05",
    "03-01, 02-29, 2027, 2027-03-01 2028-02-29",
  })
  void aYearlyRangeIsDatesInAYear(String from, String to, int year, String expected) {
    var dates = new DateRange.EveryYear(MonthDay.parse("--" + from), MonthDay.parse("--" + to));
    assertEquals(expected, dates.in(year).map(d -> d.from() + " " + d.to()).orElse("none"));
  }

  @Test
  void aYearlyDayIsOneDay() {
    var newYear = Span.yearly("01-01", "01-01").range();
    assertEquals(true, holds(newYear, LocalDate.parse("2027-01-01")));
    assertEquals(false, holds(newYear, LocalDate.parse("2027-01-02")));
  }

  @Test
  void datesThatEndBeforeTheyStartAreRefused() {
    var later = LocalDate.parse("2026-12-31");
    var earlier = LocalDate.parse("2026-12-24");
    assertThrows(IllegalArgumentException.class, () -> new DateRange.Dates(later, earlier));
  }
}
