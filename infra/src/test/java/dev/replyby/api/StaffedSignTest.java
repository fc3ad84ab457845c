package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Open is published and staffed: from the document to the sign. The clock says Wednesday 11:00. */
class StaffedSignTest {
  @RegisterExtension static final LocalService service = new LocalService();

  /**
   * Published on workdays from 9:00 to 20:00 in Amsterdam, on Fridays staffed until 17:00. Ana and
   * bo take turns of a day: ana on Wednesday 25 November 2026, bo on Thursday, ana on Friday.
   */
  static final String SITE =
      """
      {
        "name": "Acme", "timeZone": "Europe/Amsterdam",
        "calendars": {"support": {"weekly": {
          "mon": ["09:00-20:00"], "tue": ["09:00-20:00"], "wed": ["09:00-20:00"],
          "thu": ["09:00-20:00"], "fri": ["09:00-20:00"]}}},
        "channels": {
          "chat": {"target": {"open": "PT1H"}, "rotas": ["desk"]},
          "email": {"target": {"open": "PT4H"}}},
        "members": {"ana": {"name": "Ana"}, "bo": {"name": "Bo"}},
        "rotas": {"desk": {"layers": [{
          "members": ["ana", "bo"], "every": "P1D", "from": "2026-11-23T00:00",
          "during": {
            "mon": ["09:00-20:00"], "tue": ["09:00-20:00"], "wed": ["09:00-20:00"],
            "thu": ["09:00-20:00"], "fri": ["09:00-17:00"]}}]}}
      }
      """;

  private static final String AWAY = "{\"state\": \"away\", \"until\": \"2026-11-25T12:00:00Z\"}";

  private static TestAnswer sign(TestSite site) {
    return service.get(site.path("/sign")).expect(200);
  }

  private static String chat(TestSite site, String field) {
    return sign(site).at("/channels/chat/" + field);
  }

  @Test
  void whoIsAwayInTheirTurnClosesTheirChannelToTheSecond() {
    var site = service.newSite(SITE);
    var before = sign(site);
    assertEquals("open", before.at("/channels/chat/state"));
    site.staff().put(site.path("/members/ana/status"), AWAY).expect(200);
    var after = sign(site);
    assertEquals("closed", after.at("/channels/chat/state"));
    assertEquals("2026-11-25T12:00:00Z", after.at("/channels/chat/opensAt"));
    assertEquals("2026-11-25T13:00:00Z", after.at("/channels/chat/replyBy"));
    assertEquals("open", after.at("/channels/email/state"), "it has no rota");
    service.clock().set("2026-11-25T11:59:59Z");
    assertEquals("closed", chat(site, "state"));
    service.clock().set("2026-11-25T12:00:00Z");
    assertEquals("open", chat(site, "state"));
  }

  @Test
  void whoIsAwayInAnothersTurnChangesNothing() {
    var site = service.newSite(SITE);
    site.owner().put(site.path("/members/bo/status"), AWAY).expect(200);
    assertEquals("open", chat(site, "state"));
  }

  @Test
  void aFridayEveningHoleNeverBecomesAPromise() {
    var site = service.newSite(SITE);
    service.clock().set("2026-11-27T15:30:00Z");
    assertEquals("2026-11-27T16:00:00Z", chat(site, "closesAt"));
    assertEquals("2026-11-30T08:30:00Z", chat(site, "replyBy"));
    service.clock().set("2026-11-27T16:00:00Z");
    assertEquals("closed", chat(site, "state"));
    for (var piece : sign(site).json().at("/channels/chat/pieces")) {
      var due = Instant.parse(piece.path("replyBy").asText());
      assertTrue(due.isBefore(Instant.parse("2026-12-04T16:00:01Z")) || !fridayEvening(due));
    }
  }

  private static boolean fridayEvening(Instant due) {
    var week = Math.floorMod(due.getEpochSecond() - FRIDAY.getEpochSecond(), 7 * 86_400);
    return 0 < week && week <= 3 * 3600;
  }

  private static final Instant FRIDAY = Instant.parse("2026-11-27T16:00:00Z");

  @Test
  void whoSaysToBeThereFillsTheHole() {
    var site = service.newSite(SITE);
    service.clock().set("2026-11-27T16:30:00Z");
    assertEquals("closed", chat(site, "state"));
    var open = "{\"state\": \"open\", \"for\": \"PT2H\"}";
    site.staff().put(site.path("/members/ana/status"), open).expect(200);
    assertEquals("open", chat(site, "state"));
    assertEquals("2026-11-27T18:30:00Z", chat(site, "closesAt"));
  }

  @Test
  void theSignStillCostsOneGetItem() {
    var site = service.newSite(SITE);
    service.dynamoDb().forget();
    sign(site);
    assertEquals(Map.of("GetItem", 1), service.dynamoDb().calls());
  }

  @Test
  void whoPublishesAHoleIsToldAndMayHaveItRefused() {
    var site = service.newSite(SITE);
    var warnings = site.owner().put(site.path("?dryRun=true"), SITE).expect(200);
    assertEquals("/channels/chat/rotas", warnings.at("/warnings/0/pointer"));
    assertEquals(
        "nobody is there from 2026-11-27T16:00:00Z to 2026-11-27T19:00:00Z (Friday 17:00 to Friday"
            + " 20:00 in Europe/Amsterdam), though it is published; in the next 4 weeks that happens"
            + " 4 times, together 12 h 0 min, which count as closed",
        warnings.at("/warnings/0/detail"));
    assertEquals(1, warnings.json().path("warnings").size());
    var strict = site.owner().put(site.path("?strict=true"), SITE).expect(409, "unstaffed");
    assertEquals(List.of("/channels/chat/rotas"), strict.pointers());
    assertEquals(warnings.at("/warnings/0/detail"), strict.at("/errors/0/detail"));
    var whole = SITE.replace("\"fri\": [\"09:00-17:00\"]", "\"fri\": [\"09:00-20:00\"]");
    var full = site.owner().put(site.path("?strict=true"), whole).expect(200);
    assertEquals("[]", full.at("/warnings"));
    site.owner().put(site.path("?strict=yes"), whole).expect(400, "bad-request");
  }
}
