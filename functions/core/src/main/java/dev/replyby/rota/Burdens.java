package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DateRange;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.Holidays;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.SpecialDay;
import dev.replyby.calendar.WallTime;
import dev.replyby.calendar.WeeklyHours;
import dev.replyby.time.Openings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/** Which time on duty weighs heavier than other time, in one window. */
public record Burdens(Openings nights, Openings weekends, Openings holidays) {
  private static final DayHours NIGHT = DayHours.of(List.of(new LocalHours(22 * 60, 30 * 60)));
  private static final DayHours DAY = DayHours.of(List.of(new LocalHours(0, WallTime.DAY)));

  /**
   * Nights from 22:00 to 06:00, weekends from Saturday 00:00 to Monday 00:00, and whole holidays,
   * around [{@code from}, {@code to}) in epoch seconds.
   *
   * @param zone on whose wall clock that is
   * @param holidays the dates; those outside the window do no harm
   */
  public static Burdens in(ZoneId zone, Collection<LocalDate> holidays, long from, long to) {
    var window = new Window(from, to);
    return new Burdens(
        window.of(calendar(zone, week(NIGHT, Set.of(DayOfWeek.values())), List.of())),
        window.of(
            calendar(zone, week(DAY, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)), List.of())),
        window.of(calendar(zone, week(DAY, Set.of()), holidays)));
  }

  /** The load of being on duty in [{@code from}, {@code to}). */
  Load of(long from, long to) {
    return new Load(
        to - from,
        nights.openBetween(from, to),
        weekends.openBetween(from, to),
        holidays.openBetween(from, to));
  }

  private static WeeklyHours week(DayHours hours, Set<DayOfWeek> on) {
    var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    on.forEach(day -> days.put(day, hours));
    return new WeeklyHours(days);
  }

  private static Calendar calendar(ZoneId zone, WeeklyHours week, Collection<LocalDate> holidays) {
    var special =
        holidays.stream()
            .map(date -> new SpecialDay(new DateRange.Dates(date, date), DAY))
            .toList();
    return new Calendar(zone, week, List.of(), Holidays.none(), special);
  }
}
