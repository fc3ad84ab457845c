package dev.replyby.api;

import static dev.replyby.testing.LocalService.SMALL_SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publishing the site document, and its conditions. */
class SiteDocumentTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String RENAMED = SMALL_SITE.replace("Small", "Renamed");

  @Test
  void anOperatorCreatesASite() {
    var created = service.operator().put("/v1/sites/new-one", SMALL_SITE).expect(201);
    assertEquals("\"1\"", created.header("ETag").orElse(""));
    assertEquals("1", created.at("/version"));
    assertEquals("new-one", created.at("/site"));
    assertTrue(created.json().path("warnings").isArray());
    assertEquals("no-store", created.header("Cache-Control").orElse(""));
  }

  @Test
  void anOwnerReadsWhatIsPublished() {
    var site = service.newSite();
    var read = site.owner().get(site.path("")).expect(200);
    assertEquals("Small", read.at("/name"));
    assertEquals("\"1\"", read.header("ETag").orElse(""));
    var again = site.owner().with("If-None-Match", "\"1\"").get(site.path("")).expect(304);
    assertEquals("", again.text());
  }

  @Test
  void anOwnerPublishesAnotherVersion() {
    var site = service.newSite();
    var published = site.owner().with("If-Match", "\"1\"").put(site.path(""), RENAMED).expect(200);
    assertEquals("\"2\"", published.header("ETag").orElse(""));
    assertEquals("Renamed", site.owner().get(site.path("")).at("/name"));
    var sign = service.get(site.path("/sign"));
    assertEquals("Renamed", sign.at("/name"));
    assertEquals("2", sign.at("/version"));
  }

  @Test
  void keepsTheDocumentAsItWasSent() {
    var site = service.newSite();
    var sent = SMALL_SITE.replace("\"Ana\"", "\"Ana \\u0141ucja \uD83D\uDC4B\"") + "\r\n\t\n";
    site.owner().put(site.path(""), sent).expect(200);
    var read = site.owner().get(site.path(""));
    assertEquals("Ana Łucja 👋", read.at("/members/ana/name"));
    assertEquals(sent, read.text());
    assertEquals(sent, site.owner().get(site.path("/versions/2")).text());
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheDocument() {
    var site = service.newSite();
    site.owner().put(site.path(""), "\uFEFF" + RENAMED).expect(200);
    assertEquals(RENAMED, site.owner().get(site.path("")).text());
  }

  @Test
  void aStaleIfMatchChangesNothing() {
    var site = service.newSite();
    site.owner().put(site.path(""), RENAMED).expect(200);
    var before = Items.of(service.table(), site.id());
    for (var stale : new String[] {"\"1\"", "\"3\"", "\"\"", "2", "nonsense"}) {
      site.owner()
          .with("If-Match", stale)
          .put(site.path(""), SMALL_SITE)
          .expect(412, "precondition-failed");
      site.owner().with("If-Match", stale).delete(site.path("")).expect(412, "precondition-failed");
    }
    assertEquals(before, Items.of(service.table(), site.id()));
  }

  @Test
  void aWeakTagNeverMatchesInIfMatch() {
    var site = service.newSite();
    var weak = site.owner().with("If-Match", "W/\"1\"");
    var refused = weak.put(site.path(""), RENAMED).expect(412, "precondition-failed");
    assertTrue(refused.at("/detail").contains("without W/"), refused.text());
    weak.delete(site.path("")).expect(412, "precondition-failed");
    site.owner().with("If-None-Match", "W/\"1\"").get(site.path("")).expect(304);
  }

  @Test
  void aTagWithoutQuotesIsToldFromAStaleOne() {
    var site = service.newSite();
    var refused =
        site.owner().with("If-Match", "1").put(site.path(""), RENAMED).expect(412).at("/detail");
    assertEquals("Version 1 is published; an entity tag stands in quotes, such as \"1\".", refused);
  }

  @Test
  void whoPublishesATargetThatCannotBeReachedIsTold() {
    var site = service.newSite();
    var slow = SMALL_SITE.replace("PT4H", "P365D");
    var warnings = site.owner().put(site.path("?dryRun=true"), slow).expect(200);
    assertEquals("/channels/email/target", warnings.at("/warnings/0/pointer"));
    assertEquals(
        "nothing can be promised now: within 400 days there is not enough open time to reach it",
        warnings.at("/warnings/0/detail"));
  }

  @Test
  void ifMatchTakesAListAndAStar() {
    var site = service.newSite();
    site.owner().with("If-Match", "\"7\", \"1\"").put(site.path(""), RENAMED).expect(200);
    site.owner().with("If-Match", "*").put(site.path(""), SMALL_SITE).expect(200);
    service
        .operator()
        .with("If-Match", "*")
        .put("/v1/sites/not-there", SMALL_SITE)
        .expect(412, "precondition-failed");
  }

  @Test
  void ifNoneMatchStarCreatesOnly() {
    var creating = service.operator().with("If-None-Match", "*");
    creating.put("/v1/sites/only-once", SMALL_SITE).expect(201);
    var before = Items.of(service.table(), "only-once");
    creating.put("/v1/sites/only-once", RENAMED).expect(412, "precondition-failed");
    assertEquals(before, Items.of(service.table(), "only-once"));
  }

  @Test
  void withoutConditionsTheLastWriteWins() {
    var site = service.newSite();
    site.owner().put(site.path(""), RENAMED).expect(200);
    site.owner().put(site.path(""), SMALL_SITE).expect(200);
    assertEquals("Small", site.owner().get(site.path("")).at("/name"));
  }

  @Test
  void theSameDocumentAgainIsNoNewVersion() {
    var site = service.newSite();
    site.owner().put(site.path(""), RENAMED).expect(200);
    var before = Items.of(service.table(), site.id());
    var again = site.owner().with("If-Match", "\"2\"").put(site.path(""), RENAMED).expect(200);
    assertEquals("2", again.at("/version"));
    assertEquals("true", again.at("/unchanged"));
    assertEquals("\"2\"", again.header("ETag").orElse(""));
    assertEquals(before, Items.of(service.table(), site.id()));
    var stale = site.owner().with("If-Match", "\"1\"");
    stale.put(site.path(""), RENAMED).expect(412, "precondition-failed");
    site.owner().with("If-None-Match", "*").put(site.path(""), RENAMED).expect(412);
    var other = site.owner().put(site.path(""), RENAMED + "\n").expect(200);
    assertEquals("3", other.at("/version"));
    assertFalse(other.json().has("unchanged"), other.text());
  }

  @Test
  void theSameDocumentAfterATakeDownIsANewVersion() {
    var site = service.newSite();
    site.owner().delete(site.path("")).expect(204);
    var again = service.operator().put(site.path(""), SMALL_SITE).expect(201);
    assertEquals("3", again.at("/version"));
    assertFalse(again.json().has("unchanged"), again.text());
  }

  @Test
  void theSameDocumentAgainRenewsTheSign() {
    var site = service.newSite();
    service.clock().advance(Duration.ofDays(369));
    service.get(site.path("/sign")).expect(503, "unavailable");
    assertEquals("1", site.owner().put(site.path(""), SMALL_SITE).expect(200).at("/version"));
    service.get(site.path("/sign")).expect(200);
  }

  @Test
  void aDryRunStoresNothing() {
    var site = service.newSite();
    var before = Items.all(service.table());
    var checked = site.owner().put(site.path("?dryRun=true"), RENAMED).expect(200);
    assertEquals("true", checked.at("/valid"));
    assertFalse(checked.json().has("version"));
    site.owner().put(site.path("?dryRun=true"), "{}").expect(400, "bad-request");
    service.operator().put("/v1/sites/never-made?dryRun=true", SMALL_SITE).expect(200);
    assertEquals(before, Items.all(service.table()));
    site.owner()
        .with("If-Match", "\"9\"")
        .put(site.path("?dryRun=true"), RENAMED)
        .expect(412, "precondition-failed");
    site.owner().put(site.path("?dryRun=perhaps"), RENAMED).expect(400, "bad-request");
    site.owner().put(site.path("?dryRun=false"), RENAMED).expect(200);
  }

  @ParameterizedTest
  @CsvSource({"CET, an old name", "EST, America/New_York", "Etc/GMT+5, UTC-05:00"})
  void warnsOfATimeZoneThatIsNoPlace(String zone, String named) {
    var site = service.newSite();
    var odd = SMALL_SITE.replace("Europe/Amsterdam", zone);
    var published = site.owner().put(site.path(""), odd).expect(200);
    assertEquals("/timeZone", published.at("/warnings/0/pointer"));
    assertTrue(published.at("/warnings/0/detail").contains(named), published.text());
  }

  @Test
  void warnsOfWhatIsValidButOdd() {
    var odd =
        SMALL_SITE.replace(
            "\"fri\": [\"09:00-17:00\"]}}",
            "\"fri\": [\"09:00-17:00\"]}, \"special\": ["
                + "{\"from\": \"2026-12-24\", \"to\": \"2026-12-24\", \"hours\": []},"
                + "{\"from\": \"2026-12-24\", \"to\": \"2026-12-26\", \"hours\": []}]}");
    var published = service.operator().put("/v1/sites/odd", odd).expect(201);
    assertFalse(published.json().path("warnings").isEmpty(), published.text());
  }
}
