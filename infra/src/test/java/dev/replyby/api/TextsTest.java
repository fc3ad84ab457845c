package dev.replyby.api;

import static dev.replyby.testing.LocalService.SMALL_SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that cannot be stored or shown as they were sent are refused wherever text is taken. */
class TextsTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String BAD = "a\\ud83dz";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\ud800 | found U+D800, half of a surrogate pair; expected text without it",
        "\\udc4b\\ud83d | found U+DC4B, half of a surrogate pair; expected text without it",
        "x\\u0000 | found U+0000, a control character; expected text without it",
        "\\u001b[31m | found U+001B, a control character; expected text without it",
        "\\u007f | found U+007F, a control character; expected text without it",
        "\\u0085 | found U+0085, a control character; expected text without it",
      })
  void inADocument(String name, String detail) {
    var site = service.newSite();
    var before = Items.all(service.table());
    var document = SMALL_SITE.replace("Small", name);
    for (var path : new String[] {"", "?dryRun=true"}) {
      var refused = site.owner().put(site.path(path), document).expect(400, "bad-request");
      assertEquals(List.of("/name"), refused.pointers());
      assertEquals(detail, refused.at("/errors/0/detail"));
    }
    assertEquals(before, Items.all(service.table()));
  }

  @Test
  void inANote() {
    var site = service.newSite();
    var away = "{\"state\": \"away\", \"for\": \"PT1H\", \"note\": \"" + BAD + "\"}";
    for (var path : List.of("/status", "/members/ana/status")) {
      var refused = site.staff().put(site.path(path), away).expect(400, "bad-request");
      assertEquals(List.of("/note"), refused.pointers());
    }
  }

  @Test
  void inATokensLabel() {
    var site = service.newSite();
    var request = "{\"role\": \"owner\", \"label\": \"" + BAD + "\"}";
    var refused = site.owner().post(site.path("/tokens"), request).expect(400, "bad-request");
    assertEquals(List.of("/label"), refused.pointers());
  }

  @Test
  void inAPreviewAllOfThemAtOnce() {
    var document = SMALL_SITE.replace("Small", BAD).replace("\"Ana\"", "\"\\u0007\"");
    var refused = service.operator().post("/v1/preview", "{\"site\": " + document + "}");
    assertEquals(
        List.of("/site/name", "/site/members/ana/name"),
        refused.expect(400, "bad-request").pointers());
  }

  @Test
  void inAFieldsName() {
    var site = service.newSite();
    var document = SMALL_SITE.replace("\"ana\"", "\"a\\u0007/\"");
    var refused = site.owner().put(site.path(""), document).expect(400, "bad-request");
    assertEquals(List.of("/members/a\uFFFD~1"), refused.pointers());
    assertTrue(refused.at("/errors/0/detail").startsWith("in the field's name: found U+0007"));
    var broken = SMALL_SITE.replace("\"ana\"", "\"a\\ud83d\"");
    site.owner().put(site.path(""), broken).expect(400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d\\udc4b", "👋", "a\\nb\\tc", "Łucja", "\\u200d"})
  void whatCanBeShownIsTaken(String text) {
    var site = service.newSite();
    site.owner().put(site.path(""), SMALL_SITE.replace("Small", text)).expect(200);
    var away = "{\"state\": \"away\", \"for\": \"PT1H\", \"note\": \"" + text + "\"}";
    site.staff().put(site.path("/status"), away).expect(200);
  }

  @Test
  void aLongTextIsQuotedWithoutSplittingAnEmoji() {
    var site = service.newSite();
    var target = "x".repeat(79) + "👋 and more";
    var refused = site.owner().put(site.path(""), SMALL_SITE.replace("PT4H", target));
    var pointer = "/channels/email/target/open";
    assertEquals(List.of(pointer), refused.expect(400, "bad-request").pointers());
    assertTrue(refused.at("/errors/0/detail").contains("x".repeat(79) + "…"), refused.text());
  }
}
