package dev.replyby.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DateRange;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.Season;
import dev.replyby.calendar.SpecialDay;
import dev.replyby.calendar.WallTime;
import dev.replyby.calendar.WeeklyHours;
import dev.replyby.http.Json;
import dev.replyby.promise.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what {@link PlanWriter} wrote, as a stream. The zone comes before the calendars, as it is
 * written.
 */
public final class PlanReader {
  private final JsonParser json;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Calendar> calendars = new LinkedHashMap<>();
  private final Map<String, PlannedChannel> channels = new LinkedHashMap<>();

  private PlanReader(JsonParser json) {
    this.json = json;
  }

  /** The plan that was written as that text. */
  public static Plan read(String text) {
    try (var json = Json.FACTORY.createParser(text)) {
      json.nextToken();
      return new PlanReader(json).plan();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Field {
    void read(String name) throws IOException;
  }

  @FunctionalInterface
  private interface Element<T> {
    T read() throws IOException;
  }

  private Plan plan() throws IOException {
    object(
        name -> {
          switch (name) {
            case "calendars" -> object(id -> calendars.put(id, calendar()));
            case "channels" -> object(id -> channels.put(id, channel()));
            default -> texts.put(name, json.getText());
          }
        });
    return new Plan(
        text("name"),
        ZoneId.of(text("zone")),
        text("locale"),
        LocalDate.parse(text("from")),
        LocalDate.parse(text("until")),
        calendars,
        channels);
  }

  private Calendar calendar() throws IOException {
    var seasons = new ArrayList<Season>();
    var special = new ArrayList<SpecialDay>();
    var holidays = new ArrayList<LocalDate>();
    var weekly = new ArrayList<DayHours>();
    object(
        name -> {
          switch (name) {
            case "weekly" -> weekly.addAll(array(this::hours));
            case "seasons" -> seasons.addAll(array(this::season));
            case "holidays" ->
                array(json::getText).stream().map(LocalDate::parse).forEach(holidays::add);
            case "special" -> special.addAll(array(this::specialDay));
            default -> {}
          }
        });
    Map<Integer, Set<LocalDate>> byYear =
        holidays.stream().collect(Collectors.groupingBy(LocalDate::getYear, Collectors.toSet()));
    return new Calendar(
        ZoneId.of(text("zone")),
        week(weekly),
        seasons,
        year -> byYear.getOrDefault(year, Set.of()),
        special);
  }

  private Season season() throws IOException {
    var weekly = new ArrayList<DayHours>();
    var range =
        rangeAnd(
            name -> {
              if (name.equals("weekly")) {
                weekly.addAll(array(this::hours));
              }
            });
    return new Season(range, week(weekly));
  }

  private SpecialDay specialDay() throws IOException {
    var hours = new ArrayList<DayHours>();
    var range =
        rangeAnd(
            name -> {
              if (name.equals("hours")) {
                hours.add(hours());
              }
            });
    return new SpecialDay(range, hours.getFirst());
  }

  private DateRange rangeAnd(Field other) throws IOException {
    var ends = new HashMap<String, String>();
    object(
        name -> {
          if (name.equals("from") || name.equals("to")) {
            ends.put(name, json.getText());
          } else {
            other.read(name);
          }
        });
    var from = ends.getOrDefault("from", "");
    var to = ends.getOrDefault("to", "");
    return from.startsWith("--")
        ? new DateRange.EveryYear(MonthDay.parse(from), MonthDay.parse(to))
        : new DateRange.Dates(LocalDate.parse(from), LocalDate.parse(to));
  }

  private DayHours hours() throws IOException {
    return DayHours.of(
        array(json::getText).stream().map(r -> LocalHours.parse(r).orElseThrow()).toList());
  }

  private static WeeklyHours week(List<DayHours> days) {
    var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, days.get(day.getValue() - 1));
    }
    return new WeeklyHours(week);
  }

  private PlannedChannel channel() throws IOException {
    var label = new LinkedHashMap<String, String>();
    var fields = new HashMap<String, String>();
    var targets = new ArrayList<Target>();
    object(
        name -> {
          switch (name) {
            case "label" -> object(language -> label.put(language, json.getText()));
            case "open" -> targets.add(new Target.Open(json.getLongValue()));
            case "elapsed" -> targets.add(new Target.Elapsed(json.getLongValue()));
            case "day" -> targets.add(day(array(json::getText)));
            default -> fields.put(name, json.getText());
          }
        });
    return new PlannedChannel(
        label,
        fields.getOrDefault("calendar", ""),
        targets.getFirst(),
        Long.parseLong(fields.getOrDefault("granularity", "")));
  }

  private static Target.Day day(List<String> times) {
    var read = times.stream().map(t -> WallTime.parse(t).orElseThrow()).toList();
    return new Target.Day(read.get(0), read.get(1), read.get(2));
  }

  private String text(String name) {
    return texts.getOrDefault(name, "");
  }

  private void object(Field field) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      json.nextToken();
      field.read(name);
      json.skipChildren(); // what a newer writer added and no field has read
    }
  }

  private <T> List<T> array(Element<T> element) throws IOException {
    var list = new ArrayList<T>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      list.add(element.read());
    }
    return list;
  }
}
