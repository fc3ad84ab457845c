package dev.replyby.api;

import static dev.replyby.testing.LocalService.SMALL_SITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are refused, with every mistake listed and nothing stored. */
class SiteMistakesTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static @Nullable TestSite one;

  private static TestSite site() {
    if (one == null) {
      one = service.newSite();
    }
    return one;
  }

  private static TestAnswer refused(String body) {
    var site = site();
    var before = Items.all(service.table());
    var answer = site.owner().put(site.path(""), body).expect(400, "bad-request");
    assertEquals(before, Items.all(service.table()));
    answer.json().path("errors").forEach(e -> assertFalse(e.path("detail").asText().isBlank()));
    return answer;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "not json",
        "{\"name\": \"x\",}",
        "{} {}",
        "{'name': 'x'}",
        "{\"a\": 01}",
        "{\"name\": \"a\", \"name\": \"b\"}",
        "{\"name\": NaN}",
        "\uFEFF",
        "\0\0\"\0",
        "{\"name\": \"\\ud800\""
      })
  void malformedJson(String body) {
    assertEquals(List.of(""), refused(body).pointers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"text\"", "7", "true"})
  void notAnObject(String body) {
    assertEquals(List.of(""), refused(body).pointers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"name\": \"Small\" | \"name\": 7 | /name",
        "\"name\": \"Small\" | \"name\": null | /name",
        "\"name\": \"Small\" | \"nmae\": \"Small\", \"name\": \"Small\" | /nmae",
        "Europe/Amsterdam | Europe/Amstelveen | /timeZone",
        "Europe/Amsterdam | +01:00 | /timeZone",
        "\"mon\": [\"09:00-17:00\"] | \"mon\": [\"25:00-26:00\"] | /calendars/office/weekly/mon/0",
        "\"mon\": [\"09:00-17:00\"] | \"mon\": [\"9-17\"] | /calendars/office/weekly/mon/0",
        "\"mon\": [\"09:00-17:00\"] | \"mon\": \"09:00-17:00\" | /calendars/office/weekly/mon",
        "\"mon\": | \"monday\": | /calendars/office/weekly/monday",
        "\"calendar\": \"office\" | \"calendar\": \"ofice\" | /channels/email/calendar",
        "PT4H | 4 hours | /channels/email/target/open",
        "PT4H | -PT4H | /channels/email/target/open",
        "\"open\": | \"opne\": | /channels/email/target/opne",
        "\"ana\": | \"Ana!\": | /members/Ana!",
        "\"email\": | \"e/m~il\": | /channels/e~1m~0il"
      })
  void oneMistake(String right, String wrong, String pointer) {
    var document = SMALL_SITE.replace(right, wrong);
    assertFalse(document.equals(SMALL_SITE), right);
    assertTrue(refused(document).pointers().contains(pointer), refused(document).text());
  }

  @Test
  void everyMistakeAtOnce() {
    var wrong =
        """
        {"name": "", "timeZone": "Mars/Base", "colour": "red",
         "calendars": {"a": {"weekly": {"mon": ["25:00-26:00", "9-17"], "sun": 4}}},
         "channels": {"email": {"calendar": "b", "target": {"open": "soon"}}}}
        """;
    var pointers = Set.copyOf(refused(wrong).pointers());
    var expected =
        Set.of(
            "/name",
            "/timeZone",
            "/colour",
            "/calendars/a/weekly/mon/0",
            "/calendars/a/weekly/mon/1",
            "/calendars/a/weekly/sun",
            "/channels/email/calendar",
            "/channels/email/target/open");
    assertEquals(expected, pointers);
  }

  @Test
  void aDeeplyNestedBody() {
    var detail = refused("[".repeat(100_000)).at("/errors/0/detail");
    assertTrue(detail.contains("the maximum allowed (32)"), detail);
    refused("{\"a\":".repeat(40) + "1" + "}".repeat(40));
  }

  @Test
  void aDocumentOverTheLimit() {
    var site = site();
    var before = Items.all(service.table());
    var large = SMALL_SITE + " ".repeat(256 * 1024);
    site.owner().put(site.path(""), large).expect(413, "too-large");
    assertEquals(before, Items.all(service.table()));
  }

  /** Small enough as a document, but not once it is prepared for the sign. */
  @Test
  void aDocumentThatGrowsTooLargeForTheSign() {
    var site = site();
    var before = Items.of(service.table(), site.id());
    var special = ",{\"from\":\"12-24\",\"hours\":[]}".repeat(9300).substring(1);
    var large = SMALL_SITE.replace("]}}},", "]}, \"special\": [" + special + "]}},");
    site.owner().put(site.path(""), large).expect(413, "too-large");
    assertEquals(before, Items.of(service.table(), site.id()));
  }
}
