package dev.replyby.api;

import static dev.replyby.testing.LocalService.SMALL_SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a site: its versions, and after it was taken down. */
class SiteVersionsTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String RENAMED = SMALL_SITE.replace("Small", "Renamed");

  @Test
  void listsThemNewestFirst() {
    var site = service.newSite();
    service.clock().advance(Duration.ofMinutes(5));
    site.owner().put(site.path(""), RENAMED).expect(200);
    var list = site.owner().get(site.path("/versions")).expect(200);
    assertEquals("2", list.at("/versions/0/version"));
    assertEquals("2026-11-25T10:05:00Z", list.at("/versions/0/at"));
    assertTrue(list.at("/versions/0/by").startsWith("owner:"), list.text());
    assertEquals("1", list.at("/versions/1/version"));
    assertEquals("operator:test", list.at("/versions/1/by"));
    assertFalse(list.json().has("next"));
    assertFalse(list.text().contains("Renamed"));
  }

  private static void publish(TestSite site, String document) {
    site.owner().put(site.path(""), document).expect(200);
  }

  @Test
  void pagesThroughThem() {
    var site = service.newSite();
    IntStream.range(0, 104).forEach(i -> publish(site, SMALL_SITE.replace("Small", "S" + i)));
    var numbers = new ArrayList<Integer>();
    var first = site.owner().get(site.path("/versions")).expect(200);
    first.json().path("versions").forEach(v -> numbers.add(v.path("version").asInt()));
    var next = site.owner().get(site.path("/versions?before=" + first.at("/next"))).expect(200);
    next.json().path("versions").forEach(v -> numbers.add(v.path("version").asInt()));
    assertEquals(IntStream.rangeClosed(1, 105).boxed().toList().reversed(), numbers);
    assertFalse(next.json().has("next"));
  }

  @Test
  void listsEveryVersionHoweverLargeTheDocuments() {
    var day = "{\"from\": \"2027-03-01\", \"hours\": [], \"reason\": \"" + "x".repeat(190) + "\"}";
    var special = String.join(",", Collections.nCopies(900, day));
    var large = SMALL_SITE.replace("{\"weekly\"", "{\"special\": [" + special + "], \"weekly\"");
    var site = service.newSite();
    IntStream.range(0, 8).forEach(i -> publish(site, large.replace("Small", "L" + i)));
    var numbers = new ArrayList<Integer>();
    var next = "";
    do {
      var page = site.owner().get(site.path("/versions" + next)).expect(200).json();
      page.path("versions").forEach(v -> numbers.add(v.path("version").asInt()));
      next = page.has("next") ? "?before=" + page.path("next").asInt() : "";
    } while (!next.isEmpty());
    assertEquals(IntStream.rangeClosed(1, 9).boxed().toList().reversed(), numbers);
  }

  @Test
  void givesEachAsItWas() {
    var site = service.newSite();
    site.owner().put(site.path(""), RENAMED).expect(200);
    var first = site.owner().get(site.path("/versions/1")).expect(200);
    assertEquals("Small", first.at("/name"));
    assertEquals("\"1\"", first.header("ETag").orElse(""));
    assertEquals("Renamed", site.owner().get(site.path("/versions/2")).at("/name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "0", "-1", "x", "01", "99999999999999999999"})
  void versionsThatAreNotThere(String number) {
    var site = service.newSite();
    site.owner().get(site.path("/versions/" + number)).expect(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "99999999999999999999", "1&before=2"})
  void pagesThatAreNot(String before) {
    var site = service.newSite();
    site.owner().get(site.path("/versions?before=" + before)).expect(400, "bad-request");
  }

  @Test
  void aSiteThatIsTakenDownHasNoSignAndNoTokens() {
    var site = service.newSite();
    site.owner().with("If-Match", "\"1\"").delete(site.path("")).expect(204);
    service.get(site.path("/sign")).expect(404, "not-found");
    service.get(site.path("/hours")).expect(404, "not-found");
    site.owner().get(site.path("")).expect(401, "unauthorized");
    site.staff().get(site.path("/status")).expect(401, "unauthorized");
    service.operator().get(site.path("")).expect(404, "not-found");
    service.operator().delete(site.path("")).expect(404, "not-found");
    service.operator().get(site.path("/status")).expect(404, "not-found");
  }

  @Test
  void itsVersionsAreKept() {
    var site = service.newSite();
    site.owner().delete(site.path("")).expect(204);
    var list = service.operator().get(site.path("/versions")).expect(200);
    assertEquals("true", list.at("/versions/0/deleted"));
    assertEquals("2", list.at("/versions/0/version"));
    assertEquals("Small", service.operator().get(site.path("/versions/1")).at("/name"));
    service.operator().get(site.path("/versions/2")).expect(404, "not-found");
  }

  @Test
  void creatingItAgainContinuesTheNumbering() {
    var site = service.newSite();
    site.staff().put(site.path("/status"), "{\"state\": \"away\", \"for\": \"PT1H\"}").expect(200);
    site.owner().delete(site.path("")).expect(204);
    var again = service.operator().put(site.path(""), RENAMED).expect(201);
    assertEquals("\"3\"", again.header("ETag").orElse(""));
    var sign = service.get(site.path("/sign")).expect(200);
    assertEquals("3", sign.at("/version"));
    assertFalse(sign.json().has("status"), "the status of the site that was taken down");
    site.owner().get(site.path("")).expect(401, "unauthorized");
    site.staff().get(site.path("/status")).expect(401, "unauthorized");
    assertEquals(
        0, service.operator().get(site.path("/tokens")).expect(200).json().path("tokens").size());
  }

  @Test
  void itsIdGoesToNobodyElseWhilePromisesAreOnRecord() {
    var site = service.newSite();
    ask(site).expect(201);
    site.owner().delete(site.path("")).expect(204);
    var anew = service.operator().with("If-None-Match", "*");
    var refused = anew.put(site.path(""), RENAMED).expect(409, "taken-down");
    assertTrue(refused.at("/detail").contains("If-Match: \"2\""), refused::text);
    service.operator().put(site.path("?dryRun=true"), RENAMED).expect(409, "taken-down");
    var wrong = service.operator().with("If-Match", "\"1\"");
    wrong.put(site.path(""), RENAMED).expect(412, "precondition-failed");
    service.get(site.path("/sign")).expect(404, "not-found");
  }

  @Test
  void broughtBackByTheVersionThatTookItDownItHasItsPromisesAndReceipts() {
    var site = service.newSite();
    var promise = ask(site).expect(201);
    site.owner().delete(site.path("")).expect(204);
    service.get("/v1/receipts/" + promise.at("/receipt")).expect(404, "not-found");
    service.operator().with("If-Match", "\"2\"").put(site.path(""), RENAMED).expect(201);
    assertEquals(
        promise.at("/id"),
        service.operator().get(site.path("/promises")).expect(200).at("/promises/0/id"));
    service.get("/v1/receipts/" + promise.at("/receipt")).expect(200);
    site.owner().get(site.path("")).expect(401, "unauthorized");
  }

  private static TestAnswer ask(TestSite site) {
    var question = "{\"question\": \"q\", \"channel\": \"email\"}";
    return site.staff().post(site.path("/promises"), question);
  }

  @Test
  void aSiteThatNeverWas() {
    service.operator().get("/v1/sites/never/versions").expect(404, "not-found");
    service.operator().get("/v1/sites/never").expect(404, "not-found");
    service.get("/v1/sites/never/sign").expect(404, "not-found");
  }
}
