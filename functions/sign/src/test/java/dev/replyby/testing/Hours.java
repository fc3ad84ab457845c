package dev.replyby.testing;

import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.WeeklyHours;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Hours as text. */
public final class Hours {
  private Hours() {}

  /** {@code "mon-fri 09:00-12:00 13:00-17:00; sat 10:00-14:00"}; an empty text never opens. */
  public static WeeklyHours week(String text) {
    var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    for (var part : text.split("; *", -1)) {
      var words = part.split(" ", 2);
      if (words.length == 2) {
        days(words[0]).forEach(day -> week.put(day, of(words[1])));
      }
    }
    return new WeeklyHours(week);
  }

  /** {@code "09:00-12:00 13:00-17:00"}; an empty text is closed. */
  public static DayHours of(String text) {
    return DayHours.of(
        Arrays.stream(text.split(" ", -1))
            .filter(range -> !range.isEmpty())
            .map(range -> LocalHours.parse(range).orElseThrow())
            .toList());
  }

  private static List<DayOfWeek> days(String text) {
    var ends = text.split("-", -1);
    return IntStream.rangeClosed(number(ends[0]), number(ends[ends.length - 1]))
        .mapToObj(DayOfWeek::of)
        .toList();
  }

  private static int number(String day) {
    return 1
        + List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
            .indexOf(day.toLowerCase(Locale.ROOT));
  }
}
