package dev.replyby.site;

import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.WallTime;
import dev.replyby.calendar.WeeklyHours;
import dev.replyby.promise.Target;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Days of the week that are over before a day target stops promising an answer on the same day: who
 * asks in their last second is promised one by the close.
 */
final class ShortDays {
  private ShortDays() {}

  /** The warning for a channel with such days, if it has any. */
  static Optional<String> warning(Target target, PublishedCalendar calendar) {
    if (!(target instanceof Target.Day day)) {
      return Optional.empty();
    }
    var seasons = calendar.calendar().seasons().stream().map(season -> season.weekly());
    var weeks = Stream.concat(Stream.of(calendar.calendar().weekly()), seasons).toList();
    var days =
        Stream.of(DayOfWeek.values())
            .filter(d -> weeks.stream().anyMatch(week -> isOverBy(day.before(), d, week)))
            .map(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.joining(", "));
    return Optional.of(days).filter(d -> !d.isEmpty()).map(d -> text(d, day.before()));
  }

  private static boolean isOverBy(WallTime before, DayOfWeek day, WeeklyHours week) {
    DayHours hours = week.on(day);
    return !hours.ranges().isEmpty()
        && hours.ranges().stream().mapToInt(LocalHours::closes).max().orElseThrow()
            <= before.minute();
  }

  private static String text(String days, WallTime before) {
    return "hours are over by "
        + before
        + " on "
        + days
        + ", when even a question in the last second before the close is promised an answer by"
        + " the close; an earlier time leaves room to answer";
  }
}
