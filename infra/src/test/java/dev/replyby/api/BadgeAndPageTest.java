package dev.replyby.api;

import static dev.replyby.testing.LocalService.SMALL_SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sign without scripts, as mails, READMEs and plain browsers fetch it. */
class BadgeAndPageTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String HOSTILE =
      SMALL_SITE
          .replace("\"Small\"", "\"</title><script>alert(1)</script>&\\\"'\"")
          .replace("\"email\": {", "\"email\": {\"label\": \"<img src=x onerror=alert(1)>\",");

  @ParameterizedTest
  @CsvSource({"/badge.svg, image/svg+xml", "/page, text/html; charset=utf-8"})
  void costsOneGetItemAndEveryPageMayReadIt(String path, String type) {
    var site = service.newSite();
    service.dynamoDb().forget();
    var answer = service.get(site.path(path)).expect(200);
    assertEquals(Map.of("GetItem", 1), service.dynamoDb().calls());
    assertEquals(type, answer.header("Content-Type").orElse(""));
    assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""));
    assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
    assertTrue(answer.text().contains("As of "), answer.text());
    var head = service.anonymous().head(site.path(path)).expect(200);
    assertEquals("", head.text());
    assertEquals("", head.header("Content-Length").orElse(""), "0 bytes would not be true");
    assertEquals(answer.header("Content-Type"), head.header("Content-Type"));
    service.anonymous().put(site.path(path), "{}").expect(405, "method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/badge.svg", "/page"})
  void followsTheStatusAndThePublishedHoursAtOnce(String path) {
    var site = service.newSite();
    var before = service.get(site.path(path)).expect(200).text();
    site.staff().put(site.path("/status"), "{\"state\": \"away\", \"for\": \"P9D\"}").expect(200);
    var away = service.get(site.path(path)).expect(200).text();
    site.staff().delete(site.path("/status")).expect(204);
    var back = service.get(site.path(path)).expect(200).text();
    site.owner().put(site.path(""), SMALL_SITE.replace("Small", "Renamed")).expect(200);
    var renamed = service.get(site.path(path)).expect(200).text();
    assertEquals(before, back);
    assertFalse(before.equals(away));
    assertTrue(renamed.contains("Renamed"));
  }

  @Test
  void aBadgeIsNotModifiedWithinItsMinute() {
    var site = service.newSite();
    var badge = service.get(site.path("/badge.svg")).expect(200);
    var again = service.anonymous().with("If-None-Match", badge.header("ETag").orElseThrow());
    var same = again.get(site.path("/badge.svg")).expect(304);
    assertEquals("", same.text());
    assertTrue(same.header("Cache-Control").orElse("").contains("no-cache"));
    service.clock().advance(Duration.ofMinutes(1));
    again.get(site.path("/badge.svg")).expect(200);
  }

  @Test
  void aPageIsKeptByNobodyAndRenewsItself() {
    var page = service.get(service.newSite().path("/page")).expect(200);
    assertEquals("no-store", page.header("Cache-Control").orElse(""));
    int seconds = Integer.parseInt(page.header("Refresh").orElse(""));
    assertTrue(seconds >= 1 && seconds <= 240, "after " + seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "/badge.svg, tz=Amsterdam, ?tz",
    "/badge.svg, tz=%2B01:00, ?tz",
    "/badge.svg, tz=, ?tz",
    "/badge.svg, theme=blue, ?theme",
    "/badge.svg, theme=, ?theme",
    "/badge.svg, at=2026-11-25T10:00:00Z, ?",
    "/badge.svg, lang=nl&lang=en, ?lang",
    "/page, tz=Mars/Olympus, ?tz",
    "/page, tz=Europe/Amsterdam%00, ?tz",
    "/page, theme=dark, ?",
    "/page, channel=email&channel=email, ?channel"
  })
  void refusesOddQuestions(String path, String query, String pointer) {
    var answer = service.get(service.newSite().path(path + '?' + query)).expect(400, "bad-request");
    assertEquals(List.of(pointer), answer.pointers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/badge.svg", "/page", "/sign"})
  void aChannelIsCalledInTheLanguageAskedForOrInEnglish(String path) {
    var labels = "\"PT4H\"}, \"label\": {\"nl\": \"Telefoon\", \"en\": \"Phone\"}";
    var dutch =
        SMALL_SITE
            .replace("\"PT4H\"}", labels)
            .replace("\"name\": \"Small\"", "\"name\": \"Small\", \"locale\": \"nl\"");
    var site = service.newSite(dutch);
    for (var tag : List.of("nl", "en", "ja")) {
      var text = service.get(site.path(path + "?lang=" + tag)).expect(200).text();
      assertEquals(tag.equals("nl"), text.contains("Telefoon"), text);
      assertEquals(!tag.equals("nl"), text.contains("Phone"), text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/badge.svg", "/page"})
  void knowsNoOtherSiteOrChannel(String path) {
    service.get("/v1/sites/missing" + path).expect(404, "not-found");
    var unknown = service.get(service.newSite().path(path + "?channel=fax"));
    assertTrue(unknown.expect(404, "not-found").at("/detail").contains("there are email"));
  }

  @ParameterizedTest
  @CsvSource({
    "nl, nl, uiterlijk",
    "nl-BE, nl, uiterlijk",
    "nl_BE, nl, uiterlijk",
    "xx, en, hear from us",
    "'%3Cscript%3E', en, hear from us"
  })
  void speaksTheLanguageAskedForOrTheSites(String asked, String language, String words) {
    var site = service.newSite();
    for (var path : List.of("/badge.svg?lang=", "/page?lang=")) {
      var answer = service.get(site.path(path + asked)).expect(200);
      assertEquals(language, answer.header("Content-Language").orElse(""));
      assertTrue(answer.text().contains(words), answer.text());
      assertEquals("Accept-Encoding", answer.header("Vary").orElse(""));
    }
    var asking = service.anonymous().with("Accept-Language", "nl");
    assertEquals(
        "Accept-Language, Accept-Encoding",
        asking.get(site.path("/page")).header("Vary").orElse("nothing"));
  }

  /** Whoever publishes may write anything; whoever looks reads it, and nothing runs. */
  @Test
  void namesAreTextWhateverTheyHold() throws Exception {
    var site = service.newSite(HOSTILE);
    var badge = service.get(site.path("/badge.svg")).expect(200).text();
    var xml = new ByteArrayInputStream(badge.getBytes(StandardCharsets.UTF_8));
    var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
    assertEquals(0, svg.getElementsByTagName("script").getLength());
    assertEquals(
        "</title><script>alert(1)</script>&\"' · <img src=x onerror=alert(1)>",
        svg.getElementsByTagName("title").item(0).getTextContent());
    var page = service.get(site.path("/page")).expect(200).text();
    assertFalse(page.contains("<script") || page.contains("<img"), page);
    assertTrue(page.contains("&lt;img src=x onerror=alert(1)&gt;"), page);
  }
}
