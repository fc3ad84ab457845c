package dev.replyby.site;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.Season;
import dev.replyby.calendar.SpecialDay;
import dev.replyby.calendar.WeeklyHours;
import dev.replyby.rota.Every;
import dev.replyby.rota.Turn;
import dev.replyby.rota.WrittenLayer;
import dev.replyby.rota.WrittenLayer.Hours;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many shifts the rotas of a document can have in a year: a sign resolves more than a year of
 * all of them, so that there must be an end to it.
 */
final class RotaSize {
  /** Eleven hourly layers, or ninety that change daily and work twice a day; far below a second. */
  static final long MOST = 100_000;

  private static final int DAYS = 366;
  private static final int HOURS = 24 * DAYS;
  private static final int MONTHS = 12;

  private final Site site;

  private RotaSize(Site site) {
    this.site = site;
  }

  /** Notes a mistake where there are too many. */
  static void check(Site site, Place rotas, Findings findings) {
    long shifts =
        site.rotas().values().stream()
            .flatMap(rota -> rota.layers().stream())
            .mapToLong(new RotaSize(site)::shifts)
            .sum();
    if (shifts > MOST) {
      findings.mistake(
          rotas,
          "found up to "
              + shifts
              + " shifts a year in all layers; expected at most "
              + MOST
              + ": fewer layers, longer turns, or fewer stretches of hours a day");
    }
  }

  /** One for each turn and for each stretch of hours, the layer's and its members' own. */
  private long shifts(WrittenLayer layer) {
    long own =
        layer.turns().stream()
            .map(Turn::member)
            .flatMap(id -> Optional.ofNullable(site.members().get(id)).stream())
            .flatMap(member -> member.duty().calendar().stream())
            .distinct()
            .mapToLong(this::stretches)
            .sum();
    return turns(layer) + layer.during().map(this::stretches).orElse(0L) + own;
  }

  private static long turns(WrittenLayer layer) {
    return layer
        .rotation()
        .map(
            rotation ->
                switch (rotation.every()) {
                  case Every.Hours(int hours) -> 1L + HOURS / hours;
                  case Every.Months(int months) -> 1L + MONTHS / months;
                })
        .orElse(1L);
  }

  private long stretches(Hours hours) {
    return switch (hours) {
      case Hours.Named(var calendar) -> stretches(calendar);
      case Hours.Weekly(var _, var week) -> DAYS * inADay(days(week));
      case Hours.Holidays _ -> DAYS;
    };
  }

  private long stretches(String id) {
    return Optional.ofNullable(site.calendars().get(id))
        .map(published -> DAYS * inADay(days(published.calendar())))
        .orElse(0L);
  }

  private static Stream<DayHours> days(Calendar calendar) {
    var seasons = calendar.seasons().stream().map(Season::weekly).flatMap(RotaSize::days);
    var special = calendar.special().stream().map(SpecialDay::hours);
    return Stream.of(days(calendar.weekly()), seasons, special).flatMap(days -> days);
  }

  private static Stream<DayHours> days(WeeklyHours week) {
    return week.days().values().stream();
  }

  private static long inADay(Stream<DayHours> days) {
    return days.mapToLong(day -> day.ranges().size()).max().orElse(0);
  }
}
