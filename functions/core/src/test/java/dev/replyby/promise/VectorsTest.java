package dev.replyby.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replyby.calendar.Calendar;
import dev.replyby.calendar.DateRange;
import dev.replyby.calendar.DayHours;
import dev.replyby.calendar.Holidays;
import dev.replyby.calendar.LocalHours;
import dev.replyby.calendar.SpecialDay;
import dev.replyby.calendar.WeeklyHours;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Agrees with what other people's programs answer; see {@code vectors/README.md}. */
class VectorsTest {
  private static final List<String> FILES =
      List.of(
          "biz-random", "biz-spec", "dst-agreed", "goalert-rules", "opening-hours-js", "zammad");

  @TestFactory
  Stream<DynamicTest> agreesWithOtherPrograms() {
    return FILES.stream()
        .flatMap(VectorsTest::cases)
        .filter(c -> !c.has("ambiguous"))
        .filter(c -> !c.path("note").asText().startsWith("PRECEDENCE"))
        .map(c -> dynamicTest(c.get("id").asText(), () -> judge(c)));
  }

  private static void judge(JsonNode c) {
    long at = instant(c.get("at").asText());
    long until = c.has("until") ? instant(c.get("until").asText()) : at;
    var schedule = Schedule.compile(calendar(c), LiveStatus.NONE, at, until);
    var open = schedule.open();
    switch (c.get("op").asText()) {
      case "isOpen" -> assertEquals(c.get("expected").asBoolean(), open.isOpen(at));
      case "nextOpen" -> assertEquals(c.get("expected").asText(), text(open.nextOpen(at)));
      case "openMinutesBetween" ->
          assertEquals(c.get("expected").asLong(), open.openBetween(at, until) / 60);
      case "addOpenMinutes" -> {
        long minutes = c.get("minutes").asLong();
        boolean earliest = c.has("expectedEarliest") && minutes > 0;
        var expected = c.get(earliest ? "expectedEarliest" : "expected").asText();
        var engine = new Engine(schedule, new Target.Open(60 * minutes), 1);
        assertEquals(expected, text(engine.exact(at)));
      }
      default -> throw new IllegalArgumentException(c.toString());
    }
  }

  private static Calendar calendar(JsonNode c) {
    var special = new ArrayList<SpecialDay>();
    c.path("closedDates").forEach(d -> special.add(on(d.asText(), DayHours.CLOSED)));
    c.path("specialHours")
        .properties()
        .forEach(e -> special.add(on(e.getKey(), dayHours(e.getValue()))));
    return new Calendar(
        ZoneId.of(c.get("timeZone").asText()),
        weekly(c.get("hours")),
        List.of(),
        Holidays.none(),
        special);
  }

  private static WeeklyHours weekly(JsonNode hours) {
    var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      days.put(day, dayHours(hours.path(day.name().substring(0, 3).toLowerCase(Locale.ROOT))));
    }
    return new WeeklyHours(days);
  }

  private static DayHours dayHours(JsonNode ranges) {
    return DayHours.of(
        StreamSupport.stream(ranges.spliterator(), false)
            .map(r -> r.get(0).asText() + "-" + r.get(1).asText())
            .map(r -> LocalHours.parse(r).orElseThrow())
            .toList());
  }

  private static SpecialDay on(String date, DayHours hours) {
    var day = LocalDate.parse(date);
    return new SpecialDay(new DateRange.Dates(day, day), hours);
  }

  private static long instant(String text) {
    return OffsetDateTime.parse(text).toEpochSecond();
  }

  private static String text(long epochSecond) {
    return Instant.ofEpochSecond(epochSecond).toString();
  }

  private static Stream<JsonNode> cases(String file) {
    try (var in = VectorsTest.class.getResourceAsStream("/vectors/" + file + ".json")) {
      var all = new ObjectMapper().readTree(Objects.requireNonNull(in, file));
      return StreamSupport.stream(all.spliterator(), false);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
