package dev.replyby.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change of the clock that comes back every year at the same time on the same weekday of a month.
 *
 * @param first its first time
 * @param weekday counted in the month by {@code nth}, from 1; the last one for -1
 */
record Yearly(ZoneOffsetTransition first, DayOfWeek weekday, int nth) {
  private static final int WEEK = 7;

  /**
   * The rules that these changes follow, each with the first of its own.
   *
   * @param changes ascending and without a hole; several years of them, lest chance look like a
   *     rule
   * @return nothing where any of them follows no such rule, or there are not two a year
   */
  static List<Yearly> of(List<ZoneOffsetTransition> changes) {
    var found =
        changes.stream().limit(2).flatMap(first -> following(first, changes).stream()).toList();
    return found.size() == 2 ? found : List.of();
  }

  /** As {@code RRULE} has it. */
  String rule() {
    return "FREQ=YEARLY;BYMONTH="
        + first.getDateTimeBefore().getMonthValue()
        + ";BYDAY="
        + nth
        + weekday.name().substring(0, 2);
  }

  /** The rule that every second change follows, from {@code first} on. */
  private static Optional<Yearly> following(
      ZoneOffsetTransition first, List<ZoneOffsetTransition> changes) {
    var date = first.getDateTimeBefore().toLocalDate();
    int nth = (date.getDayOfMonth() - 1) / WEEK + 1;
    return Stream.of(-1, nth)
        .map(n -> new Yearly(first, date.getDayOfWeek(), n))
        .filter(yearly -> yearly.makes(changes))
        .findFirst();
  }

  private boolean makes(List<ZoneOffsetTransition> changes) {
    int start = changes.indexOf(first);
    for (int i = start; i < changes.size(); i += 2) {
      if (!at((i - start) / 2).equals(changes.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The change that comes so many years after the first. */
  private ZoneOffsetTransition at(int years) {
    var before = first.getDateTimeBefore();
    var month = LocalDate.of(before.getYear() + years, before.getMonth(), 1);
    var date = month.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    return ZoneOffsetTransition.of(
        date.atTime(before.toLocalTime()), first.getOffsetBefore(), first.getOffsetAfter());
  }
}
