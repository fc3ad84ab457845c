package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestClock;
import dev.replyby.testing.TestSite;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The screens never show somebody else than is called: whatever is covered by whom, who is on call
 * is in the shifts, the sign is open exactly when a shift is served, and coverage counts the same.
 */
class OnCallAgreesTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final long START = TestClock.START.getEpochSecond();
  private static final int DAY = 86_400;
  private static final List<String> MEMBERS = List.of("ana", "bo", "cy", "dee", "night");

  /**
   * Published round the clock over the end of summer time; a partner, a leaver, hours and turns.
   */
  private static final String SITE =
      """
      {
        "name": "Acme", "timeZone": "Europe/Amsterdam",
        "calendars": {
          "all": {"weekly": {"mon": ["00:00-24:00"], "tue": ["00:00-24:00"], "wed": ["00:00-24:00"],
            "thu": ["00:00-24:00"], "fri": ["00:00-24:00"], "sat": ["00:00-24:00"],
            "sun": ["00:00-24:00"]}},
          "nights": {"weekly": {"mon": ["20:00-08:00"], "wed": ["20:00-08:00"],
            "sat": ["00:00-24:00"]}}},
        "channels": {
          "chat": {"calendar": "all", "target": {"open": "PT0S"}, "granularity": "PT1S",
                   "rotas": ["desk"]}},
        "members": {"ana": {"name": "Ana"}, "bo": {"name": "Bo"}, "cy": {"name": "Cy"},
          "dee": {"name": "Dee", "to": "2026-12-05"},
          "night": {"name": "Night", "partner": true, "calendar": "nights"}},
        "rotas": {"desk": {"layers": [
          {"members": ["ana", "bo", "dee"], "every": "PT7H", "from": "2026-11-01T09:00",
           "during": {"mon": ["09:00-20:00"], "tue": ["09:00-20:00"], "wed": ["09:00-20:00"],
                      "thu": ["22:00-03:00"], "fri": ["09:00-17:00"]}},
          {"members": ["cy", "night"], "every": "P1D", "from": "2026-11-01T06:30"}]}}
      }
      """;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whoIsOnCallIsWhoTheShiftsShowAndTheSignKnows(long seed) {
    var site = service.newSite(SITE);
    var random = new Random(seed);
    var away = "{\"state\": \"away\", \"for\": \"PT%dH\"}".formatted(random.nextInt(1, 240));
    site.owner().put(site.path("/members/" + any(random) + "/status"), away).expect(200);
    coverAtRandom(site, random, 14);
    var shifts = shifts(site);
    assertTrue(shifts.findValues("cover").size() > 3, "covers have an effect");
    for (int i = 0; i < 40; i++) {
      long at = i % 4 == 0 ? edge(shifts, random) : START + random.nextInt(13 * DAY);
      judge(site, shifts, at);
    }
    long served = servedMinutes(shifts);
    var coverage = site.staff().get(site.path("/coverage" + span())).expect(200);
    assertEquals(String.valueOf(served), coverage.at("/channels/chat/staffedMinutes"));
  }

  private static String any(Random random) {
    return MEMBERS.get(random.nextInt(MEMBERS.size()));
  }

  private static void coverAtRandom(TestSite site, Random random, int covers) {
    for (int made = 0; made < covers; ) {
      var member = any(random);
      var replaces = any(random);
      if (!member.equals(replaces)) {
        long from = START - DAY + random.nextInt(12 * DAY);
        long to = Math.max(START + 60, from + random.nextInt(60, 3 * DAY));
        var span =
            Instant.ofEpochSecond(from - from % 60) + " " + Instant.ofEpochSecond(to - to % 60);
        Covering.made(site, member, replaces, span);
        made++;
      }
    }
  }

  private static String span() {
    return "?from=" + TestClock.START + "&to=" + Instant.ofEpochSecond(START + 14 * DAY);
  }

  private static JsonNode shifts(TestSite site) {
    var path = site.path("/rotas/desk/shifts" + span());
    return site.staff().get(path).expect(200).json().path("shifts");
  }

  /** Where one shift ends and perhaps another begins. */
  private static long edge(JsonNode shifts, Random random) {
    long end = time(shifts.path(random.nextInt(shifts.size())), "end");
    return Math.min(START + 13L * DAY, end) - random.nextInt(2);
  }

  private static void judge(TestSite site, JsonNode shifts, long at) {
    var asked = Instant.ofEpochSecond(at).toString();
    var layers = site.staff().get(site.path("/on-call?at=" + asked)).expect(200).json();
    boolean open = false;
    for (var layer : layers.at("/rotas/desk/layers")) {
      var shown = on(shifts, layer.path("layer").asInt(), at);
      assertEquals(
          shown.map(s -> s.path("member")), Optional.ofNullable(layer.get("member")), asked);
      assertEquals(shown.map(s -> s.path("end")), Optional.ofNullable(layer.get("until")), asked);
      assertEquals(
          after(shifts, layer.path("layer").asInt(), at),
          Optional.ofNullable(layer.get("next")),
          asked);
      open |= shown.isPresent();
    }
    var sign = service.get(site.path("/sign?at=" + asked)).expect(200);
    assertEquals(open ? "open" : "closed", sign.at("/channels/chat/state"), asked);
  }

  private static Optional<JsonNode> on(JsonNode shifts, int layer, long at) {
    var on =
        shifts
            .valueStream()
            .filter(s -> s.path("layer").asInt() == layer)
            .filter(s -> time(s, "start") <= at && at < time(s, "end"))
            .toList();
    assertTrue(on.size() <= 1, on::toString);
    return on.stream().findFirst();
  }

  private static Optional<JsonNode> after(JsonNode shifts, int layer, long at) {
    return shifts
        .valueStream()
        .filter(s -> s.path("layer").asInt() == layer && time(s, "start") > at)
        .findFirst();
  }

  /** Minute by minute, as all shifts begin and end on whole minutes. */
  private static long servedMinutes(JsonNode shifts) {
    var served = new BitSet();
    for (var shift : shifts) {
      long from = Math.max(START, time(shift, "start"));
      long to = Math.min(START + 14L * DAY, time(shift, "end"));
      served.set((int) ((from - START) / 60), (int) ((to - START) / 60));
    }
    return served.cardinality();
  }

  private static long time(JsonNode shift, String end) {
    return Instant.parse(shift.path(end).asText()).getEpochSecond();
  }
}
