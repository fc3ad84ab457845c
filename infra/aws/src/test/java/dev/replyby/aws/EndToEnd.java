package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a company, its staff and its visitors do, over HTTP, wherever the service runs: whoever
 * extends this says where. Each test has a site of its own, and takes it down.
 */
abstract class EndToEnd {
  /** A toggle is seen by who comes anew within this; design.md, rule of freshness. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private static final Duration LOOK = Duration.ofMillis(500);

  private static final String DOCUMENT =
      """
      {"name": "End to End", "timeZone": "Europe/Amsterdam",
       "calendars": {"always": {"weekly": {
         "mon": ["00:00-24:00"], "tue": ["00:00-24:00"], "wed": ["00:00-24:00"], "thu": ["00:00-24:00"],
         "fri": ["00:00-24:00"], "sat": ["00:00-24:00"], "sun": ["00:00-24:00"]}}},
       "channels": {"email": {"calendar": "always", "target": {"open": "PT4H"}, "rotas": ["desk"]}},
       "members": {"ana": {"name": "Ana"}, "bo": {"name": "Bo"}},
       "rotas": {"desk": {"layers": [{"members": ["ana"]}]}}}
      """;

  private final String site = "e2e-" + UUID.randomUUID().toString().substring(0, 13);
  private final String path = "/v1/sites/" + site;
  private String owner = "";
  private String staff = "";

  /** Where the service is. */
  abstract Deployment service();

  @BeforeEach
  void aCompanyComes() {
    call(service().operatorToken(), "PUT", path, DOCUMENT).expect(201);
    owner = token(service().operatorToken(), "{\"role\":\"owner\"}");
    staff = token(owner, "{\"role\":\"staff\",\"member\":\"ana\"}");
  }

  @AfterEach
  void andGoes() {
    call(service().operatorToken(), "DELETE", path, "").expect(204);
  }

  @Test
  void aVisitorIsPromisedAnInstant() {
    var sign = service().get(path + "/sign?channel=email").expect(200);
    assertEquals("*", sign.header("Access-Control-Allow-Origin").orElse(""));
    assertTrue(sign.header("Cache-Control").orElse("").contains("max-age"), sign.toString());
    var email = sign.json().at("/channels/email");
    assertEquals("open", email.path("state").asText(), sign.toString());
    var replyBy = Instant.parse(email.path("replyBy").asText());
    assertTrue(replyBy.isAfter(Instant.now().plus(Duration.ofHours(3))), replyBy::toString);
    assertTrue(service().get("/widget.js").expect(200).response().body().length() > 1000);
    service().get(path + "/widget.js?lang=de").expect(200);
    service().get(path + "/badge.svg").expect(200);
    service().get(path + "/page?lang=ar").expect(200);
    service().get("/openapi.json").expect(200);
  }

  @Test
  void aToggleIsSeen() throws InterruptedException {
    var away = "{\"state\":\"away\",\"for\":\"PT30M\"}";
    call(staff, "PUT", path + "/status", away).expect(200);
    awaitState("away");
    call(staff, "DELETE", path + "/status", "").expect(204);
    awaitState("open");
  }

  @Test
  void aPromiseIsKeptAndTheCustomerSeesIt() {
    var question = "{\"question\":\"q-1\",\"channel\":\"email\",\"language\":\"nl\"}";
    var asked = call(staff, "POST", path + "/promises", question).expect(201).json();
    var again = call(staff, "POST", path + "/promises", question).expect(200).json();
    assertEquals(asked.path("replyBy"), again.path("replyBy"));
    var promise = path + "/promises/" + asked.path("id").asText();
    call(staff, "POST", promise + "/reply", "{\"by\":\"ana\"}").expect(200);
    assertEquals("kept", call(owner, "GET", promise, "").expect(200).json().path("state").asText());
    var receipt = service().get("/v1/receipts/" + asked.path("receipt").asText()).expect(200);
    assertEquals("kept", receipt.json().path("state").asText());
    assertFalse(receipt.response().body().contains("q-1"), "shows the company's own id");
  }

  @Test
  void aCoverPutsSomebodyElseOnDuty() {
    assertTrue(
        call(staff, "GET", path + "/on-call", "").expect(200).response().body().contains("ana"));
    var now = Instant.now();
    var cover =
        "{\"member\":\"bo\",\"replaces\":\"ana\",\"start\":\"%s\",\"end\":\"%s\"}"
            .formatted(now.minusSeconds(60), now.plus(Duration.ofHours(1)));
    call(staff, "POST", path + "/covers", cover).expect(201);
    var onCall = call(staff, "GET", path + "/on-call", "").expect(200).response().body();
    assertTrue(onCall.contains("bo"), onCall);
    call(staff, "GET", path + "/coverage", "").expect(200);
    call(owner, "GET", path + "/report", "").expect(200);
  }

  @Test
  void nobodyElseGetsIn() {
    call("", "GET", path + "/status", "").expect(401);
    call("rbs_wrong", "GET", path + "/status", "").expect(401);
    call(staff, "PUT", path, DOCUMENT).expect(403);
    call(owner, "GET", "/v1/sites", "").expect(403);
    call(owner, "GET", "/v1/sites/another/status", "").expect(403);
  }

  @Test
  void aWrongDocumentChangesNothingAndEveryMistakeIsNamed() {
    var wrong = DOCUMENT.replace("PT4H", "soon").replace("Europe/Amsterdam", "Amsterdam");
    var mistakes = call(owner, "PUT", path, wrong).expect(400).response().body();
    assertTrue(mistakes.contains("/timeZone"), mistakes);
    assertTrue(mistakes.contains("/channels/email/target/open"), mistakes);
    assertEquals("open", state());
  }

  private void awaitState(String state) throws InterruptedException {
    var end = Instant.now().plus(FRESH);
    while (!state().equals(state)) {
      assertTrue(Instant.now().isBefore(end), "not " + state + " within " + FRESH);
      Thread.sleep(LOOK);
    }
  }

  private String state() {
    return service().get(path + "/sign").expect(200).json().at("/channels/email/state").asText();
  }

  private String token(String by, String request) {
    var made = call(by, "POST", path + "/tokens", request).expect(201);
    return made.json().path("token").asText();
  }

  private Deployment.Answer call(String token, String method, String at, String body) {
    return service().call(token, method, at, body);
  }
}
