package dev.replyby.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** Local dates from the first to the last, both included. */
public sealed interface DateRange {
  /** Whether the range holds that date. */
  boolean contains(LocalDate date);

  /**
   * One stretch of the calendar.
   *
   * @param from first date
   * @param to last date, not before {@code from}
   */
  record Dates(LocalDate from, LocalDate to) implements DateRange {
    public Dates {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("ends before it starts: " + from + ".." + to);
      }
    }

    @Override
    public boolean contains(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(to);
    }
  }

  /**
   * The same stretch every year, over the turn of the year when it ends before it starts. A 29
   * February stands between 28 February and 1 March in every year.
   */
  record EveryYear(MonthDay from, MonthDay to) implements DateRange {
    @Override
    public boolean contains(LocalDate date) {
      var day = MonthDay.from(date);
      boolean afterStart = !day.isBefore(from);
      boolean beforeEnd = !day.isAfter(to);
      return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
    }

    /** The dates that start in one year; none when they are but a 29 February that it lacks. */
    public Optional<Dates> in(int year) {
      var first = from.isValidYear(year) ? from.atYear(year) : LocalDate.of(year, 3, 1);
      var last = to.atYear(from.isAfter(to) ? year + 1 : year);
      return last.isBefore(first) ? Optional.empty() : Optional.of(new Dates(first, last));
    }
  }
}
