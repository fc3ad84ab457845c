package dev.replyby.api;

import static dev.replyby.testing.LocalService.SMALL_SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The public sign over HTTP. */
class SignTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static TestAnswer sign(TestSite site) {
    return service.get(site.path("/sign")).expect(200);
  }

  @Test
  void costsOneGetItemWhateverTheSizeOfTheTeam() {
    var members = new StringBuilder("\"ana\"");
    for (int i = 0; i < 200; i++) {
      members.insert(0, "\"m" + i + "\": {\"name\": \"M\"}, ");
    }
    var large = service.newSite(SMALL_SITE.replace("\"ana\"", members));
    for (var site : List.of(service.newSite(), large)) {
      var away = "{\"state\": \"away\", \"for\": \"PT1H\"}";
      site.owner().put(site.path("/members/ana/status"), away).expect(200);
      site.owner().put(site.path("/status"), away).expect(200);
      service.dynamoDb().forget();
      sign(site);
      assertEquals(Map.of("GetItem", 1), service.dynamoDb().calls());
    }
  }

  @Test
  void isAlwaysSentWholeWithItsOwnNow() {
    var site = service.newSite();
    assertTrue(sign(site).header("ETag").isEmpty());
    service.clock().advance(Duration.ofSeconds(1));
    var asking = service.anonymous().with("If-None-Match", "*");
    assertEquals(
        service.clock().instant().toString(),
        asking.get(site.path("/sign")).expect(200).at("/now"));
  }

  @Test
  void followsTheStatusAndThePublishedDocumentAtOnce() {
    var site = service.newSite();
    var first = sign(site).text();
    site.staff().put(site.path("/status"), "{\"state\": \"away\", \"for\": \"PT1H\"}").expect(200);
    assertEquals("away", sign(site).at("/channels/email/state"));
    site.staff().delete(site.path("/status")).expect(204);
    assertEquals(first, sign(site).text());
    site.owner().put(site.path(""), SMALL_SITE.replace("Small", "Renamed")).expect(200);
    assertEquals("Renamed", sign(site).at("/name"));
  }

  @Test
  void everyPageMayReadItAndCachesKeepItBriefly() {
    var answer = sign(service.newSite());
    assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""));
    assertEquals("Date, Age, ETag", answer.header("Access-Control-Expose-Headers").orElse(""));
    assertEquals("cross-origin", answer.header("Cross-Origin-Resource-Policy").orElse(""));
    var cache = answer.header("Cache-Control").orElse("");
    assertTrue(cache.startsWith("public, max-age=15, stale-while-revalidate=15"), cache);
    assertEquals("application/json", answer.header("Content-Type").orElse(""));
    assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
  }

  @Test
  void problemsAreReadableByEveryPageAndNotCached() {
    var missing = service.get("/v1/sites/missing/sign").expect(404, "not-found");
    assertEquals("*", missing.header("Access-Control-Allow-Origin").orElse(""));
    assertEquals("no-store", missing.header("Cache-Control").orElse(""));
  }

  @Test
  void answersPreflightAndHead() {
    var path = service.newSite().path("/sign");
    var preflight = service.anonymous().send("OPTIONS", path, "").expect(204);
    assertTrue(preflight.header("Access-Control-Allow-Methods").orElse("").contains("GET"));
    var head = service.anonymous().head(path).expect(200);
    assertEquals("", head.text());
    assertEquals("", head.header("Content-Length").orElse(""), "0 bytes would not be true");
    assertEquals(service.get(path).header("Cache-Control"), head.header("Cache-Control"));
    service.anonymous().put(path, "{}").expect(405, "method-not-allowed");
  }
}
