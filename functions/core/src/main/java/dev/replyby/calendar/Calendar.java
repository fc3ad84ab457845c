package dev.replyby.calendar;

import dev.replyby.time.LocalClock;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Published hours in one zone. On each date a special day wins over a holiday, a holiday over a
 * season and a season over the weekly hours; of two seasons or special days on one date the later
 * in the list wins. What wins decides what <em>opens</em> on that date; the tail of the evening
 * before stays.
 */
public record Calendar(
    ZoneId zone,
    WeeklyHours weekly,
    List<Season> seasons,
    Holidays holidays,
    List<SpecialDay> special) {
  private static final int SECONDS_PER_DAY = 86_400;

  /** The evening before, and one more day for any offset. */
  private static final int MARGIN_DAYS = 2;

  public Calendar {
    seasons = List.copyOf(seasons);
    special = List.copyOf(special);
  }

  /** What opens on one local date. */
  public DayHours hoursOn(LocalDate date) {
    return hours(date, date.plusDays(1))[0];
  }

  /** What opens on each local date from {@code from} to before {@code until}. */
  public List<DayHours> hoursByDate(LocalDate from, LocalDate until) {
    return List.of(hours(from, until));
  }

  /**
   * The open time of everything that opens on the local dates from {@code from} to before {@code
   * until}. A local time becomes an instant as {@link LocalClock#instantOf} says; a stretch whose
   * end is then not after its start is empty.
   */
  public Openings openings(LocalDate from, LocalDate until) {
    var days = hours(from, until);
    var clock = LocalClock.compile(zone, from, until);
    var openings = new Openings.Builder(days.length);
    for (int i = 0; i < days.length; i++) {
      open(openings, clock, from.toEpochDay() + i, days[i]);
    }
    return openings.build();
  }

  /** The same, date by date: the tail of an evening belongs to the date that it opened on. */
  public List<Openings> openingsByDate(LocalDate from, LocalDate until) {
    var days = hours(from, until);
    var clock = LocalClock.compile(zone, from, until);
    var byDate = new ArrayList<Openings>(days.length);
    for (int i = 0; i < days.length; i++) {
      var openings = new Openings.Builder(2);
      open(openings, clock, from.toEpochDay() + i, days[i]);
      byDate.add(openings.build());
    }
    return byDate;
  }

  /**
   * The openings that begin or end in [{@code from}, {@code to}) in epoch seconds, or close to it,
   * each as a whole.
   */
  public Openings openingsAround(long from, long to) {
    return openings(dateAt(from).minusDays(MARGIN_DAYS), dateAt(to).plusDays(MARGIN_DAYS));
  }

  /** The open time in [{@code from}, {@code to}) in epoch seconds. */
  public Openings openingsBetween(long from, long to) {
    return openingsAround(from, to).intersect(Openings.between(from, to));
  }

  private LocalDate dateAt(long t) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(t), zone);
  }

  private static void open(
      Openings.Builder openings, LocalClock clock, long epochDay, DayHours hours) {
    long midnight = epochDay * SECONDS_PER_DAY;
    for (var range : hours.ranges()) {
      openings.add(
          clock.instantOf(midnight + 60L * range.opens()),
          clock.instantOf(midnight + 60L * range.closes()));
    }
  }

  /** Paints the layers over one another, the weakest first. */
  private DayHours[] hours(LocalDate from, LocalDate until) {
    var days = new DayHours[Math.toIntExact(Math.max(0, until.toEpochDay() - from.toEpochDay()))];
    var weekday = from.getDayOfWeek();
    for (int i = 0; i < days.length; i++) {
      days[i] = weekly.on(weekday.plus(i));
    }
    for (var season : seasons) {
      paint(days, from, season.dates(), i -> season.weekly().on(weekday.plus(i)));
    }
    for (int year = from.getYear(); year <= until.getYear(); year++) {
      for (var holiday : holidays.in(year)) {
        paint(days, from, new DateRange.Dates(holiday, holiday), _ -> DayHours.CLOSED);
      }
    }
    for (var day : special) {
      paint(days, from, day.dates(), _ -> day.hours());
    }
    return days;
  }

  private static void paint(
      DayHours[] days, LocalDate from, DateRange range, IntFunction<DayHours> on) {
    for (var dates : range.between(from, from.plusDays(days.length))) {
      paint(days, from, dates, on);
    }
  }

  private static void paint(
      DayHours[] days, LocalDate from, DateRange.Dates dates, IntFunction<DayHours> on) {
    long first = Math.max(0, dates.from().toEpochDay() - from.toEpochDay());
    long last = Math.min(days.length - 1L, dates.to().toEpochDay() - from.toEpochDay());
    for (long i = first; i <= last; i++) {
      days[(int) i] = on.apply((int) i);
    }
  }
}
