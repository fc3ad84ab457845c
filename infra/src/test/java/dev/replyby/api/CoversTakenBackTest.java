package dev.replyby.api;

import static dev.replyby.api.Covering.SITE;
import static dev.replyby.api.Covering.THURSDAY;
import static dev.replyby.api.Covering.cover;
import static dev.replyby.api.Covering.listed;
import static dev.replyby.api.Covering.made;
import static dev.replyby.api.Covering.on;
import static dev.replyby.api.Covering.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a cover that is taken back, and of the time that it covered. */
class CoversTakenBackTest {
  @RegisterExtension static final LocalService service = new LocalService();

  /** From nine to seven in the evening; it is eleven. */
  private static final String TODAY = "2026-11-25T09:00:00+01:00 2026-11-25T19:00:00+01:00";

  private static String path(TestSite site, TestAnswer made, String query) {
    return site.path("/covers/" + made.at("/id") + query);
  }

  @Test
  void itIsTakenBack() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "bo", THURSDAY);
    var path = site.path("/covers/" + made.at("/id"));
    site.staff().delete(path).expect(200);
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
    site.staff().delete(site.path("/covers/" + made.at("/id"))).expect(200);
    assertEquals("cy", on(site, "2026-11-25T13:59:59Z"));
    assertEquals("ana", on(site, "2026-11-25T14:00:00Z"));
    site.staff().delete(site.path("/covers/" + made.at("/id"))).expect(404, "not-found");
  }

  @Test
  void theHolesThatThisOpensAreToldOrRefused() {
    var site = service.newSite(SITE);
    var away = "{\"state\": \"away\", \"until\": \"2026-11-26T12:00:00Z\"}";
    site.owner().put(site.path("/members/bo/status"), away).expect(200);
    var made = made(site, "cy", "bo", THURSDAY);
    var refused = site.staff().delete(path(site, made, "?strict=true")).expect(409, "unstaffed");
    assertEquals(List.of(""), refused.pointers());
    assertTrue(
        refused.text().contains("chat from 2026-11-26T08:00:00Z to 2026-11-26T12:00:00Z"),
        refused.text());
    assertEquals("open", state(service, site, "2026-11-26T11:00:00Z"), "nothing is changed");
    var keyed = site.staff().with("Idempotency-Key", "once");
    var done = keyed.delete(path(site, made, "")).expect(200);
    assertEquals(
        "{\"id\":\""
            + made.at("/id")
            + "\",\"gaps\":{\"chat\":[{\"from\":\"2026-11-26T08:00:00Z\","
            + "\"to\":\"2026-11-26T12:00:00Z\",\"free\":[\"ana\",\"cy\"]}]}}\n",
        done.text());
    assertEquals("closed", state(service, site, "2026-11-26T11:00:00Z"));
    var again = keyed.delete(path(site, made, "")).expect(200);
    assertEquals(Optional.of("true"), again.header("Idempotency-Replayed"));
    assertEquals(done.text(), again.text());
  }

  @Test
  void whoIsStrictMayTakeBackWhatOpensNoHole() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "bo", THURSDAY);
    var done = site.staff().delete(path(site, made, "?strict=true")).expect(200);
    assertEquals("{}", done.at("/gaps"));
  }

  @Test
  void aMistakeIsForgottenAsAWholeWithinAnHour() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "ana", TODAY);
    service.clock().advance(Duration.ofMinutes(59));
    site.staff().delete(path(site, made, "?whole=true")).expect(200);
    assertEquals("ana", on(site, "2026-11-25T09:00:00Z"));
    assertEquals("ana", on(site, "2026-11-25T12:00:00Z"));
    site.staff().delete(path(site, made, "?whole=true")).expect(404, "not-found");
  }

  @Test
  void soIsOneThatHasEndedOrWasEnded() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "ana", TODAY);
    service.clock().advance(Duration.ofMinutes(1));
    site.staff().delete(path(site, made, "")).expect(200);
    assertEquals("cy", on(site, "2026-11-25T09:00:00Z"));
    service.clock().advance(Duration.ofMinutes(1));
    var done = site.staff().delete(path(site, made, "?whole=true&strict=true")).expect(200);
    assertEquals("{}", done.at("/gaps"), "what has passed is no hole to come");
    assertEquals("ana", on(site, "2026-11-25T09:00:00Z"));
  }

  @Test
  void afterAnHourItOnlyEnds() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "ana", TODAY);
    service.clock().advance(Duration.ofHours(1));
    var refused =
        site.staff().delete(path(site, made, "?whole=true")).expect(409, "recorded-otherwise");
    assertTrue(refused.text().contains("until 2026-11-25T11:00:00Z"), refused.text());
    assertEquals("cy", on(site, "2026-11-25T12:00:00Z"));
    site.staff().delete(path(site, made, "")).expect(200);
    assertEquals("cy", on(site, "2026-11-25T10:59:59Z"));
    assertEquals("ana", on(site, "2026-11-25T12:00:00Z"));
  }

  @Test
  void theHourDoesNotBeginAnewWhenItIsSentAgain() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "ana", TODAY);
    service.clock().advance(Duration.ofMinutes(50));
    site.staff().post(site.path("/covers"), cover("cy", "ana", TODAY)).expect(200);
    service.clock().advance(Duration.ofMinutes(10));
    var refused =
        site.staff().delete(path(site, made, "?whole=true")).expect(409, "recorded-otherwise");
    assertTrue(refused.text().contains("until 2026-11-25T11:00:00Z"), refused.text());
    assertEquals("cy", on(site, "2026-11-25T09:00:00Z"));
  }

  @Test
  void oneToComeGoesAsAWholeWheneverItWasMade() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "bo", THURSDAY);
    service.clock().advance(Duration.ofHours(2));
    var neither = site.staff().delete(path(site, made, "?whole=yes")).expect(400, "bad-request");
    assertEquals(List.of("?whole"), neither.pointers());
    site.staff().delete(path(site, made, "?whole=true")).expect(200);
    assertEquals(List.of(), listed(site));
  }
}
