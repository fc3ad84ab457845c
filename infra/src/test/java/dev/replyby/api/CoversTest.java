package dev.replyby.api;

import static dev.replyby.api.Covering.SITE;
import static dev.replyby.api.Covering.THURSDAY;
import static dev.replyby.api.Covering.cover;
import static dev.replyby.api.Covering.listed;
import static dev.replyby.api.Covering.made;
import static dev.replyby.api.Covering.on;
import static dev.replyby.api.Covering.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes over is on duty, on the sign too, and the newest cover wins. */
class CoversTest {
  @RegisterExtension static final LocalService service = new LocalService();

  @Test
  void whoTakesOverIsOnDutyInTheOthersShift() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "bo", THURSDAY);
    assertEquals("2026-11-25T23:00:00Z", made.at("/start"));
    assertEquals("2026-11-25T10:00:00Z", made.at("/madeAt"));
    assertEquals("staff:ana", made.at("/by"));
    assertEquals("{}", made.at("/gaps"));
    assertFalse(made.json().has("idle") || made.json().has("missing") || made.json().has("gone"));
    assertEquals(
        "/v1/sites/" + site.id() + "/covers/" + made.at("/id"), made.header("Location").orElse(""));
    assertEquals("cy", on(site, "2026-11-26T12:00:00Z"));
    assertEquals("open", state(service, site, "2026-11-26T12:00:00Z"));
    var span = "/rotas/desk/shifts?from=2026-11-26T00:00:00Z&to=2026-11-27T00:00:00Z";
    assertEquals(
        "[{\"member\":\"cy\",\"start\":\"2026-11-26T08:00:00Z\",\"end\":\"2026-11-26T19:00:00Z\","
            + "\"layer\":0,\"cover\":\""
            + made.at("/id")
            + "\",\"replaces\":\"bo\"}]",
        site.staff().get(site.path(span)).expect(200).at("/shifts"));
    assertEquals(List.of(made.at("/id")), listed(site));
  }

  @Test
  void theNoteIsForColleaguesAlone() {
    var site = service.newSite(SITE);
    var noted = cover("cy", "bo", THURSDAY).replace("}", ", \"note\": \"dentist\"}");
    assertEquals("dentist", site.staff().post(site.path("/covers"), noted).expect(201).at("/note"));
    assertEquals("dentist", site.owner().get(site.path("/covers")).at("/covers/0/note"));
    for (var path : List.of("/sign", "/page", "/badge.svg", "/hours")) {
      var shown = service.get(site.path(path)).expect(200).text();
      assertFalse(shown.contains("dentist") || shown.contains("cy\""), shown);
    }
  }

  @Test
  void theNewestWinsAlsoWithinOneSecond() {
    var site = service.newSite(SITE);
    var first = made(site, "cy", "bo", THURSDAY);
    var second = made(site, "ana", "bo", THURSDAY);
    assertEquals("ana", on(site, "2026-11-26T12:00:00Z"));
    var covers = site.staff().get(site.path("/covers")).json().path("covers");
    assertEquals("true", covers.at("/0/idle").asText(), "that of cy has become idle");
    assertFalse(covers.path(1).has("idle"));
    site.staff().delete(site.path("/covers/" + second.at("/id"))).expect(200);
    assertEquals("cy", on(site, "2026-11-26T12:00:00Z"));
    site.staff().delete(site.path("/covers/" + first.at("/id"))).expect(200);
    assertEquals("bo", on(site, "2026-11-26T12:00:00Z"));
  }

  @Test
  void aLoopEnds() {
    var site = service.newSite(SITE);
    made(site, "cy", "bo", THURSDAY);
    made(site, "ana", "cy", THURSDAY);
    made(site, "bo", "ana", THURSDAY);
    assertEquals("bo", on(site, "2026-11-26T12:00:00Z"));
    assertEquals("open", state(service, site, "2026-11-26T12:00:00Z"));
  }

  @Test
  void twoSwapTheirTurns() {
    var site = service.newSite(SITE);
    made(site, "ana", "bo", THURSDAY);
    made(site, "bo", "ana", "2026-11-27T00:00:00+01:00 2026-11-28T00:00:00+01:00");
    assertEquals("ana", on(site, "2026-11-26T12:00:00Z"));
    assertEquals("bo", on(site, "2026-11-27T12:00:00Z"));
  }

  @Test
  void theSameAgainIsTheSame() {
    var site = service.newSite(SITE);
    var first = made(site, "cy", "bo", THURSDAY);
    made(site, "cy", "ana", "2026-11-27T00:00:00+01:00 2026-11-28T00:00:00+01:00");
    var request = cover("cy", "bo", "2026-11-25T23:00:00Z 2026-11-26T23:00:00Z");
    var again = site.staff().post(site.path("/covers"), request).expect(200);
    assertEquals(first.text(), again.text());
    assertEquals(2, listed(site).size());
  }

  @Test
  void theSameAgainIsTheSameWhateverOthersDoInItsTime() {
    var site = service.newSite(SITE);
    var first = made(site, "cy", "bo", THURSDAY);
    made(site, "dee", "ana", THURSDAY);
    made(site, "cy", "desk", THURSDAY);
    var before = site.staff().post(site.path("/covers"), cover("cy", "bo", THURSDAY)).expect(200);
    service.clock().set("2026-11-26T12:00:00Z");
    var after = site.staff().post(site.path("/covers"), cover("cy", "bo", THURSDAY)).expect(200);
    assertEquals(first.at("/id"), before.at("/id"));
    assertEquals(first.at("/id"), after.at("/id"));
    assertEquals(3, listed(site).size());
  }

  @ParameterizedTest
  @CsvSource({"ana, bo", "ana, cy", "bo, ana"})
  void theSameAgainIsTheNewestWhereANewerOneHasToDoWithIt(String member, String replaces) {
    var site = service.newSite(SITE);
    var first = made(site, "cy", "bo", THURSDAY);
    made(site, member, replaces, THURSDAY);
    assertNotEquals(first.at("/id"), made(site, "cy", "bo", THURSDAY).at("/id"));
  }

  @Test
  void whatHasBegunTakesNothingThatHasPassedFromANewerOne() {
    var site = service.newSite(SITE);
    made(site, "cy", "bo", THURSDAY);
    var newer = made(site, "ana", "bo", THURSDAY);
    service.clock().set("2026-11-26T12:00:00Z");
    var request = cover("cy", "bo", THURSDAY);
    var refused = site.staff().post(site.path("/covers"), request);
    refused.expect(409, "recorded-otherwise");
    assertTrue(refused.at("/detail").contains(newer.at("/id")), refused.text());
    made(site, "cy", "bo", "2026-11-26T12:00:00Z 2026-11-27T00:00:00+01:00");
    assertEquals("ana", on(site, "2026-11-26T11:00:00Z"));
    assertEquals("cy", on(site, "2026-11-26T13:00:00Z"));
  }

  @Test
  void theSameAgainIsStillOneAndTheNewest() {
    var site = service.newSite(SITE);
    made(site, "cy", "bo", THURSDAY);
    made(site, "ana", "bo", THURSDAY);
    var again = made(site, "cy", "bo", "2026-11-25T23:00:00Z 2026-11-26T23:00:00Z");
    assertEquals("cy", on(site, "2026-11-26T12:00:00Z"));
    assertEquals(2, listed(site).size());
    assertTrue(listed(site).contains(again.at("/id")));
  }

  @Test
  void aHoleByACoverNeverBecomesAPromise() {
    var site = service.newSite(SITE);
    made(site, "dee", "bo", THURSDAY);
    service.clock().set("2026-11-25T18:30:00Z");
    var chat = service.get(site.path("/sign")).expect(200).json().at("/channels/chat");
    assertEquals("2026-11-27T08:30:00Z", chat.path("replyBy").asText());
    service.clock().set("2026-11-26T09:00:00Z");
    assertEquals(
        "2026-11-27T08:00:00Z", service.get(site.path("/sign")).at("/channels/chat/opensAt"));
    for (var path : List.of("/badge.svg?channel=chat", "/page?channel=chat")) {
      var shown = service.get(site.path(path)).expect(200).text();
      assertTrue(shown.contains("November 27") || shown.contains("27 November"), shown);
    }
  }

  @Test
  void theSignStillCostsOneGetItemAndFollowsAtOnce() {
    var site = service.newSite(SITE);
    service.clock().set("2026-11-26T09:00:00Z");
    assertEquals("open", service.get(site.path("/sign")).at("/channels/chat/state"));
    var made = made(site, "dee", "bo", THURSDAY);
    service.dynamoDb().forget();
    assertEquals("closed", service.get(site.path("/sign")).at("/channels/chat/state"));
    assertEquals(Map.of("GetItem", 1), service.dynamoDb().calls());
    site.staff().delete(site.path("/covers/" + made.at("/id"))).expect(200);
    assertEquals("open", service.get(site.path("/sign")).at("/channels/chat/state"));
  }

  @Test
  void theHourThatTheClockRepeatsIsCoveredOnceAndTheSkippedOneDoesNoHarm() {
    var site = service.newSite(DST);
    var twice = "2027-10-31T02:30:00+02:00 2027-10-31T02:30:00+01:00";
    var made = made(site, "cy", "ana", twice);
    assertFalse(made.json().has("idle"));
    assertEquals("cy", on(site, "2027-10-31T00:30:00Z"));
    assertEquals("cy", on(site, "2027-10-31T01:29:59Z"));
    assertEquals("ana", on(site, "2027-10-31T00:29:59Z"));
    assertEquals("ana", on(site, "2027-10-31T01:30:00Z"));
    made(site, "cy", "ana", "2027-03-28T01:30:00+01:00 2027-03-28T03:30:00+02:00");
    assertEquals("cy", on(site, "2027-03-28T01:29:59Z"));
    assertEquals("ana", on(site, "2027-03-28T01:30:00Z"));
  }

  static final String DST =
      """
      {
        "name": "Night", "timeZone": "Europe/Amsterdam",
        "calendars": {"night": {"weekly": {"sun": ["00:00-06:00"]}}},
        "channels": {"chat": {"target": {"open": "PT1H"}, "rotas": ["desk"]}},
        "members": {"ana": {"name": "Ana"}, "cy": {"name": "Cy"}},
        "rotas": {"desk": {"layers": [{"members": ["ana"]}]}}
      }
      """;
}
