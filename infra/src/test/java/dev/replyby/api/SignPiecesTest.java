package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.testing.LocalService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sign says ahead is what the service says then. */
class SignPiecesTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String SITE =
      """
      {
        "name": "Round the clock", "timeZone": "ZONE",
        "calendars": {
          "day": {"weekly": {"mon": ["09:00-12:30", "13:00-17:30"], "wed": ["09:00-17:00"],
                             "fri": ["09:00-17:00"], "sun": ["01:30-04:30"]}},
          "night": {"weekly": {"mon": ["22:00-02:30"], "thu": ["22:00-06:00"],
                               "sat": ["22:00-06:00"], "sun": ["22:00-02:00"]}}},
        "channels": {
          "email": {"calendar": "day", "target": {"open": "PT4H"}},
          "chat": {"calendar": "night", "target": {"open": "PT45S"}, "granularity": "PT1M"},
          "callback": {"calendar": "day",
                       "target": {"day": {"before": "15:00", "sameDayBy": "17:00", "nextDayBy": "12:00"}}},
          "sales": {"calendar": "night", "target": {"elapsed": "PT24H"}, "granularity": "PT15M"}}
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 2026-10-18T10:00:07Z, ''",
    "Europe/Amsterdam, 2027-03-21T10:00:00Z, away",
    "America/New_York, 2026-10-25T05:59:59Z, open",
    "Australia/Lord_Howe, 2026-10-01T00:00:00Z, ''"
  })
  void agreeWithEveryLaterSign(String zone, String now, String state) {
    service.clock().set(now);
    var site = service.newSite(SITE.replace("ZONE", zone));
    if (!state.isEmpty()) {
      var status = "{\"state\": \"" + state + "\", \"for\": \"P8DT3H7M\"}";
      site.owner().put(site.path("/status"), status).expect(200);
    }
    var sign = service.get(site.path("/sign")).expect(200).json();
    for (var channel : sign.path("channels").properties()) {
      var pieces = new ArrayList<JsonNode>();
      channel.getValue().path("pieces").forEach(pieces::add);
      assertEquals(sign.path("now"), pieces.getFirst().path("from"));
      for (var t : samples(pieces, instant(sign.path("validUntil")))) {
        var path = site.path("/sign?channel=" + channel.getKey() + "&at=" + t);
        var then = service.get(path).expect(200).json().at("/channels/" + channel.getKey());
        var name = zone + " " + channel.getKey() + " at " + t;
        assertEquals(shown(then), at(pieces, t), name);
      }
    }
  }

  /** Around each boundary, and a few within each piece. */
  private static SortedSet<Instant> samples(List<JsonNode> pieces, Instant end) {
    var samples = new TreeSet<Instant>();
    for (int i = 0; i < pieces.size(); i++) {
      var from = instant(pieces.get(i).path("from"));
      var to = i + 1 < pieces.size() ? instant(pieces.get(i + 1).path("from")) : end;
      assertTrue(from.isBefore(to), "piece " + i);
      long seconds = Duration.between(from, to).toSeconds();
      for (long offset : new long[] {0, 1, 299, 300, seconds / 3, seconds / 2, seconds - 1}) {
        samples.add(from.plusSeconds(Math.min(offset, seconds - 1)));
      }
    }
    return samples;
  }

  private static JsonNode at(List<JsonNode> pieces, Instant t) {
    var piece = pieces.stream().filter(p -> !instant(p.path("from")).isAfter(t)).toList().getLast();
    var shown = shown(piece);
    if (piece.has("step")) {
      long step = piece.path("step").asLong();
      long grown = Duration.between(instant(piece.path("from")), t).toSeconds() / step * step;
      shown.put("replyBy", instant(piece.path("replyBy")).plusSeconds(grown).toString());
    }
    return shown;
  }

  private static ObjectNode shown(JsonNode piece) {
    return ((ObjectNode) piece.deepCopy())
        .retain(List.of("state", "opensAt", "closesAt", "replyBy"));
  }

  private static Instant instant(JsonNode text) {
    return Instant.parse(text.asText());
  }
}
