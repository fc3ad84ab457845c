package dev.replyby.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replyby.testing.Instants;
import dev.replyby.time.LocalClock;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Hands over when other people's programs do; see {@code vectors/README.md}. */
class HandoffVectorsTest {
  private static final long YEARS = 740 * 86_400L;

  private record Turn(String shiftStart, String shiftEnd) {}

  /** Where a handoff falls in a gap: {@code java.time} moves it by the gap, GoAlert to its end. */
  private static final Map<String, Turn> MOVED_BY_THE_GAP =
      Map.ofEntries(
          entry("goalert-suite-032", "2020-03-07T08:30:00Z", "2020-03-08T08:30:00Z"),
          entry("goalert-suite-033", "2020-03-07T08:30:00Z", "2020-03-08T08:30:00Z"),
          entry("goalert-suite-034", "2020-03-07T08:30:00Z", "2020-03-08T08:30:00Z"),
          entry("goalert-suite-035", "2020-03-07T08:30:00Z", "2020-03-08T08:30:00Z"),
          entry("goalert-suite-036", "2020-03-08T08:30:00Z", "2020-03-09T07:30:00Z"),
          entry("goalert-suite-042", "2020-03-08T07:30:00Z", "2020-03-08T08:30:00Z"),
          entry("goalert-suite-043", "2020-03-08T07:30:00Z", "2020-03-08T08:30:00Z"),
          entry("goalert-suite-046", "2020-03-08T07:30:00Z", "2020-03-08T08:30:00Z"),
          entry("goalert-suite-047", "2020-03-08T07:30:00Z", "2020-03-08T08:30:00Z"),
          entry("goalert-suite-177", "2020-10-02T15:45:00Z", "2020-10-03T15:45:00Z"),
          entry("goalert-suite-180", "2020-10-02T15:45:00Z", "2020-10-03T15:45:00Z"),
          entry("goalert-suite-181", "2020-10-03T15:45:00Z", "2020-10-04T15:15:00Z"),
          entry("goalert-suite-182", "2020-10-03T15:45:00Z", "2020-10-04T15:15:00Z"));

  @TestFactory
  Stream<DynamicTest> handsOverWhenOtherProgramsDo() {
    return cases().map(c -> dynamicTest(c.get("id").asText(), () -> judge(c)));
  }

  private static Map.Entry<String, Turn> entry(String id, String shiftStart, String shiftEnd) {
    return Map.entry(id, new Turn(shiftStart, shiftEnd));
  }

  private static void judge(JsonNode c) {
    var handoffs = handoffs(c);
    long at = Instants.at(c.get("at").asText());
    long n = handoffs.numberAt(at);
    var actual = new Turn(Instants.text(handoffs.at(n)), Instants.text(handoffs.endOf(n)));
    var expected = c.get("expected");
    var theirs =
        new Turn(
            expected.path("shiftStart").asText(actual.shiftStart()),
            expected.get("shiftEnd").asText());
    assertEquals(MOVED_BY_THE_GAP.getOrDefault(c.get("id").asText(), theirs), actual);
    assertTrue(handoffs.at(n) <= at && at < handoffs.endOf(n));
  }

  private static Handoffs handoffs(JsonNode c) {
    int length = c.get("shiftLength").asInt();
    Every every =
        switch (c.get("type").asText()) {
          case "hourly" -> new Every.Hours(length);
          case "daily" -> new Every.Hours(24 * length);
          case "weekly" -> new Every.Hours(7 * 24 * length);
          case "monthly" -> new Every.Months(length);
          default -> throw new IllegalArgumentException(c.toString());
        };
    var zone = ZoneId.of(c.get("timeZone").asText());
    var start = OffsetDateTime.parse(c.get("start").asText()).atZoneSameInstant(zone);
    long first = start.toEpochSecond();
    long asked = OffsetDateTime.parse(c.get("at").asText()).toEpochSecond();
    var clock =
        LocalClock.compile(zone, Math.min(first, asked) - YEARS, Math.max(first, asked) + YEARS);
    return new Handoffs(new Rotation(start.toLocalDateTime(), every), clock);
  }

  private static Stream<JsonNode> cases() {
    try (var in = HandoffVectorsTest.class.getResourceAsStream("/vectors/rota.json")) {
      var all = new ObjectMapper().readTree(Objects.requireNonNull(in));
      return StreamSupport.stream(all.spliterator(), false);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
