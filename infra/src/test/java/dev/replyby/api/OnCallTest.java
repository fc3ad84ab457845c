package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.replyby.testing.LocalService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is on duty, their shifts and the holes left; the site is that of {@link StaffedSignTest}. */
class OnCallTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String AWAY = "{\"state\": \"away\", \"until\": \"2026-11-25T12:00:00Z\"}";

  @Test
  void namesWhoIsOnDutyUntilWhenAndWhoFollows() {
    var site = service.newSite(StaffedSignTest.SITE);
    var now = site.staff().get(site.path("/on-call")).expect(200);
    assertEquals("2026-11-25T10:00:00Z", now.at("/at"));
    assertEquals("ana", now.at("/rotas/desk/first"));
    assertEquals("2026-11-25T19:00:00Z", now.at("/rotas/desk/layers/0/until"));
    assertEquals(
        "{\"member\":\"bo\",\"start\":\"2026-11-26T08:00:00Z\","
            + "\"end\":\"2026-11-26T19:00:00Z\",\"layer\":0}",
        now.at("/rotas/desk/layers/0/next"));
    assertEquals("{}", now.at("/away"));
    var at = site.staff().get(site.path("/on-call?at=2026-11-27T17:00:00%2B01:00")).expect(200);
    assertFalse(at.json().at("/rotas/desk").has("first"), "the hole has begun");
    assertEquals("bo", at.at("/rotas/desk/layers/0/next/member"));
  }

  @Test
  void namesWhoIsAwayInTheirTurn() {
    var site = service.newSite(StaffedSignTest.SITE);
    site.staff().put(site.path("/members/ana/status"), AWAY).expect(200);
    var now = site.staff().get(site.path("/on-call")).expect(200);
    assertEquals("{\"ana\":\"2026-11-25T12:00:00Z\"}", now.at("/away"));
    assertFalse(now.json().at("/rotas/desk").has("first"));
    assertEquals("ana", now.at("/rotas/desk/layers/0/missing/member"));
    assertEquals("away", now.at("/rotas/desk/layers/0/missing/why"));
    assertEquals("2026-11-25T12:00:00Z", now.at("/rotas/desk/layers/0/next/start"));
  }

  @Test
  void namesWhoSaidToBeThereThoughNotOnDuty() {
    var site = service.newSite(StaffedSignTest.SITE);
    assertEquals("{}", site.staff().get(site.path("/on-call")).expect(200).at("/present"));
    var open = AWAY.replace("away", "open");
    site.owner().put(site.path("/members/bo/status"), open).expect(200);
    var now = site.staff().get(site.path("/on-call")).expect(200);
    assertEquals("{\"bo\":\"2026-11-25T12:00:00Z\"}", now.at("/present"));
    assertEquals("ana", now.at("/rotas/desk/first"));
    var then = site.staff().get(site.path("/on-call?at=2026-11-25T12:00:00Z")).expect(200);
    assertEquals("{}", then.at("/present"));
  }

  @Test
  void listsTheShiftsAsTheyWillRun() {
    var site = service.newSite(StaffedSignTest.SITE);
    site.staff().put(site.path("/members/ana/status"), AWAY).expect(200);
    var span = "?from=2026-11-25T00:00:00Z&to=2026-11-28T00:00:00Z";
    var shifts = site.staff().get(site.path("/rotas/desk/shifts" + span)).expect(200);
    assertEquals(
        List.of(
            "ana 2026-11-25T08:00:00Z 2026-11-25T10:00:00Z",
            "ana 2026-11-25T12:00:00Z 2026-11-25T19:00:00Z",
            "bo 2026-11-26T08:00:00Z 2026-11-26T19:00:00Z",
            "ana 2026-11-27T08:00:00Z 2026-11-27T16:00:00Z"),
        shifts.json().path("shifts").valueStream().map(OnCallTest::line).toList());
    assertEquals(
        List.of("ana 2026-11-25T10:00:00Z 2026-11-25T12:00:00Z"),
        shifts.json().path("missing").valueStream().map(OnCallTest::line).toList());
  }

  private static String line(com.fasterxml.jackson.databind.JsonNode shift) {
    return String.join(
        " ",
        shift.path("member").asText(),
        shift.path("start").asText(),
        shift.path("end").asText());
  }

  @Test
  void showsTheHolesAndWhoCouldFillThem() {
    var site = service.newSite(StaffedSignTest.SITE);
    var coverage = site.staff().get(site.path("/coverage")).expect(200);
    assertEquals("2026-12-09T10:00:00Z", coverage.at("/to"));
    assertEquals("2", coverage.json().at("/channels/chat/gaps").size() + "");
    assertEquals(
        "{\"from\":\"2026-11-27T16:00:00Z\",\"to\":\"2026-11-27T19:00:00Z\","
            + "\"free\":[\"ana\",\"bo\"]}",
        coverage.at("/channels/chat/gaps/0"));
    assertEquals(String.valueOf(10 * 11 * 60), coverage.at("/channels/chat/publishedMinutes"));
    assertEquals(
        String.valueOf(10 * 11 * 60 - 6 * 60), coverage.at("/channels/chat/staffedMinutes"));
    assertEquals("[]", coverage.at("/channels/email/gaps"));
    assertEquals(String.valueOf(10 * 11 * 60), coverage.at("/channels/email/staffedMinutes"));
  }

  @Test
  void aSiteWithoutRotas() {
    var site = service.newSite();
    assertEquals("{}", site.staff().get(site.path("/on-call")).expect(200).at("/rotas"));
    var coverage = site.staff().get(site.path("/coverage")).expect(200);
    assertEquals("[]", coverage.at("/channels/email/gaps"));
    site.staff().get(site.path("/rotas/desk/shifts")).expect(404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "/on-call?at=today, ?at",
    "/on-call?at=2020-01-01T00:00:00Z, ?at",
    "/on-call?from=2026-11-25T00:00:00Z, ?",
    "/coverage?from=x&to=y, ?from ?to",
    "/coverage?from=2026-11-25T00:00:00Z&to=2026-11-25T00:00:00Z, ?to",
    "/coverage?from=2026-11-25T00:00:00Z&to=2027-02-25T00:00:01Z, ?to",
    "/coverage?from=2099-01-01T00:00:00Z, ?from",
    "/rotas/desk/shifts?to=2026-11-24T00:00:00Z, ?to",
    "/rotas/desk/shifts?to=, ?to"
  })
  void badQuestions(String path, String pointers) {
    var site = service.newSite(StaffedSignTest.SITE);
    var answer = site.staff().get(site.path(path)).expect(400, "bad-request");
    assertEquals(List.of(pointers.split(" ", -1)), answer.pointers());
  }

  @Test
  void aQuarterAtOnce() {
    var site = service.newSite(StaffedSignTest.SITE);
    var span = "?from=2026-11-25T00:00:00Z&to=2027-02-25T00:00:00Z";
    site.staff().get(site.path("/coverage" + span)).expect(200);
    site.staff().get(site.path("/rotas/desk/shifts" + span)).expect(200);
  }

  @Test
  void othersAreKeptOut() {
    var site = service.newSite(StaffedSignTest.SITE);
    var other = service.newSite();
    for (var path : List.of("/on-call", "/coverage", "/rotas/desk/shifts")) {
      service.get(site.path(path)).expect(401, "unauthorized");
      other.staff().get(site.path(path)).expect(403, "forbidden");
      service.operator().get("/v1/sites/missing" + path).expect(404, "not-found");
    }
  }
}
