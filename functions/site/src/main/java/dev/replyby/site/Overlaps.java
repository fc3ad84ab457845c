package dev.replyby.site;

import dev.replyby.calendar.DateRange;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Warns of entries of one list that hold the same date, in time that grows with the list and not
 * with its square: each entry is held against one that it overlaps.
 */
final class Overlaps {
  /** A leap year stands for every year. */
  private static final int YEAR = 2024;

  private static final int DAYS = 366;
  private static final int NONE = -1;

  /** An entry of the list and its dates. */
  record Dated(Place place, DateRange dates) {}

  private final List<Dated> entries;
  private final Findings findings;
  private final boolean[] warned;

  private Overlaps(List<Dated> entries, Findings findings) {
    this.entries = entries;
    this.findings = findings;
    this.warned = new boolean[entries.size()];
  }

  static void warn(List<Dated> entries, Findings findings) {
    var overlaps = new Overlaps(entries, findings);
    overlaps.amongDates();
    overlaps.withEveryYear();
  }

  /**
   * By ascending start, an entry overlaps an earlier one when it starts before the latest end so
   * far.
   */
  private void amongDates() {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).dates instanceof DateRange.Dates) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparing(i -> dates(i).from()));
    int latest = NONE;
    for (int i : order) {
      if (latest != NONE && !dates(i).from().isAfter(dates(latest).to())) {
        warn(latest, i, dates(i).from().toString());
      }
      latest = latest == NONE || dates(i).to().isAfter(dates(latest).to()) ? i : latest;
    }
  }

  private DateRange.Dates dates(int i) {
    return (DateRange.Dates) entries.get(i).dates;
  }

  /** Marks the days of the year that are taken every year, then looks each entry's days up. */
  private void withEveryYear() {
    var taken = new int[DAYS];
    Arrays.fill(taken, NONE);
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).dates instanceof DateRange.EveryYear(var from, var to)) {
        int first = from.atYear(YEAR).getDayOfYear() - 1;
        int last = to.atYear(YEAR).getDayOfYear() - 1;
        lookUp(taken, i, first, Math.floorMod(last - first, DAYS) + 1, true);
      }
    }
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).dates instanceof DateRange.Dates(var from, var to)) {
        int first = MonthDay.from(from).atYear(YEAR).getDayOfYear() - 1;
        lookUp(taken, i, first, daysOfYear(from, to), false);
      }
    }
  }

  /** How many days of a leap year the dates pass over. */
  private static int daysOfYear(LocalDate from, LocalDate to) {
    if (to.toEpochDay() - from.toEpochDay() >= DAYS) {
      return DAYS;
    }
    int first = MonthDay.from(from).atYear(YEAR).getDayOfYear();
    int last = MonthDay.from(to).atYear(YEAR).getDayOfYear();
    boolean wholeYear = from.getYear() != to.getYear() && last >= first;
    return wholeYear ? DAYS : Math.floorMod(last - first, DAYS) + 1;
  }

  private void lookUp(int[] taken, int entry, int first, int days, boolean take) {
    for (int k = 0; k < days; k++) {
      int day = (first + k) % DAYS;
      if (taken[day] != NONE) {
        warn(taken[day], entry, monthDay(day));
      }
      taken[day] = take ? entry : taken[day];
    }
  }

  private static String monthDay(int day) {
    return LocalDate.ofYearDay(YEAR, day + 1).toString().substring("2024-".length());
  }

  private void warn(int one, int other, String date) {
    int later = Math.max(one, other);
    int earlier = Math.min(one, other);
    if (!warned[later]) {
      warned[later] = true;
      var earlierPlace = entries.get(earlier).place.pointer();
      findings.warning(
          entries.get(later).place,
          "also holds " + date + ", as does " + earlierPlace + ": the later in the list counts");
    }
  }
}
