package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestClient;
import dev.replyby.testing.TestSite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A promise as its customer sees it. */
class ReceiptTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String REASON = "We wait for <b>a part</b>.";

  /** A promise by its paths for staff and for its customer. */
  private record Given(TestSite site, String path, String receipt) {
    TestAnswer report(String event, String body) {
      return site.staff().post(path + event, body);
    }

    TestAnswer seen() {
      return service.get(receipt).expect(200);
    }

    List<String> text() {
      return seen().json().path("text").valueStream().map(t -> t.asText()).toList();
    }
  }

  private static Given given(String customer) {
    return given(service.newSite(), customer);
  }

  private static Given given(TestSite site, String customer) {
    var request = PromisesTest.QUESTION.replace("}", customer + "}");
    var promise = PromisesTest.ask(site, request).expect(201);
    return new Given(
        site,
        site.path("/promises/" + promise.at("/id")),
        "/v1/receipts/" + promise.at("/receipt"));
  }

  private static TestClient browser() {
    return service.anonymous().with("Accept", "text/html,*/*;q=0.8");
  }

  @Test
  void saysWhatWasPromisedAndWhatHappened() {
    var given = given("");
    assertEquals(
        List.of(
            "Your question: Wednesday, November 25, 11:00\u202fAM (Amsterdam time).",
            "Reply promised by: Wednesday, November 25, 3:00\u202fPM (Amsterdam time).",
            "We have not replied yet."),
        given.text());
    service.clock().set("2026-11-25T13:00:00Z");
    given.report("/reply", "").expect(200);
    assertEquals("kept", given.seen().at("/state"));
    assertEquals(
        "Our reply: Wednesday, November 25, 2:00\u202fPM (Amsterdam time).",
        given.text().getLast());
  }

  @Test
  void isTrueAtTheSecondItIsLookedAt() {
    var given = given("");
    service.clock().set("2026-11-25T14:00:00Z");
    assertEquals("open", given.seen().at("/state"));
    assertEquals("1", browser().get(given.receipt()).header("Refresh").orElse(""));
    service.clock().set("2026-11-25T14:00:01Z");
    assertEquals("broken", given.seen().at("/state"));
    assertEquals(
        List.of("We did not keep this promise.", "We have not replied yet."),
        given.text().subList(2, 4));
    given.report("/reply", "").expect(200);
    assertTrue(given.text().getLast().startsWith("Our reply: "), given.text().toString());
    assertEquals("broken", given.seen().at("/state"));
  }

  @Test
  void tellsOfADelayInTheCompanysWords() {
    var given = given("");
    var delay = "{\"newReplyBy\": \"2026-11-26T09:00:00Z\", \"reason\": \"%s\"}".formatted(REASON);
    given.report("/delay", delay).expect(200);
    var seen = given.seen();
    assertEquals("2026-11-25T14:00:00Z", seen.at("/replyBy"));
    assertEquals("2026-11-26T09:00:00Z", seen.at("/delay/newReplyBy"));
    assertEquals(REASON, given.text().get(3));
    var page = browser().get(given.receipt()).expect(200).text();
    assertTrue(page.contains("We wait for &lt;b&gt;a part&lt;/b&gt;."), page);
    service.clock().set("2026-11-26T09:00:00Z");
    assertEquals(REASON, given.text().get(3));
    assertEquals("1", browser().get(given.receipt()).header("Refresh").orElse(""));
    service.clock().set("2026-11-26T09:00:01Z");
    assertFalse(given.text().contains(REASON), "it is late again, and nothing is announced");
    assertTrue(given.seen().json().has("delay"));
  }

  @Test
  void inTheCustomersLanguageAndZone() {
    var given = given(", \"language\": \"nl-BE\", \"timeZone\": \"Asia/Manila\"");
    var seen = given.seen();
    assertEquals("nl", seen.at("/lang"));
    assertEquals("Asia/Manila", seen.at("/timeZone"));
    var promised = given.text().get(1);
    assertEquals(
        "Antwoord beloofd, uiterlijk: woensdag 25 november, 22:00 (tijd in Manila).", promised);
    assertEquals(Optional.of("nl"), seen.header("Content-Language"));
    assertFalse(seen.header("Vary").orElse("").contains("Accept-Language"));
    var asked = service.get(given.receipt() + "?lang=de&tz=Europe/Berlin").expect(200);
    assertEquals("de", asked.at("/lang"));
    assertEquals("Europe/Berlin", asked.at("/timeZone"));
    service.get(given.receipt() + "?tz=Mars").expect(400, "bad-request");
    var header = service.anonymous().with("Accept-Language", "fr").get(given("").receipt());
    assertEquals("fr", header.expect(200).at("/lang"));
    assertTrue(header.header("Vary").orElse("").startsWith("Accept, Accept-Language"));
  }

  @Test
  void aPageForBrowsersThatNobodyKeeps() {
    var given = given(", \"language\": \"he\"");
    var page = browser().get(given.receipt()).expect(200);
    assertEquals(Optional.of("text/html; charset=utf-8"), page.header("Content-Type"));
    assertTrue(page.text().contains("<html lang=\"he\" dir=\"rtl\">"), page.text());
    assertTrue(page.text().contains("<time datetime=\"2026-11-25T14:00:00Z\">"), page.text());
    var headers =
        Map.of(
            "Cache-Control", "no-store",
            "Referrer-Policy", "no-referrer",
            "X-Robots-Tag", "noindex",
            "Refresh", "240",
            "Vary", "Accept, Accept-Encoding");
    headers.forEach((name, value) -> assertEquals(Optional.of(value), page.header(name), name));
    assertFalse(page.text().contains("<form"), "there is nothing to rate yet");
    assertFalse(page.text().contains("q-1") || page.text().contains("staff:"), page.text());
    assertFalse(given.seen().text().contains("q-1") || given.seen().text().contains("staff:"));
  }

  @Test
  void oneReadOfThePromiseAndOneOfItsSite() {
    var given = given("");
    service.dynamoDb().forget();
    given.seen();
    assertEquals(Map.of("GetItem", 2), service.dynamoDb().calls());
  }

  @Test
  void whereNothingCouldBePromised() {
    var closed = LocalService.SMALL_SITE.replaceAll("\\[\"09:00-17:00\"\\]", "[]");
    var given = given(service.newSite(closed), "");
    assertEquals("We cannot promise a reply time right now.", given.text().get(1));
    assertFalse(given.seen().json().has("replyBy"));
  }

  @Test
  void ofAQuestionThatWasClosed() {
    var given = given("");
    given.report("/close", "{\"withdrawn\": {\"reason\": \"spam\"}}").expect(200);
    assertEquals("This question was closed.", given.text().getLast());
    assertFalse(given.seen().text().contains("spam"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "0123456789abcdefghjkmnpqrs", "%20"})
  void aReceiptThatThereIsNot(String receipt) {
    service.get("/v1/receipts/" + receipt).expect(404, "not-found");
    service.anonymous().post("/v1/receipts/" + receipt + "/rating", rating(5)).expect(404);
  }

  @Test
  void knowingTheIdIsNotEnough() {
    var given = given("");
    var id = given.path().substring(given.path().length() - 26);
    assertTrue(given.receipt().contains(id));
    var wrong = service.get("/v1/receipts/" + id + "0".repeat(26)).expect(404, "not-found");
    assertEquals(wrong.text(), service.get("/v1/receipts/" + "0".repeat(52)).text());
    var last = given.receipt().charAt(given.receipt().length() - 1);
    var other =
        given.receipt().substring(0, given.receipt().length() - 1) + (last == '0' ? '1' : '0');
    service.get(other).expect(404, "not-found");
  }

  @Test
  void isRatedOnceAfterTheReply() {
    var given = given("");
    var rating = given.receipt() + "/rating";
    service.anonymous().post(rating, rating(5)).expect(409, "recorded-otherwise");
    given.report("/reply", "").expect(200);
    assertEquals("true", given.seen().at("/canBeRated"));
    for (var bad :
        List.of("{}", "{\"rating\": 0}", "{\"rating\": 6}", "{\"rating\": 2.5}", "x=1")) {
      service.anonymous().post(rating, bad).expect(400, "bad-request");
    }
    var rated = service.anonymous().post(rating, rating(4)).expect(200);
    assertEquals("4", rated.at("/rating"));
    assertEquals("false", rated.at("/canBeRated"));
    assertEquals("Thank you for your rating.", given.text().getLast());
    service.anonymous().post(rating, rating(4)).expect(200);
    service.anonymous().post(rating, rating(5)).expect(409, "recorded-otherwise");
    assertEquals("4", given.site().staff().get(given.path()).at("/rating/stars"));
  }

  @Test
  void isRatedByAFormWithoutScripts() {
    var given = given("");
    given.report("/reply", "").expect(200);
    var page = browser().get(given.receipt()).expect(200);
    var receipt = given.receipt().replace("/v1/receipts/", "");
    assertTrue(page.text().contains("action=\"" + receipt + "/rating\""), page.text());
    assertTrue(page.text().contains("<button name=\"rating\" value=\"5\">"), page.text());
    var form = browser().with("Content-Type", "application/x-www-form-urlencoded");
    form.post(given.receipt() + "/rating", "rating=9").expect(400, "bad-request");
    var sent = form.post(given.receipt() + "/rating", "rating=2").expect(303);
    assertEquals(Optional.of("../" + receipt), sent.header("Location"));
    form.post(given.receipt() + "/rating", "rating=3").expect(303);
    assertEquals("2", given.seen().at("/rating"));
    assertFalse(browser().get(given.receipt()).text().contains("<form"));
  }

  @Test
  void ofTwoRatingsAtTheSameTimeOneCounts() {
    var given = given("");
    given.report("/reply", "").expect(200);
    var answers =
        AtOnce.call(
            2, i -> service.anonymous().post(given.receipt() + "/rating", rating(1 + 4 * i)));
    assertEquals(1, AtOnce.count(answers, 200));
    assertEquals(1, AtOnce.count(answers, 409));
  }

  private static String rating(int stars) {
    return "{\"rating\": %d}".formatted(stars);
  }
}
