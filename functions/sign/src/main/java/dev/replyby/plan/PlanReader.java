package dev.replyby.plan;

import com.fasterxml.jackson.core.JsonParser;
import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DateRange;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.Season;
import dev.replyby.calendar.SpecialDay;
import dev.replyby.calendar.WallTime;
import dev.replyby.evidence.Claim;
import dev.replyby.evidence.EvidenceMode;
import dev.replyby.http.Json;
import dev.replyby.promise.Target;
import dev.replyby.rota.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what {@link PlanWriter} wrote, as a stream. The zone comes before the calendars, as it is
 * written.
 */
public final class PlanReader {
  private final JsonParser json;
  private final JsonWalk walk;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Calendar> calendars = new LinkedHashMap<>();
  private final Map<String, PlannedChannel> channels = new LinkedHashMap<>();

  private Staff staff = Staff.NONE;

  private PlanReader(JsonParser json) {
    this.json = json;
    this.walk = new JsonWalk(json);
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

  private Plan plan() throws IOException {
    walk.object(
        name -> {
          switch (name) {
            case "calendars" -> walk.object(id -> calendars.put(id, calendar()));
            case "channels" -> walk.object(id -> channels.put(id, channel()));
            case "staff" -> staff = new StaffReader(walk, ZoneId.of(text("zone"))).read();
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
        channels,
        staff);
  }

  private Calendar calendar() throws IOException {
    var seasons = new ArrayList<Season>();
    var special = new ArrayList<SpecialDay>();
    var holidays = new ArrayList<LocalDate>();
    var weekly = new ArrayList<DayHours>();
    walk.object(
        name -> {
          switch (name) {
            case "weekly" -> weekly.addAll(walk.array(walk::hours));
            case "seasons" -> seasons.addAll(walk.array(this::season));
            case "holidays" ->
                walk.array(json::getText).stream().map(LocalDate::parse).forEach(holidays::add);
            case "special" -> special.addAll(walk.array(this::specialDay));
            default -> {}
          }
        });
    Map<Integer, Set<LocalDate>> byYear =
        holidays.stream().collect(Collectors.groupingBy(LocalDate::getYear, Collectors.toSet()));
    return new Calendar(
        ZoneId.of(text("zone")),
        JsonWalk.week(weekly),
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
                weekly.addAll(walk.array(walk::hours));
              }
            });
    return new Season(range, JsonWalk.week(weekly));
  }

  private SpecialDay specialDay() throws IOException {
    var hours = new ArrayList<DayHours>();
    var range =
        rangeAnd(
            name -> {
              if (name.equals("hours")) {
                hours.add(walk.hours());
              }
            });
    return new SpecialDay(range, hours.getFirst());
  }

  private DateRange rangeAnd(JsonWalk.Field other) throws IOException {
    var ends = new HashMap<String, String>();
    walk.object(
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

  private PlannedChannel channel() throws IOException {
    var label = new LinkedHashMap<String, String>();
    var fields = new HashMap<String, String>();
    var targets = new ArrayList<Target>();
    var rotas = new ArrayList<String>();
    walk.object(
        name -> {
          switch (name) {
            case "label" -> walk.object(language -> label.put(language, json.getText()));
            case "open" -> targets.add(new Target.Open(json.getLongValue()));
            case "elapsed" -> targets.add(new Target.Elapsed(json.getLongValue()));
            case "day" -> targets.add(day(walk.array(json::getText)));
            case "rotas" -> rotas.addAll(walk.array(json::getText));
            default -> fields.put(name, json.getText());
          }
        });
    return new PlannedChannel(
        label,
        fields.getOrDefault("calendar", ""),
        targets.getFirst(),
        Long.parseLong(fields.getOrDefault("granularity", "")),
        rotas,
        claim(fields));
  }

  private static Optional<Claim> claim(Map<String, String> fields) {
    return Optional.ofNullable(fields.get("evidence"))
        .flatMap(EvidenceMode::of)
        .map(mode -> new Claim(Double.parseDouble(fields.getOrDefault("keep", "")), mode));
  }

  private static Target.Day day(List<String> times) {
    var read = times.stream().map(t -> WallTime.parse(t).orElseThrow()).toList();
    return new Target.Day(read.get(0), read.get(1), read.get(2));
  }

  private String text(String name) {
    return texts.getOrDefault(name, "");
  }
}
