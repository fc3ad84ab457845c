package dev.replyby.benchmark;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DateRange;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.Season;
import dev.replyby.calendar.SpecialDay;
import dev.replyby.calendar.WallTime;
import dev.replyby.calendar.WeeklyHours;
import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Schedule;
import dev.replyby.promise.Target;
import dev.replyby.time.Openings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An ordinary calendar, the same for all: a lunch break, a Friday evening that runs on after
 * midnight, a season, public holidays and special days.
 */
final class Shop {
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** Monday, 23 November 2026, 11:02 in Amsterdam. */
  static final long NOW = Instant.parse("2026-11-23T10:02:00Z").getEpochSecond();

  static final long DAY = 86_400;
  static final int GRANULARITY = 300;
  static final Target OPEN = new Target.Open(4 * 3600);
  static final Target ELAPSED = new Target.Elapsed(DAY);
  static final Target BY_DAY =
      new Target.Day(new WallTime(15 * 60), new WallTime(17 * 60), new WallTime(12 * 60));

  /** A power of two, for a cheap way round; too many for a branch predictor to learn. */
  static final int QUESTIONS = 1 << 14;

  /** Resolved to dates, as a published site has them. */
  private static final Map<Integer, Set<LocalDate>> HOLIDAYS =
      Map.of(2026, datesIn(2026), 2027, datesIn(2027), 2028, datesIn(2028));

  private Shop() {}

  static Calendar calendar() {
    return calendar(true, special());
  }

  /** The same with so many special days, one after the other around now. */
  static Calendar calendar(int specialDays) {
    var first = LocalDate.ofInstant(Instant.ofEpochSecond(NOW), ZONE).minusDays(specialDays / 2);
    return calendar(
        true,
        IntStream.range(0, specialDays)
            .mapToObj(i -> day(first.plusDays(i), i % 5 == 0 ? "" : "10:00-15:00"))
            .toList());
  }

  /** Without the evening, which a peer that knows no overnight hours would have to cut in two. */
  static Calendar withoutEvening() {
    return calendar(false, special());
  }

  /** 589 days: 175 back, 14 for the sign and 400 to look ahead. */
  static Schedule schedule(Calendar calendar) {
    return Schedule.compile(calendar, LiveStatus.NONE, NOW - 175 * DAY, NOW + 14 * DAY);
  }

  /** The openings of one year around now. */
  static Openings year() {
    var from = LocalDate.parse("2026-06-01");
    return calendar().openings(from, from.plusYears(1));
  }

  /** Instants at random in the half year before now, always the same ones. */
  static long[] questions() {
    return new SplittableRandom(20_261_123).longs(QUESTIONS, NOW - 170 * DAY, NOW).toArray();
  }

  private static Calendar calendar(boolean evening, List<SpecialDay> special) {
    var lunch = hours("09:00-12:30 13:00-17:30");
    var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    for (var day = DayOfWeek.MONDAY; day != DayOfWeek.FRIDAY; day = day.plus(1)) {
      days.put(day, lunch);
    }
    days.put(DayOfWeek.FRIDAY, hours(evening ? "09:00-17:00 22:00-02:00" : "09:00-17:00"));
    return new Calendar(ZONE, new WeeklyHours(days), List.of(summer()), Shop::holidays, special);
  }

  private static Season summer() {
    var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
      days.put(day, hours("08:00-14:00"));
    }
    var dates = new DateRange.EveryYear(MonthDay.of(6, 1), MonthDay.of(8, 31));
    return new Season(dates, new WeeklyHours(days));
  }

  private static List<SpecialDay> special() {
    var special = new ArrayList<SpecialDay>();
    special.add(day(LocalDate.parse("2026-12-24"), "09:00-12:00"));
    special.add(
        new SpecialDay(
            new DateRange.EveryYear(MonthDay.of(12, 28), MonthDay.of(12, 31)), DayHours.CLOSED));
    special.add(day(LocalDate.parse("2026-10-14"), "13:00-19:00"));
    return special;
  }

  private static Set<LocalDate> holidays(int year) {
    return HOLIDAYS.getOrDefault(year, Set.of());
  }

  private static Set<LocalDate> datesIn(int year) {
    return Stream.of("01-01", "04-27", "05-05", "05-14", "05-25", "12-25", "12-26")
        .map(date -> LocalDate.parse(year + "-" + date))
        .collect(Collectors.toSet());
  }

  private static SpecialDay day(LocalDate date, String hours) {
    return new SpecialDay(new DateRange.Dates(date, date), hours(hours));
  }

  private static DayHours hours(String text) {
    return DayHours.of(
        Stream.of(text.split(" "))
            .filter(range -> !range.isEmpty())
            .map(range -> LocalHours.parse(range).orElseThrow())
            .toList());
  }
}
