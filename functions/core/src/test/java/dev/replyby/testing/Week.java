package dev.replyby.testing;

import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The hours of a week as an owner writes them. */
public record Week(Map<DayOfWeek, List<String>> days) {
  public static Week empty() {
    return new Week(new EnumMap<>(DayOfWeek.class));
  }

  /** The same hours on every day. */
  public static Week daily(String... hours) {
    var week = empty();
    for (var day : DayOfWeek.values()) {
      week.days.put(day, List.of(hours));
    }
    return week;
  }

  public List<String> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of());
  }

  public WeeklyHours hours() {
    var hours = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    days.forEach((day, texts) -> hours.put(day, hours(texts)));
    return new WeeklyHours(hours);
  }

  /** The hours of one day. */
  public static DayHours hours(List<String> texts) {
    return DayHours.of(texts.stream().map(t -> LocalHours.parse(t).orElseThrow()).toList());
  }
}
