package dev.replyby.testing;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.Holidays;
import dev.replyby.calendar.Season;
import dev.replyby.calendar.SpecialDay;
import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Schedule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an owner publishes, as text: the tests' vocabulary, and what engine and oracle both read.
 */
public final class Plan {
  /** Dates with a week of their own. */
  public record SeasonPlan(Span span, Week week) {}

  /** Dates with hours of their own. */
  public record SpecialPlan(Span span, List<String> hours) {}

  private final ZoneId zone;
  private final Week week = Week.empty();
  private final List<SeasonPlan> seasons = new ArrayList<>();
  private final Set<LocalDate> holidays = new TreeSet<>();
  private final List<SpecialPlan> special = new ArrayList<>();

  private Plan(ZoneId zone) {
    this.zone = zone;
  }

  public static Plan in(String zone) {
    return new Plan(ZoneId.of(zone));
  }

  public Plan on(DayOfWeek day, String... hours) {
    week.days().put(day, List.of(hours));
    return this;
  }

  public Plan daily(String... hours) {
    week.days().putAll(Week.daily(hours).days());
    return this;
  }

  public Plan workdays(String... hours) {
    daily(hours);
    week.days().remove(DayOfWeek.SATURDAY);
    week.days().remove(DayOfWeek.SUNDAY);
    return this;
  }

  public Plan season(Span span, Week hours) {
    seasons.add(new SeasonPlan(span, hours));
    return this;
  }

  public Plan holiday(String date) {
    holidays.add(LocalDate.parse(date));
    return this;
  }

  public Plan special(Span span, String... hours) {
    special.add(new SpecialPlan(span, List.of(hours)));
    return this;
  }

  public ZoneId zone() {
    return zone;
  }

  public Week week() {
    return week;
  }

  public List<SeasonPlan> seasons() {
    return seasons;
  }

  public Set<LocalDate> holidays() {
    return holidays;
  }

  public List<SpecialPlan> special() {
    return special;
  }

  /** The plan as the engine reads it. */
  public Calendar calendar() {
    return new Calendar(
        zone,
        week.hours(),
        seasons.stream().map(s -> new Season(s.span().range(), s.week().hours())).toList(),
        holidaysByYear(),
        special.stream()
            .map(s -> new SpecialDay(s.span().range(), Week.hours(s.hours())))
            .toList());
  }

  /** Compiled for one instant. */
  public Schedule schedule(LiveStatus status, long at) {
    return Schedule.compile(calendar(), status, at, at);
  }

  private Holidays holidaysByYear() {
    var byYear =
        holidays.stream().collect(Collectors.groupingBy(LocalDate::getYear, Collectors.toSet()));
    return year -> byYear.getOrDefault(year, Set.of());
  }

  @Override
  public String toString() {
    return zone + " " + week + " " + seasons + " holidays " + holidays + " " + special;
  }
}
