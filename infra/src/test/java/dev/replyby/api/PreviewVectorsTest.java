package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.testing.LocalService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Other people's calendar cases, asked over HTTP: cases with the same document in one question. */
class PreviewVectorsTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final Path FOLDER = Path.of("../functions/core/src/test/resources/vectors");
  private static final List<String> FILES =
      List.of(
          "biz-random", "biz-spec", "dst-agreed", "goalert-rules", "opening-hours-js", "zammad");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> agreesWithOtherPrograms() {
    var batches = new LinkedHashMap<String, List<JsonNode>>();
    FILES.stream()
        .flatMap(PreviewVectorsTest::cases)
        .forEach(c -> batches.computeIfAbsent(question(c), _ -> new ArrayList<>()).add(c));
    return batches.entrySet().stream()
        .map(b -> dynamicTest(id(b.getValue()), () -> judge(b.getKey(), b.getValue())));
  }

  private static String id(List<JsonNode> cases) {
    return cases.getFirst().path("id").asText() + " and " + (cases.size() - 1) + " more";
  }

  private static Stream<JsonNode> cases(String file) {
    var cases = new ArrayList<JsonNode>();
    try {
      MAPPER.readTree(FOLDER.resolve(file + ".json").toFile()).forEach(cases::add);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
    return cases.stream()
        .filter(c -> !c.has("ambiguous"))
        .filter(c -> !c.path("note").asText().startsWith("PRECEDENCE"));
  }

  /** What cases in one batch have in common. */
  private static String question(JsonNode c) {
    var question = JsonNodeFactory.instance.objectNode();
    var site = question.putObject("site").put("name", "Vector");
    site.put("timeZone", c.path("timeZone").asText());
    var calendar = site.putObject("calendars").putObject("c");
    var weekly = calendar.putObject("weekly");
    c.path("hours").properties().forEach(d -> weekly.set(d.getKey(), hours(d.getValue())));
    var special = calendar.putArray("special");
    c.path("closedDates").forEach(d -> special.add(on(d.asText(), special.arrayNode())));
    c.path("specialHours")
        .properties()
        .forEach(d -> special.add(on(d.getKey(), hours(d.getValue()))));
    var target = "PT" + c.path("minutes").asLong() + "M";
    site.putObject("channels").putObject("email").putObject("target").put("open", target);
    if (c.has("until")) {
      var range = question.putObject("range").put("from", c.path("at").asText());
      range.put("to", c.path("until").asText());
    }
    return question.toString();
  }

  private static ArrayNode hours(JsonNode ranges) {
    var hours = JsonNodeFactory.instance.arrayNode();
    ranges.forEach(r -> hours.add(r.get(0).asText() + "-" + r.get(1).asText()));
    return hours;
  }

  private static ObjectNode on(String date, ArrayNode hours) {
    var day = JsonNodeFactory.instance.objectNode().put("from", date).put("to", date);
    day.set("hours", hours);
    return day;
  }

  private static void judge(String question, List<JsonNode> cases) throws IOException {
    var body = (ObjectNode) MAPPER.readTree(question);
    var at = body.putArray("at");
    cases.forEach(c -> at.add(c.path("at").asText()));
    var answer = service.operator().post("/v1/preview", body.toString()).expect(200).json();
    for (int i = 0; i < cases.size(); i++) {
      judge(cases.get(i), answer.path("at").path(i), answer.path("range"));
    }
  }

  private static void judge(JsonNode c, JsonNode at, JsonNode range) {
    boolean open = at.path("state").asText().equals("open");
    var id = c.path("id").asText();
    switch (c.path("op").asText()) {
      case "isOpen" -> assertEquals(c.path("expected").asBoolean(), open, id);
      case "nextOpen" ->
          assertEquals(c.path("expected").asText(), at.path(open ? "at" : "opensAt").asText(), id);
      case "openMinutesBetween" ->
          assertEquals(c.path("expected").asLong(), range.path("openMinutes").asLong(), id);
      case "addOpenMinutes" -> {
        boolean earliest = c.has("expectedEarliest") && c.path("minutes").asLong() > 0;
        var expected = c.path(earliest ? "expectedEarliest" : "expected").asText();
        assertEquals(expected, at.path("exact").asText(), id);
      }
      default -> throw new IllegalArgumentException(c.toString());
    }
  }
}
