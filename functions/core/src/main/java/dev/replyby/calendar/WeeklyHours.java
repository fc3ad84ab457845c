package dev.replyby.calendar;

import java.time.DayOfWeek;
import java.util.Map;

/** The hours of an ordinary week; a day that is not named is closed. */
public record WeeklyHours(Map<DayOfWeek, DayHours> days) {
  public WeeklyHours {
    days = Map.copyOf(days);
  }

  /** What opens on that day of the week. */
  public DayHours on(DayOfWeek day) {
    return days.getOrDefault(day, DayHours.CLOSED);
  }
}
