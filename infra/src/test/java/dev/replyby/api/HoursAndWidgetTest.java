package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What else is public: the hours for search engines, and the widget. */
class HoursAndWidgetTest {
  @RegisterExtension static final LocalService service = new LocalService();

  @Test
  void hoursAreJsonLd() {
    var special =
        "]}, \"special\": [{\"from\": \"2026-12-24\", \"to\": \"2026-12-24\","
            + " \"hours\": [\"09:00-12:00\"]},"
            + " {\"from\": \"2026-12-28\", \"to\": \"2026-12-31\", \"hours\": []}]}},";
    var site = service.newSite(LocalService.SMALL_SITE.replace("]}}},", special));
    service.dynamoDb().forget();
    var hours = service.get(site.path("/hours")).expect(200);
    assertEquals(Map.of("GetItem", 1), service.dynamoDb().calls());
    assertEquals("application/ld+json", hours.header("Content-Type").orElse(""));
    assertEquals("*", hours.header("Access-Control-Allow-Origin").orElse(""));
    assertEquals("https://schema.org", hours.at("/@context"));
    var all = hours.json().path("openingHoursSpecification");
    assertEquals(7, all.size(), hours.text());
    assertEquals("https://schema.org/Monday", all.path(0).path("dayOfWeek").asText());
    assertEquals("09:00", all.path(0).path("opens").asText());
    assertEquals("2026-12-24", all.path(5).path("validFrom").asText());
    assertEquals("12:00", all.path(5).path("closes").asText());
    assertEquals("2026-12-31", all.path(6).path("validThrough").asText());
    var again = service.anonymous().with("If-None-Match", hours.header("ETag").orElse(""));
    again.get(site.path("/hours")).expect(304);
    site.owner().put(site.path(""), LocalService.SMALL_SITE).expect(200);
    again.get(site.path("/hours")).expect(200);
  }

  @Test
  void theWidgetIsServedBriefly() {
    var widget = service.get("/widget.js").expect(200);
    assertTrue(widget.header("Content-Type").orElse("").startsWith("text/javascript"));
    assertTrue(widget.text().contains("reply-by"));
    assertFalse(widget.header("Cache-Control").orElse("").contains("immutable"));
    var tag = widget.header("ETag").orElse("");
    service.anonymous().with("If-None-Match", tag).get("/widget.js").expect(304);
  }

  @Test
  void aSitesOwnWidgetCarriesItsSignAndIsNeverKept() {
    var site = service.newSite(LocalService.SMALL_SITE);
    service.dynamoDb().forget();
    var widget = service.get(site.path("/widget.js?lang=en")).expect(200);
    assertEquals(Map.of("GetItem", 1), service.dynamoDb().calls());
    assertEquals("no-store", widget.header("Cache-Control").orElse(""));
    assertTrue(widget.text().contains("\"validUntil\""));
    service.get("/v1/sites/nobody/widget.js").expect(404, "not-found");
  }

  @Test
  void theHashedWidgetIsKeptForEverAndAnotherHashIsServedBriefly() {
    var widget = service.get("/widget.js").expect(200);
    var hash = widget.header("ETag").orElse("").replaceAll("W/|\"", "");
    assertTrue(Pattern.matches("[\\w-]+", hash), hash);
    service.dynamoDb().forget();
    var hashed = service.get("/widget." + hash + ".js").expect(200);
    assertEquals(Map.of(), service.dynamoDb().calls());
    assertEquals(widget.text(), hashed.text());
    assertTrue(hashed.header("Cache-Control").orElse("").contains("immutable"));
    var earlier = service.get("/widget.0123456789abcdef.js").expect(200);
    assertEquals(widget.text(), earlier.text());
    assertEquals(widget.header("Cache-Control"), earlier.header("Cache-Control"));
    var wrong = service.get("/widget.0000.js").expect(404, "not-found");
    assertEquals("no-store", wrong.header("Cache-Control").orElse(""));
  }
}
