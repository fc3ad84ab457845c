package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What visitors would see with a document that is not published. */
class PreviewTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String SITE =
      """
      {"name": "Shop", "timeZone": "Europe/Warsaw",
       "calendars": {"shop": {"weekly": {"mon": ["09:00-17:00"], "fri": ["09:00-16:00"]}}},
       "channels": {"email": {"target": TARGET}}}
      """;

  /** Far more than it takes, as the machine may be busy. */
  private static final Duration SOON = Duration.ofSeconds(30);

  private static final String FOUR_HOURS = "{\"open\": \"PT4H\"}";

  private static String question(String target, String rest) {
    return "{\"site\": " + SITE.replace("TARGET", target) + ", " + rest + "}";
  }

  private static TestAnswer ask(String target, String rest) {
    return service.operator().post("/v1/preview", question(target, rest));
  }

  @Test
  void saysWhatAVisitorWouldSee() {
    var at = "\"at\": [\"2026-11-27T13:02:00+01:00\", \"2026-11-28T12:00:00+01:00\"]";
    var answer = ask(FOUR_HOURS, "\"channel\": \"email\", " + at).expect(200);
    assertEquals("2026-11-27T12:02:00Z", answer.at("/at/0/at"));
    assertEquals("open", answer.at("/at/0/state"));
    assertEquals("2026-11-27T15:00:00Z", answer.at("/at/0/closesAt"));
    assertEquals("2026-11-30T09:02:00Z", answer.at("/at/0/exact"));
    assertEquals("2026-11-30T09:05:00Z", answer.at("/at/0/replyBy"));
    assertFalse(answer.json().at("/at/0").has("opensAt"));
    assertEquals("closed", answer.at("/at/1/state"));
    assertEquals("2026-11-30T08:00:00Z", answer.at("/at/1/opensAt"));
    assertFalse(answer.json().at("/at/1").has("closesAt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"elapsed\": \"PT24H\"} | 2026-11-26T10:00:00Z | 2026-11-27T10:00:00Z",
        "{\"elapsed\": \"PT24H\"} | 2026-11-27T10:00:00Z | 2026-11-30T08:00:00Z",
        "{\"day\": {\"before\": \"15:00\", \"sameDayBy\": \"17:00\", \"nextDayBy\": \"12:00\"}}"
            + " | 2026-11-30T10:00:00Z | 2026-11-30T16:00:00Z",
        "{\"day\": {\"before\": \"15:00\", \"sameDayBy\": \"17:00\", \"nextDayBy\": \"12:00\"}}"
            + " | 2026-11-30T14:00:00Z | 2026-12-04T11:00:00Z",
        "{\"open\": \"PT0S\"} | 2026-11-30T10:00:00Z | 2026-11-30T10:00:00Z",
        "{\"open\": \"PT0S\"} | 2026-11-29T10:00:00Z | 2026-11-30T08:00:00Z",
        "{\"open\": \"PT7H\"} | 2026-11-27T08:00:00Z | 2026-11-27T15:00:00Z"
      })
  void everyKindOfTarget(String target, String at, String expected) {
    var answer = ask(target, "\"at\": [\"" + at + "\"]").expect(200);
    assertEquals(expected, answer.at("/at/0/exact"), answer.text());
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z, 1970-01-02T12:00:00Z",
    "2100-12-31T23:59:59Z, 2100-12-31T23:59:59Z, 2101-01-03T12:00:00Z",
    "2026-11-30T00:00:00-12:00, 2026-11-30T12:00:00Z, 2026-11-30T16:00:00Z",
    "2026-11-30T00:00:00+14:00, 2026-11-29T10:00:00Z, 2026-11-30T12:00:00Z"
  })
  void anyInstantWithAnyOffset(String asked, String at, String replyBy) {
    var answer = ask(FOUR_HOURS, "\"at\": [\"" + asked + "\"]").expect(200);
    assertEquals(at, answer.at("/at/0/at"));
    assertEquals(replyBy, answer.at("/at/0/replyBy"));
  }

  @Test
  void hundredsOfInstantsAcrossAllYearsInOneQuestion() {
    service.dynamoDb().forget();
    var years =
        IntStream.range(0, 1000)
            .mapToObj(i -> "\"" + (1970 + i % 131) + "-06-15T0" + i % 10 + ":00:00Z\"")
            .collect(Collectors.joining(","));
    var answer = ask(FOUR_HOURS, "\"at\": [" + years + "]").expect(200);
    assertEquals(1000, answer.json().path("at").size());
    answer.json().path("at").forEach(a -> assertTrue(a.has("replyBy"), a.toString()));
    assertEquals(Map.of("GetItem", 1), service.dynamoDb().calls());
    ask(FOUR_HOURS, "\"at\": [" + years + ", \"2026-01-01T00:00:00Z\"]").expect(400, "bad-request");
  }

  @Test
  void countsWholeOpenMinutes() {
    var range = "\"range\": {\"from\": \"2026-11-23T00:00:00Z\", \"to\": \"%s\"}";
    assertEquals(
        "900", ask(FOUR_HOURS, range.formatted("2026-11-30T00:00:00Z")).at("/range/openMinutes"));
    assertEquals(
        "1", ask(FOUR_HOURS, range.formatted("2026-11-23T08:01:59Z")).at("/range/openMinutes"));
    assertEquals(
        "0", ask(FOUR_HOURS, range.formatted("2026-11-20T00:00:00Z")).at("/range/openMinutes"));
    assertEquals("[]", ask(FOUR_HOURS, range.formatted("2026-11-30T00:00:00Z")).at("/range/gaps"));
    ask(
            FOUR_HOURS,
            "\"range\": {\"from\": \"1970-01-01T00:00:00Z\", \"to\": \"2100-12-31T00:00:00Z\"}")
        .expect(200);
  }

  @Test
  void namesWhatIsPublishedAndNotStaffed() {
    var question =
        "{\"site\": "
            + StaffedSignTest.SITE
            + ", \"channel\": \"%s\", \"at\": [\"2026-11-27T17:30:00Z\"],"
            + " \"range\": {\"from\": \"2026-11-23T00:00:00Z\", \"to\": \"2026-11-27T18:30:00Z\"}}";
    var chat = service.operator().post("/v1/preview", question.formatted("chat")).expect(200);
    assertEquals(
        "[{\"from\":\"2026-11-27T16:00:00Z\",\"to\":\"2026-11-27T18:30:00Z\"}]",
        chat.at("/range/gaps"));
    assertEquals(String.valueOf(4 * 11 * 60 + 8 * 60), chat.at("/range/openMinutes"));
    assertEquals("closed", chat.at("/at/0/state"));
    assertEquals("2026-11-30T08:00:00Z", chat.at("/at/0/opensAt"));
    var email = service.operator().post("/v1/preview", question.formatted("email")).expect(200);
    assertEquals("[]", email.at("/range/gaps"));
    assertEquals(String.valueOf(4 * 11 * 60 + 630), email.at("/range/openMinutes"));
    assertEquals("open", email.at("/at/0/state"));
  }

  /** Ten gaps a day, of which 10,000 are a thousand days. */
  @ParameterizedTest
  @CsvSource({
    "2020-01-02T00:00:00Z, 10, false",
    "2022-09-27T00:00:00Z, 10000, false",
    "2022-09-27T00:30:00Z, 10000, true",
    "2100-12-31T00:00:00Z, 10000, true"
  })
  void tellsTheFirstGapsAndWhetherThereAreMore(String to, int gaps, boolean isMore) {
    var hours =
        IntStream.range(0, 10)
            .mapToObj(i -> "\"%02d:00-%02d:30\"".formatted(i, i))
            .collect(Collectors.joining(",", "[", "]"));
    var days =
        Stream.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
            .map(day -> "\"" + day + "\": " + hours)
            .collect(Collectors.joining(","));
    var site =
        """
        {"name": "Acme", "timeZone": "UTC", "members": {"ana": {"name": "Ana", "to": "2000-01-01"}},
         "calendars": {"support": {"weekly": {%s}}},
         "channels": {"chat": {"target": {"open": "PT1H"}, "rotas": ["desk"]}},
         "rotas": {"desk": {"layers": [{"members": ["ana"]}]}}}
        """
            .formatted(days);
    var range = "{\"from\": \"2020-01-01T00:00:00Z\", \"to\": \"" + to + "\"}";
    var question = "{\"site\": " + site + ", \"range\": " + range + "}";
    var answer = service.operator().post("/v1/preview", question).expect(200);
    var found = answer.json().at("/range/gaps");
    assertEquals(gaps, found.size());
    assertEquals(isMore, answer.json().at("/range").has("more"));
    assertEquals("2020-01-01T00:00:00Z", found.path(0).path("from").asText());
    assertEquals("0", answer.at("/range/openMinutes"));
  }

  private static TestAnswer always(int layers, String range, String at) {
    var hourly = "{\"members\": [\"ana\"], \"every\": \"PT1H\", \"from\": \"1970-01-01T00:00\"}";
    var rotas = String.join(",", Collections.nCopies(layers, hourly));
    var site =
        SITE.replace("TARGET", FOUR_HOURS + ", \"rotas\": [\"desk\"]")
            .replace("\"timeZone\"", "\"members\": {\"ana\": {\"name\": \"Ana\"}}, \"timeZone\"")
            .replace(
                "\"timeZone\"",
                "\"rotas\": {\"desk\": {\"layers\": [" + rotas + "]}}, \"timeZone\"");
    var question =
        "{\"site\": " + site + ", \"range\": {\"from\": " + range + "}, \"at\": [" + at + "]}";
    return service.operator().post("/v1/preview", question);
  }

  @Test
  void anHourlyRotaOverAllYearsIsAnsweredSoonAndTheLargestRotasOverSomeYears() {
    var ages = "\"1970-01-01T00:00:00Z\", \"to\": \"2100-12-31T00:00:00Z\"";
    var oneYear = "\"2020-01-01T00:00:00Z\", \"to\": \"2021-01-01T00:00:00Z\"";
    var at =
        IntStream.range(1970, 2101)
            .mapToObj(year -> "\"" + year + "-06-15T00:00:00Z\"")
            .collect(Collectors.joining(","));
    assertTimeout(
        SOON, () -> assertEquals("[]", always(1, ages, at).expect(200).at("/range/gaps")));
    var refused = always(11, ages, at).expect(400, "bad-request");
    assertEquals(List.of("/at", "/range"), refused.pointers());
    assertEquals(
        "found 131 years; expected at most 20 with rotas of that size",
        refused.at("/errors/0/detail"));
    assertTimeout(SOON, () -> always(11, oneYear, "\"2020-06-15T00:00:00Z\"").expect(200));
  }

  @Test
  void saysThatItCannotPromise() {
    var never = question(FOUR_HOURS, "\"at\": [\"2026-11-23T00:00:00Z\"]");
    var closed = never.replace("\"mon\": [\"09:00-17:00\"], \"fri\": [\"09:00-16:00\"]", "");
    var answer = service.operator().post("/v1/preview", closed).expect(200);
    assertEquals(
        "{\"at\":\"2026-11-23T00:00:00Z\",\"state\":\"closed\","
            + "\"none\":\"not-within-400-days\"}",
        answer.at("/at/0"));
  }

  @Test
  void everyMistakeAtOnce() {
    var wrong =
        question(
                "{\"open\": \"soon\"}",
                "\"at\": [\"2026-11-23\", \"1969-12-31T23:59:59Z\","
                    + " \"2101-01-01T00:00:00Z\"], \"range\": {\"from\": \"x\", \"to\": \"y\"}")
            .replace("Europe/Warsaw", "Europe/Warschau");
    var answer = service.operator().post("/v1/preview", wrong).expect(400, "bad-request");
    assertEquals(
        List.of(
            "/at/0",
            "/at/1",
            "/at/2",
            "/range/from",
            "/range/to",
            "/site/channels/email/target/open",
            "/site/timeZone"),
        answer.pointers());
  }

  @Test
  void mistakesOfTheQuestionAndOfTheDocumentComeTogether() {
    var wrong =
        question(FOUR_HOURS, "\"at\": [1, \"soon\"], \"range\": 5, \"when\": null")
            .replace("Europe/Warsaw", "Europe/Warschau");
    var answer = service.operator().post("/v1/preview", wrong).expect(400, "bad-request");
    assertEquals(
        List.of("/at/0", "/at/1", "/range", "/site/timeZone", "/when"),
        answer.pointers().stream().sorted().toList());
  }

  @Test
  void anUnknownChannel() {
    var answer = ask(FOUR_HOURS, "\"channel\": \"fax\", \"at\": []").expect(400, "bad-request");
    assertEquals(List.of("/channel"), answer.pointers());
    assertEquals(
        List.of("/site"),
        service.operator().post("/v1/preview", "{}").expect(400, "bad-request").pointers());
  }
}
