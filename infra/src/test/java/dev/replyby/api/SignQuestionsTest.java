package dev.replyby.api;

import static dev.replyby.testing.LocalService.SMALL_SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sign can be asked for. */
class SignQuestionsTest {
  @RegisterExtension static final LocalService service = new LocalService();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "nl | - | nl",
        "pl | - | pl",
        "fil | - | fil",
        "tl | - | fil",
        "en-GB | nl | en",
        "- | pl-PL,pl;q=0.9,en;q=0.8 | pl",
        "he-IL | - | he",
        "zh-TW | - | zh-Hant",
        "pt-PT | - | pt-PT",
        "- | zh-HK,zh;q=0.9,en;q=0.8 | zh-Hant",
        "- | lb;q=0.9, nl;q=0.8 | nl",
        "- | lb | en",
        "lb | - | en",
        "xx | fil-PH | en",
        "- | ;;;q=nonsense | en",
        "- | * | en"
      })
  void speaksTheVisitorsLanguage(String lang, String accepted, String expected) {
    var site = service.newSite();
    var client = service.anonymous();
    var asking = accepted == null ? client : client.with("Accept-Language", accepted);
    var path = site.path("/sign" + (lang == null ? "" : "?lang=" + lang));
    var answer = asking.get(path).expect(200);
    assertEquals(expected, answer.at("/lang"));
    assertEquals(expected, answer.header("Content-Language").orElse(""));
    assertEquals(lang == null, answer.header("Vary").orElse("").contains("Accept-Language"));
    assertFalse(answer.at("/channels/email/text").contains("{"), answer.text());
  }

  @Test
  void jsonIsAWholeLineSoThatATerminalsPromptStandsOnItsOwn() {
    var site = service.newSite();
    var paths = List.of(site.path("/sign"), site.path("/hours"), "/site.schema.json");
    paths.forEach(p -> assertTrue(service.get(p).expect(200).text().endsWith("}\n"), p));
    var problem = service.get("/v1/sites/missing/sign").expect(404, "not-found");
    assertTrue(problem.text().endsWith("}\n"), problem.text());
    var status = site.staff().get(site.path("/status")).expect(200);
    assertTrue(status.text().endsWith("}\n"), status.text());
  }

  @Test
  void showsOneChannelWhenAsked() {
    var two =
        "\"channels\": {\"chat\": {\"calendar\": \"office\", \"target\": {\"open\": \"PT30S\"}},";
    var site = service.newSite(SMALL_SITE.replace("\"channels\": {", two));
    assertEquals(2, service.get(site.path("/sign")).expect(200).json().path("channels").size());
    var one = service.get(site.path("/sign?channel=email")).expect(200);
    assertEquals(1, one.json().path("channels").size());
    var unknown = service.get(site.path("/sign?channel=fax")).expect(404, "not-found");
    assertTrue(unknown.at("/detail").contains("chat, email"), unknown.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at=now",
        "at=2026-11-25",
        "at=2026-11-25T10:00:00",
        "at=",
        "at=1795600000",
        "at=2026-11-25T10:00:00Z&at=2026-11-25T10:00:00Z",
        "at=2030-01-01T00:00:00Z",
        "at=1999-01-01T00:00:00Z",
        "at=2026-13-01T00:00:00Z",
        "at=%00",
        "lang=nl&lang=nl",
        "channel=email&channel=email",
        "when=now"
      })
  void refusesOddQuestions(String query) {
    var site = service.newSite();
    var answer = service.get(site.path("/sign?" + query)).expect(400, "bad-request");
    assertEquals(1, answer.pointers().size(), answer.text());
    assertTrue(answer.pointers().getFirst().startsWith("?"));
  }

  @Test
  void tellsOfAnotherInstant() {
    var site = service.newSite();
    var saturday = service.get(site.path("/sign?at=2026-11-28T12:00:00%2B01:00")).expect(200);
    assertEquals("2026-11-28T11:00:00Z", saturday.at("/now"));
    assertEquals("closed", saturday.at("/channels/email/state"));
    assertEquals("2026-11-30T12:00:00Z", saturday.at("/channels/email/replyBy"));
    var plus = service.get(site.path("/sign?at=2026-11-28T12:00:00+01:00")).expect(200);
    assertEquals(saturday.text(), plus.text());
  }
}
