package dev.replyby.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Local dates from the first to the last, both included. */
public sealed interface DateRange {
  /** Every stretch of it that may hold a date from {@code first} to {@code last}. */
  List<Dates> between(LocalDate first, LocalDate last);

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
    public List<Dates> between(LocalDate first, LocalDate last) {
      return List.of(this);
    }
  }

  /**
   * The same stretch every year, over the turn of the year when it ends before it starts. A 29
   * February stands between 28 February and 1 March in every year.
   */
  record EveryYear(MonthDay from, MonthDay to) implements DateRange {
    @Override
    public List<Dates> between(LocalDate first, LocalDate last) {
      var found = new ArrayList<Dates>();
      for (int year = first.getYear() - 1; year <= last.getYear(); year++) {
        in(year).ifPresent(found::add);
      }
      return found;
    }

    /** The dates that start in one year; none when they are but a 29 February that it lacks. */
    Optional<Dates> in(int year) {
      var first = from.isValidYear(year) ? from.atYear(year) : LocalDate.of(year, 3, 1);
      var last = to.atYear(from.isAfter(to) ? year + 1 : year);
      return last.isBefore(first) ? Optional.empty() : Optional.of(new Dates(first, last));
    }
  }
}
