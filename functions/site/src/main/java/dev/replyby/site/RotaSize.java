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
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much there is to the rotas of a document: a sign resolves more than a year of all of them, so
 * that there must be an end to it.
 */
public final class RotaSize {
  /** Eleven hourly layers, or ninety that change daily and work twice a day; far below a second. */
  static final long MOST = 100_000;

  /**
   * Of special days, seasons and holidays that are worked: those of a hundred calendars, each used
   * by one layer.
   */
  static final long MOST_EXCEPTIONS = 5_000;

  /** One special day or season takes about as long as so many shifts. */
  private static final long EXCEPTION = MOST / MOST_EXCEPTIONS;

  /** One like any other. */
  private static final int YEAR = 2026;

  private static final int DAYS = 366;
  private static final int HOURS = 24 * DAYS;
  private static final int MONTHS = 12;

  private final Site site;

  private RotaSize(Site site) {
    this.site = site;
  }

  /** Notes a mistake for each thing that there is too much of. */
  static void check(Site site, Place rotas, Findings findings) {
    var size = new RotaSize(site);
    long shifts = size.shifts(site.rotas().keySet());
    if (shifts > MOST) {
      findings.mistake(
          rotas,
          "found up to "
              + shifts
              + " shifts a year in all layers; expected at most "
              + MOST
              + ": fewer layers, longer turns, or fewer stretches of hours a day");
    }
    long exceptions = size.exceptions(site.rotas().keySet());
    if (exceptions > MOST_EXCEPTIONS) {
      findings.mistake(
          rotas,
          "found "
              + exceptions
              + " special days, seasons and holidays to work on, up to 2100, in the calendars of"
              + " all layers, counted for each layer; expected at most "
              + MOST_EXCEPTIONS
              + ": fewer layers with such calendars, or fewer special days and seasons in them");
    }
  }

  /**
   * What it takes to resolve a year of these rotas, as a number of shifts.
   *
   * @param rotas ids
   */
  public static long work(Site site, Collection<String> rotas) {
    var size = new RotaSize(site);
    return size.shifts(rotas) + EXCEPTION * size.exceptions(rotas);
  }

  private long shifts(Collection<String> rotas) {
    return layers(rotas).mapToLong(this::shifts).sum();
  }

  /** Special days and seasons, and the holidays of layers that work on these. */
  private long exceptions(Collection<String> rotas) {
    return layers(rotas).mapToLong(layer -> exceptions(layer) + holidays(layer)).sum();
  }

  private long exceptions(WrittenLayer layer) {
    return Stream.concat(during(layer), own(layer))
        .distinct()
        .flatMap(this::calendar)
        .mapToLong(calendar -> calendar.special().size() + calendar.seasons().size())
        .sum();
  }

  /** Each of all its years is a special day; one year has about as many as another. */
  private long holidays(WrittenLayer layer) {
    return layer.during().stream()
        .flatMap(hours -> hours instanceof Hours.Holidays(var id) ? calendar(id) : Stream.empty())
        .mapToLong(calendar -> (long) layer.holidayYears() * calendar.holidays().in(YEAR).size())
        .sum();
  }

  private Stream<WrittenLayer> layers(Collection<String> rotas) {
    return rotas.stream()
        .flatMap(id -> Optional.ofNullable(site.rotas().get(id)).stream())
        .flatMap(rota -> rota.layers().stream());
  }

  /** One for each turn and for each stretch of hours, the layer's and its members' own. */
  private long shifts(WrittenLayer layer) {
    long own = own(layer).flatMap(this::calendar).mapToLong(RotaSize::stretches).sum();
    return turns(layer) + layer.during().map(this::stretches).orElse(0L) + own;
  }

  /** The id of the calendar that a layer works, if it names one. */
  private static Stream<String> during(WrittenLayer layer) {
    return layer.during().stream()
        .flatMap(hours -> hours instanceof Hours.Named(var id) ? Stream.of(id) : Stream.empty());
  }

  /** The ids of its members' calendars. */
  private Stream<String> own(WrittenLayer layer) {
    return layer.turns().stream()
        .map(Turn::member)
        .flatMap(id -> Optional.ofNullable(site.members().get(id)).stream())
        .flatMap(member -> member.duty().calendar().stream())
        .distinct();
  }

  private Stream<Calendar> calendar(String id) {
    return Optional.ofNullable(site.calendars().get(id)).map(PublishedCalendar::calendar).stream();
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
      case Hours.Named(var id) -> calendar(id).mapToLong(RotaSize::stretches).sum();
      case Hours.Weekly(var _, var week) -> DAYS * inADay(days(week));
      case Hours.Holidays _ -> DAYS;
    };
  }

  private static long stretches(Calendar calendar) {
    return DAYS * inADay(days(calendar));
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
