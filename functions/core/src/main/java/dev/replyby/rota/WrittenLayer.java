package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.Holidays;
import dev.replyby.calendar.WeeklyHours;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
  }

  /** The layer, with its hours looked up. */
  Layer with(Function<String, Calendar> calendars) {
    return new Layer(turns, zone, rotation, during.map(hours -> hours(hours, calendars)), staffs);
  }

  private static Calendar hours(Hours hours, Function<String, Calendar> calendars) {
    return switch (hours) {
      case Hours.Named(var id) -> calendars.apply(id);
      case Hours.Weekly(var zone, var week) ->
          new Calendar(zone, week, List.of(), Holidays.none(), List.of());
    };
  }
}
