package dev.replyby.escalation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** A time of day on one day of every week, on the clocks of a zone. */
public record WeeklyTime(DayOfWeek on, LocalTime at) {
  private static final int MINUTES = 1440;

  /**
   * So many minutes past midnight, 0 to 1440; 24:00 is 00:00 of the day after, as it is everywhere
   * in a site document.
   */
  public static WeeklyTime of(DayOfWeek day, int minute) {
    return minute == MINUTES
        ? new WeeklyTime(day.plus(1), LocalTime.MIDNIGHT)
        : new WeeklyTime(day, LocalTime.ofSecondOfDay(60L * minute));
  }

  /** The epoch second at which it comes on that date, in gaps and overlaps as java.time has it. */
  public long instant(LocalDate day, ZoneId zone) {
    return day.atTime(at).atZone(zone).toEpochSecond();
  }

  /** The last date on which it has come by the epoch second {@code now}. */
  public LocalDate latest(long now, ZoneId zone) {
    var day = date(now, zone).with(TemporalAdjusters.previousOrSame(on));
    return instant(day, zone) <= now ? day : day.minusWeeks(1);
  }

  /** The first date on which it comes after the epoch second {@code now}. */
  public LocalDate next(long now, ZoneId zone) {
    return nextFrom(date(now, zone).minusDays(1), now, zone);
  }

  /** The same, but after the date {@code told} also where that is still to come. */
  public LocalDate next(LocalDate told, long now, ZoneId zone) {
    var next = next(now, zone);
    return next.isAfter(told) ? next : nextFrom(told.plusDays(1), now, zone);
  }

  /** A day that the clocks skip comes on the next: so a day earlier is looked at, too. */
  private LocalDate nextFrom(LocalDate first, long now, ZoneId zone) {
    var day = first.with(TemporalAdjusters.nextOrSame(on));
    return instant(day, zone) > now ? day : day.plusWeeks(1);
  }

  private static LocalDate date(long t, ZoneId zone) {
    return Instant.ofEpochSecond(t).atZone(zone).toLocalDate();
  }
}
