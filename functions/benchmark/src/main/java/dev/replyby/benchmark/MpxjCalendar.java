package dev.replyby.benchmark;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.WallTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.TimeUnit;

/** The same hours in MPXJ, whose calendar counts on the wall clock and knows no zone. */
final class MpxjCalendar {
  private final ProjectCalendar peer = new ProjectFile().addCalendar();

  /** Every date of [{@code from}, {@code until}) that is not as the week has it is an exception. */
  MpxjCalendar(Calendar calendar, LocalDate from, LocalDate until) {
    for (var day : DayOfWeek.values()) {
      var hours = calendar.weekly().on(day);
      peer.setWorkingDay(day, !hours.ranges().isEmpty());
      peer.addCalendarHours(day).addAll(ranges(hours));
    }
    for (var date = from; date.isBefore(until); date = date.plusDays(1)) {
      var hours = calendar.hoursOn(date);
      if (!hours.equals(calendar.weekly().on(date.getDayOfWeek()))) {
        peer.addCalendarException(date).addAll(ranges(hours));
      }
    }
  }

  LocalDateTime plus(LocalDateTime t, Duration work) {
    return peer.getDate(t, work);
  }

  double minutesBetween(LocalDateTime from, LocalDateTime to) {
    return peer.getWork(from, to, TimeUnit.MINUTES).getDuration();
  }

  private static List<LocalTimeRange> ranges(DayHours hours) {
    return hours.ranges().stream()
        .map(range -> new LocalTimeRange(time(range.opens()), time(range.closes())))
        .toList();
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(60L * (minute % WallTime.DAY));
  }
}
