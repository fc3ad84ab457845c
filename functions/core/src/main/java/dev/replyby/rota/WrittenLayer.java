package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DateRange;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.Holidays;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.SpecialDay;
import dev.replyby.calendar.WallTime;
import dev.replyby.calendar.WeeklyHours;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A layer as a document writes one down: as {@link Layer}, but with its hours named.
 *
 * @param during the hours that are worked; all hours without it
 */
public record WrittenLayer(
    List<Turn> turns,
    ZoneId zone,
    Optional<Rotation> rotation,
    Optional<Hours> during,
    boolean staffs) {
  private static final DayHours ALL_DAY = DayHours.of(List.of(new LocalHours(0, WallTime.DAY)));

  /** The years in which instants of the API lie. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 2100;

  public WrittenLayer {
    turns = List.copyOf(turns);
  }

  /** Hours that are worked. */
  public sealed interface Hours {
    /**
     * Those of a calendar.
     *
     * @param calendar its id
     */
    record Named(String calendar) implements Hours {}

    /** Those of every week, on the wall clock of {@code zone}. */
    record Weekly(ZoneId zone, WeeklyHours week) implements Hours {}

    /**
     * The whole of each holiday of a calendar, on whose wall clock it is one.
     *
     * @param calendar its id
     */
    record Holidays(String calendar) implements Hours {}
  }

  /** The first year whose holidays it counts; empty for other hours than holidays. */
  OptionalInt holidaysOf(String calendar) {
    boolean isOf = during.filter(new Hours.Holidays(calendar)::equals).isPresent();
    return isOf ? OptionalInt.of(firstYear()) : OptionalInt.empty();
  }

  /** How many years' holidays it counts, up to the last that anybody may ask about. */
  public int holidayYears() {
    boolean isHolidays = during.filter(Hours.Holidays.class::isInstance).isPresent();
    return isHolidays ? Math.max(0, LAST_YEAR + 1 - firstYear()) : 0;
  }

  /** The layer, with its hours looked up. */
  Layer with(Function<String, Calendar> calendars) {
    return new Layer(turns, zone, rotation, during.map(hours -> hours(hours, calendars)), staffs);
  }

  /** Turns are counted from the first; without turns any day may be asked about. */
  private int firstYear() {
    return rotation.map(r -> r.from().getYear()).orElse(FIRST_YEAR);
  }

  private Calendar hours(Hours hours, Function<String, Calendar> calendars) {
    return switch (hours) {
      case Hours.Named(var id) -> calendars.apply(id);
      case Hours.Weekly(var zone, var week) ->
          new Calendar(zone, week, List.of(), Holidays.none(), List.of());
      case Hours.Holidays(var id) -> holidays(calendars.apply(id));
    };
  }

  private Calendar holidays(Calendar calendar) {
    var days =
        IntStream.rangeClosed(firstYear(), LAST_YEAR)
            .boxed()
            .flatMap(year -> calendar.holidays().in(year).stream())
            .sorted()
            .map(date -> new SpecialDay(new DateRange.Dates(date, date), ALL_DAY))
            .toList();
    var never = new WeeklyHours(Map.of());
    return new Calendar(calendar.zone(), never, List.of(), Holidays.none(), days);
  }
}
