package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Taking over from one another. The site is that of {@link StaffedSignTest} with more members: ana
 * and bo take turns of a day, dee left in October, the partner keeps mornings alone.
 */
class CoversTest {
  @RegisterExtension static final LocalService service = new LocalService();

  static final String SITE =
      StaffedSignTest.SITE
          .replace(
              "\"bo\": {\"name\": \"Bo\"}",
              "\"bo\": {\"name\": \"Bo\"}, \"cy\": {\"name\": \"Cy\"},"
                  + " \"dee\": {\"name\": \"Dee\", \"to\": \"2026-10-31\"},"
                  + " \"desk\": {\"name\": \"Desk Ltd\", \"partner\": true, \"calendar\": \"mornings\"}")
          .replace(
              "\"calendars\": {",
              "\"calendars\": {\"mornings\": {\"weekly\": {\"mon\": [\"08:00-12:00\"],"
                  + " \"thu\": [\"08:00-12:00\"]}}, ")
          .replace(
              "{\"target\": {\"open\": \"PT1H\"},",
              "{\"calendar\": \"support\", \"target\": {\"open\": \"PT1H\"},")
          .replace(
              "{\"target\": {\"open\": \"PT4H\"}}",
              "{\"calendar\": \"support\", \"target\": {\"open\": \"PT4H\"}}");

  /** Thursday, which is bo's. */
  private static final String THURSDAY = "2026-11-26T00:00:00+01:00 2026-11-27T00:00:00+01:00";

  static String cover(String member, String replaces, String span) {
    var ends = span.split(" ", 2);
    return "{\"member\": \"%s\", \"replaces\": \"%s\", \"start\": \"%s\", \"end\": \"%s\"}"
        .formatted(member, replaces, ends[0], ends[1]);
  }

  static TestAnswer made(TestSite site, String member, String replaces, String span) {
    return site.staff().post(site.path("/covers"), cover(member, replaces, span)).expect(201);
  }

  static List<String> listed(TestSite site) {
    var covers = site.staff().get(site.path("/covers")).expect(200).json().path("covers");
    return covers.valueStream().map(c -> c.path("id").asText()).toList();
  }

  private static String on(TestSite site, String at) {
    var duty = site.staff().get(site.path("/on-call?at=" + at)).expect(200);
    return duty.json().at("/rotas/desk").path("first").asText("nobody");
  }

  private static String state(TestSite site, String at) {
    return service.get(site.path("/sign?at=" + at)).expect(200).at("/channels/chat/state");
  }

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
    assertEquals("open", state(site, "2026-11-26T12:00:00Z"));
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
  void itIsTakenBack() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "bo", THURSDAY);
    var path = site.path("/covers/" + made.at("/id"));
    site.staff().delete(path).expect(204);
    assertEquals("bo", on(site, "2026-11-26T12:00:00Z"));
    assertEquals(List.of(), listed(site));
    site.staff().delete(path).expect(404, "not-found");
    site.staff().delete(site.path("/covers/none")).expect(404, "not-found");
  }

  @Test
  void aCoverThatRunsIsEndedAndWhatHasPassedStays() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "ana", "2026-11-25T09:00:00Z 2026-11-25T19:00:00Z");
    service.clock().set("2026-11-25T14:00:00Z");
    site.staff().delete(site.path("/covers/" + made.at("/id"))).expect(204);
    assertEquals("cy", on(site, "2026-11-25T13:59:59Z"));
    assertEquals("ana", on(site, "2026-11-25T14:00:00Z"));
    site.staff().delete(site.path("/covers/" + made.at("/id"))).expect(404, "not-found");
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
    site.staff().delete(site.path("/covers/" + second.at("/id"))).expect(204);
    assertEquals("cy", on(site, "2026-11-26T12:00:00Z"));
    site.staff().delete(site.path("/covers/" + first.at("/id"))).expect(204);
    assertEquals("bo", on(site, "2026-11-26T12:00:00Z"));
  }

  @Test
  void aLoopEnds() {
    var site = service.newSite(SITE);
    made(site, "cy", "bo", THURSDAY);
    made(site, "ana", "cy", THURSDAY);
    made(site, "bo", "ana", THURSDAY);
    assertEquals("bo", on(site, "2026-11-26T12:00:00Z"));
    assertEquals("open", state(site, "2026-11-26T12:00:00Z"));
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
  void aCoverThatChangesNothingSaysSo() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "ana", THURSDAY);
    assertEquals("true", made.at("/idle"));
    assertEquals("{}", made.at("/gaps"));
    var strict = site.path("/covers?strict=true");
    site.staff().post(strict, cover("desk", "ana", THURSDAY)).expect(201);
    var bare = service.newSite();
    var alone =
        bare.owner()
            .put(
                bare.path(""),
                LocalService.SMALL_SITE.replace(
                    "\"ana\": {", "\"bo\": {\"name\": \"Bo\"}, \"ana\": {"))
            .expect(200);
    assertEquals("2", alone.at("/version"));
    assertEquals("true", made(bare, "bo", "ana", THURSDAY).at("/idle"), "there is no rota");
  }

  @Test
  void aCoverByWhoIsAwayThenSaysWhatNobodyServes() {
    var site = service.newSite(SITE);
    var away = "{\"state\": \"away\", \"until\": \"2026-11-26T12:00:00Z\"}";
    site.owner().put(site.path("/members/cy/status"), away).expect(200);
    var made = made(site, "cy", "bo", THURSDAY);
    assertEquals("away", made.at("/missing/0/why"));
    assertEquals("desk", made.at("/missing/0/rota"));
    assertEquals(
        "{\"chat\":[{\"from\":\"2026-11-26T08:00:00Z\",\"to\":\"2026-11-26T12:00:00Z\","
            + "\"free\":[\"ana\",\"bo\"]}]}",
        made.at("/gaps"));
    assertEquals("closed", state(site, "2026-11-26T11:00:00Z"));
    assertEquals("open", state(site, "2026-11-26T12:00:00Z"));
  }

  @Test
  void aCoverByWhoHasLeftOrKeepsOtherHoursSaysWhatNobodyServes() {
    var site = service.newSite(SITE);
    var left = made(site, "dee", "bo", THURSDAY);
    assertEquals("gone", left.at("/missing/0/why"));
    assertEquals("2026-11-26T08:00:00Z", left.at("/gaps/chat/0/from"));
    var partner = made(site, "desk", "bo", THURSDAY);
    assertEquals("outside-hours", partner.at("/missing/0/why"));
    assertEquals("{}", partner.at("/gaps"), "the day was lost before");
    var gaps = site.staff().get(site.path("/coverage")).at("/channels/chat/gaps/0");
    assertTrue(gaps.contains("2026-11-26T11:00:00Z") && gaps.contains("\"bo\""), gaps);
  }

  @Test
  void whoIsStrictHasAHoleRefusedAndNothingStored() {
    var site = service.newSite(SITE);
    var strict = site.path("/covers?strict=true");
    var refused = site.staff().post(strict, cover("desk", "bo", THURSDAY)).expect(409, "unstaffed");
    assertEquals(List.of("/member"), refused.pointers());
    assertTrue(
        refused.text().contains("chat from 2026-11-26T11:00:00Z to 2026-11-26T19:00:00Z"),
        refused.text());
    assertEquals(List.of(), listed(site));
    assertEquals("bo", on(site, "2026-11-26T12:00:00Z"));
    site.staff().post(strict, cover("cy", "bo", THURSDAY)).expect(201);
    var neither = site.path("/covers?strict=yes");
    var bad = site.staff().post(neither, cover("cy", "bo", THURSDAY)).expect(400, "bad-request");
    assertEquals(List.of("?strict"), bad.pointers());
  }

  @Test
  void ofVeryManyHolesTheFirstAreTold() {
    var site = service.newSite(SITE);
    var made = made(site, "dee", "bo", "2026-11-26T00:00:00Z 2027-12-24T00:00:00Z");
    assertEquals(50, made.json().at("/gaps/chat").size());
    assertEquals(50, made.json().path("missing").size());
    assertEquals("2026-11-26T08:00:00Z", made.at("/gaps/chat/0/from"));
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
    site.staff().delete(site.path("/covers/" + made.at("/id"))).expect(204);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /member /replaces /start /end",
        "[] | ''",
        "{\"member\": \"zoe\", \"replaces\": 7, \"start\": \"today\", \"end\": \"x\", \"kind\": 1}"
            + " | /replaces /kind /member /start /end",
        "{\"member\": \"ana\", \"replaces\": \"ana\", \"start\": \"2026-11-26T00:00:00Z\","
            + " \"end\": \"2026-11-25T12:00:00Z\"} | /member /end",
        "{\"member\": \"ana\", \"replaces\": \"bo\", \"start\": \"2026-10-25T09:59:59Z\","
            + " \"end\": \"2026-11-25T10:00:00Z\"} | /start /end",
        "{\"member\": \"ana\", \"replaces\": \"bo\", \"start\": \"2026-11-26T00:00:00Z\","
            + " \"end\": \"2027-12-30T10:00:01Z\"} | /end",
        "{\"member\": \"ana\", \"replaces\": \"bo\", \"start\": \"2026-11-26T00:00:00\","
            + " \"end\": \"2026-11-26T00:00:00Z\", \"note\": \"\\u0007\"} | /note",
      })
  void badCoversAreRefusedWithEveryMistake(String body, String pointers) {
    var site = service.newSite(SITE);
    var answer = site.staff().post(site.path("/covers"), body).expect(400, "bad-request");
    assertEquals(List.of(pointers.split(" ", -1)), answer.pointers());
    assertEquals(List.of(), listed(site));
  }

  @Test
  void aCoverWhollyInThePastIsRefusedAndOneThatRunsIsNot() {
    var site = service.newSite(SITE);
    var past = cover("cy", "ana", "2026-11-25T08:00:00Z 2026-11-25T10:00:00Z");
    var refused = site.staff().post(site.path("/covers"), past).expect(400, "bad-request");
    assertTrue(refused.text().contains("what has passed cannot be covered"), refused.text());
    made(site, "cy", "ana", "2026-11-25T08:00:00Z 2026-11-25T10:00:01Z");
    assertEquals("cy", on(site, "2026-11-25T10:00:00Z"));
    assertEquals("ana", on(site, "2026-11-25T10:00:01Z"));
  }

  @Test
  void ofACoverBySomebodyWhoIsNoLongerAMemberNothingIsLost() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "bo", THURSDAY);
    var without = SITE.replace("\"cy\": {\"name\": \"Cy\"},", "");
    var published = site.owner().put(site.path(""), without).expect(200);
    var warnings = published.json().path("warnings").findValuesAsText("pointer");
    assertEquals(List.of("/channels/chat/rotas", "/members/cy"), warnings);
    assertTrue(published.text().contains("from 2026-11-26T08:00:00Z"), published.text());
    site.owner().put(site.path("?strict=true"), without).expect(400, "bad-request");
    var listed = site.staff().get(site.path("/covers")).expect(200);
    assertEquals("[\"cy\"]", listed.at("/covers/0/gone"));
    assertEquals("gone", listed.at("/covers/0/missing/0/why"));
    assertEquals("closed", state(site, "2026-11-26T12:00:00Z"));
    site.staff().delete(site.path("/covers/" + made.at("/id"))).expect(204);
    assertEquals("open", state(site, "2026-11-26T12:00:00Z"));
  }

  @Test
  void ofACoverOfSomebodyWhoIsNoLongerAMemberNothingIsLost() {
    var site = service.newSite(SITE);
    made(site, "cy", "bo", THURSDAY);
    var without =
        SITE.replace("\"bo\": {\"name\": \"Bo\"},", "").replace("\"ana\", \"bo\"", "\"ana\"");
    var published = site.owner().put(site.path(""), without).expect(200);
    var detail = published.at("/warnings/1/detail");
    assertEquals("/members/bo", published.at("/warnings/1/pointer"));
    assertTrue(detail.contains("changes nothing; the cover stays until"), detail);
    assertEquals("[\"bo\"]", site.staff().get(site.path("/covers")).at("/covers/0/gone"));
    assertEquals("ana", on(site, "2026-11-26T12:00:00Z"));
    site.owner().put(site.path(""), SITE).expect(200);
    assertEquals("cy", on(site, "2026-11-26T12:00:00Z"), "it was only waiting");
  }

  @Test
  void aRotaThatMovesTheShiftAwayIsToldAboutTheCover() {
    var site = service.newSite(SITE);
    made(site, "cy", "bo", THURSDAY);
    var turned = SITE.replace("[\"ana\", \"bo\"]", "[\"bo\", \"ana\"]");
    var published = site.owner().put(site.path("?dryRun=true"), turned).expect(200);
    assertEquals("/rotas", published.at("/warnings/1/pointer"));
    assertTrue(published.at("/warnings/1/detail").contains("bo has no shift then"));
  }

  private static JsonNode gap(TestSite site) {
    return site.staff().get(site.path("/coverage")).expect(200).json().at("/channels/chat/gaps/0");
  }

  @Test
  void coverageCountsTheTeamsStatusAndNamesIt() {
    var site = service.newSite(SITE);
    var away = "{\"state\": \"away\", \"until\": \"2026-11-25T12:00:00Z\"}";
    site.staff().put(site.path("/status"), away).expect(200);
    assertEquals("2026-11-25T12:00:00Z", gap(site).path("to").asText());
    var coverage = site.staff().get(site.path("/coverage")).expect(200);
    assertEquals("away", coverage.at("/status/state"));
    assertEquals(coverage.at("/channels/chat/gaps/0/to"), coverage.at("/channels/email/gaps/0/to"));
    var later = "/coverage?from=2026-11-25T12:00:00Z";
    assertFalse(site.staff().get(site.path(later)).expect(200).json().has("status"));
  }
}
