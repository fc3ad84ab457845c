package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recording a question, and what becomes of its promise. */
class PromisesTest {
  @RegisterExtension static final LocalService service = new LocalService();

  static final String QUESTION = "{\"question\": \"q-1\", \"channel\": \"email\"}";

  static TestAnswer ask(TestSite site, String request) {
    return site.staff().post(site.path("/promises"), request);
  }

  /** The path of a new promise. */
  static String given(TestSite site) {
    return site.path("/promises/" + ask(site, QUESTION).expect(201).at("/id"));
  }

  private static String state(TestSite site, String promise) {
    return site.staff().get(promise).expect(200).at("/state");
  }

  @Test
  void whatTheSignSaysIsWhatIsRecorded() {
    var site = service.newSite();
    var sign = service.get(site.path("/sign")).expect(200);
    var promise = ask(site, QUESTION).expect(201);
    assertEquals("2026-11-25T14:00:00Z", promise.at("/replyBy"));
    assertEquals(sign.at("/channels/email/replyBy"), promise.at("/replyBy"));
    assertEquals("open", promise.at("/state"));
    assertEquals("2026-11-25T10:00:00Z", promise.at("/askedAt"));
    assertEquals(sign.at("/version"), promise.at("/computedWith/version"));
    assertEquals(sign.at("/tzData"), promise.at("/computedWith/tzData"));
    assertEquals(sign.at("/engine"), promise.at("/computedWith/engine"));
    assertEquals("staff:ana", promise.at("/recorded/by"));
    var path = site.path("/promises/" + promise.at("/id"));
    assertEquals(path, promise.header("Location").orElse(""));
    assertEquals(promise.text(), site.owner().get(path).expect(200).text());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T10:03:11Z", "2026-11-25T15:59:59Z", "2026-11-25T16:00:00Z", "2026-11-27T13:02:30Z",
    "2026-11-28T12:00:00Z", "2027-03-26T15:30:01Z", "2027-03-28T01:30:00Z", "2027-10-29T15:59:07Z"
  })
  void atEverySecondItIsWhatTheSignSays(String now) {
    var site = service.newSite();
    service.clock().set(now);
    var sign = service.get(site.path("/sign")).expect(200);
    var promise = ask(site, QUESTION).expect(201);
    assertEquals(sign.at("/channels/email/replyBy"), promise.at("/replyBy"));
    assertEquals(sign.at("/channels/email/state"), promise.at("/computedWith/state"));
  }

  /** Weekend, clock change and Monday morning, by the clock in Amsterdam. */
  @ParameterizedTest
  @CsvSource({
    "2027-03-26T15:30:00Z, 2027-03-29T10:30:00Z", // half an hour on Friday, from 9:00 CEST on
    "2027-10-29T14:30:00Z, 2027-11-01T11:30:00Z", // the same, from 9:00 CET on
    "2027-03-28T00:59:59Z, 2027-03-29T11:00:00Z",
    "2027-03-28T01:00:00Z, 2027-03-29T11:00:00Z",
    "2027-10-31T00:30:00Z, 2027-11-01T12:00:00Z",
    "2027-10-31T01:30:00Z, 2027-11-01T12:00:00Z"
  })
  void overAChangeOfTheClock(String asked, String replyBy) {
    var site = service.newSite();
    service.clock().set(asked);
    assertEquals(replyBy, ask(site, QUESTION).expect(201).at("/replyBy"));
  }

  @Test
  void whoIsThereAndTheLiveStatusCountAsOnTheSign() {
    var site = service.newSite(StaffedSignTest.SITE);
    var away = "{\"state\": \"away\", \"for\": \"PT1H\"}";
    site.staff().put(site.path("/members/ana/status"), away).expect(200);
    service.clock().advance(Duration.ofSeconds(1));
    var sign = service.get(site.path("/sign")).expect(200).json().path("channels");
    for (var channel : sign.properties()) {
      var request = "{\"question\": \"%1$s\", \"channel\": \"%1$s\"}".formatted(channel.getKey());
      var promise = ask(site, request).expect(201);
      assertEquals(channel.getValue().path("replyBy"), promise.json().path("replyBy"));
      assertEquals(channel.getValue().path("state").asText(), promise.at("/computedWith/state"));
    }
  }

  @Test
  void theSameQuestionAgainIsTheSamePromise() {
    var site = service.newSite();
    var first = ask(site, QUESTION).expect(201);
    service.clock().advance(Duration.ofHours(2));
    var later = LocalService.SMALL_SITE.replace("PT4H", "PT8H");
    site.owner().put(site.path(""), later).expect(200);
    var again = ask(site, QUESTION).expect(200);
    assertEquals(first.text(), again.text());
    var asked = QUESTION.replace("}", ", \"askedAt\": \"2026-11-25T11:00:00+01:00\"}");
    assertEquals(first.text(), ask(site, asked).expect(200).text());
  }

  @Test
  void aQuestionThatIsOnRecordOtherwiseIsRefused() {
    var site = service.newSite();
    ask(site, QUESTION).expect(201);
    var moved = QUESTION.replace("}", ", \"askedAt\": \"2026-11-25T09:59:59Z\"}");
    var refused = ask(site, moved).expect(409, "recorded-otherwise");
    assertTrue(refused.at("/detail").contains("email at 2026-11-25T10:00:00Z"), refused.text());
    ask(site, QUESTION.replace("email", "chat")).expect(409, "recorded-otherwise");
  }

  @Test
  void questionsAreEachSitesOwn() {
    var site = service.newSite();
    var other = service.newSite();
    var mine = ask(site, QUESTION).expect(201);
    var theirs = ask(other, QUESTION).expect(201);
    assertNotEquals(mine.at("/id"), theirs.at("/id"));
    assertNotEquals(mine.at("/receipt"), theirs.at("/receipt"));
    var path = "/promises/" + mine.at("/id");
    other.staff().get(other.path(path)).expect(404, "not-found");
    other.staff().get(site.path(path)).expect(403, "forbidden");
    for (var event : List.of("reply", "acknowledge", "delay", "close")) {
      var body = "{\"newReplyBy\": \"2026-11-26T10:00:00Z\", \"reason\": \"x\"}";
      other
          .staff()
          .post(other.path(path + "/" + event), event.equals("delay") ? body : "{}")
          .expect(404, "not-found");
    }
    assertEquals(mine.text(), site.staff().get(site.path(path)).text());
  }

  @Test
  void askedBeforeNow() {
    var site = service.newSite();
    var asked = QUESTION.replace("}", ", \"askedAt\": \"2026-11-20T15:00:00.7Z\"}");
    var promise = ask(site, asked).expect(201);
    assertEquals("2026-11-20T15:00:00Z", promise.at("/askedAt"));
    assertEquals("2026-11-23T11:00:00Z", promise.at("/replyBy"));
    assertEquals("broken", promise.at("/state"));
  }

  @Test
  void aClockThatIsALittleAheadIsBelieved() {
    var site = service.newSite();
    var asked = QUESTION.replace("}", ", \"askedAt\": \"2026-11-25T10:01:00Z\"}");
    var promise = ask(site, asked).expect(201);
    assertEquals("2026-11-25T14:05:00Z", promise.at("/replyBy"));
    assertEquals("2026-11-25T14:01:00Z", promise.at("/exact"));
    var reply = site.path("/promises/" + promise.at("/id") + "/reply");
    assertEquals("2026-11-25T10:01:00Z", site.staff().post(reply, "").expect(200).at("/reply/at"));
  }

  @Test
  void whereNothingCanBePromisedThatIsRecorded() {
    var site = service.newSite(LocalService.SMALL_SITE.replaceAll("\\[\"09:00-17:00\"\\]", "[]"));
    var promise = ask(site, QUESTION).expect(201);
    assertEquals("not-within-400-days", promise.at("/none"));
    assertFalse(promise.json().has("replyBy"));
    assertEquals("open", promise.at("/state"));
    var path = site.path("/promises/" + promise.at("/id"));
    service.clock().advance(Duration.ofDays(100));
    assertEquals("open", state(site, path));
    var delay = "{\"newReplyBy\": \"2027-11-26T10:00:00Z\", \"reason\": \"x\"}";
    site.staff().post(path + "/delay", delay).expect(409, "recorded-otherwise");
    assertEquals("answered", site.staff().post(path + "/reply", "").expect(200).at("/state"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T10:00:00Z, kept",
    "2026-11-25T13:59:59Z, kept",
    "2026-11-25T14:00:00Z, kept",
    "2026-11-25T14:00:01Z, broken"
  })
  void aReplyInTheVerySecondKeepsIt(String at, String becomes) {
    var site = service.newSite();
    var path = given(site);
    service.clock().set(at);
    var reply = site.staff().post(path + "/reply", "{}").expect(200);
    assertEquals(becomes, reply.at("/state"));
    assertEquals("ana", reply.at("/reply/by")); // whose token it is, as if she had named herself
    service.clock().advance(Duration.ofDays(30));
    assertEquals(becomes, state(site, path));
  }

  @Test
  void itIsBrokenWhetherOrNotAnybodyNotices() {
    var site = service.newSite();
    var path = given(site);
    service.clock().set("2026-11-25T14:00:00Z");
    assertEquals("open", state(site, path));
    service.clock().set("2026-11-25T14:00:01Z");
    assertEquals("broken", state(site, path));
  }

  @Test
  void hoursThatChangeLaterMoveNothing() {
    var site = service.newSite();
    var path = given(site);
    var closed = LocalService.SMALL_SITE.replaceAll("\\[\"09:00-17:00\"\\]", "[]");
    site.owner().put(site.path(""), closed).expect(200);
    var away = "{\"state\": \"away\", \"for\": \"PT8H\"}";
    site.staff().put(site.path("/status"), away).expect(200);
    service.clock().set("2026-11-25T14:00:01Z");
    assertEquals("2026-11-25T14:00:00Z", site.staff().get(path).at("/replyBy"));
    assertEquals("broken", state(site, path));
  }

  @Test
  void onlyAHumanReplySettles() {
    var site = service.newSite();
    var path = given(site);
    var robot = "{\"automatic\": true, \"by\": \"autoresponder\"}";
    var answer = site.staff().post(path + "/reply", robot).expect(200);
    assertEquals("open", answer.at("/state"));
    assertEquals("autoresponder", answer.at("/automaticReply/by"));
    service.clock().advance(Duration.ofHours(1));
    var human = site.staff().post(path + "/reply", "{\"by\": \"bo\"}").expect(200);
    assertEquals("kept", human.at("/state"));
    assertEquals("bo", human.at("/reply/by"));
    assertEquals("staff:ana", human.at("/reply/reported/by"));
  }

  @Test
  void ofRepliesReportedInAnyOrderTheEarliestCounts() {
    var site = service.newSite();
    var path = given(site);
    service.clock().set("2026-11-25T15:00:00Z");
    var late = site.staff().post(path + "/reply", "{}").expect(200);
    assertEquals("broken", late.at("/state"));
    var before = "{\"at\": \"2026-11-25T12:00:00Z\", \"by\": \"bo\"}";
    assertEquals("kept", site.staff().post(path + "/reply", before).expect(200).at("/state"));
    var again = site.staff().post(path + "/reply", "{}").expect(200);
    assertEquals("2026-11-25T12:00:00Z", again.at("/reply/at"));
    assertEquals("2026-11-25T15:00:00Z", again.at("/reply/reported/at"));
  }

  @Test
  void aReplyBeforeTheQuestionOrInTheFutureIsRefused() {
    var site = service.newSite();
    var path = given(site);
    for (var at : List.of("2026-11-25T09:59:59Z", "2026-11-25T10:01:01Z")) {
      var refused = site.staff().post(path + "/reply", "{\"at\": \"" + at + "\"}");
      assertEquals(List.of("/at"), refused.expect(400, "bad-request").pointers());
    }
    assertEquals("open", state(site, path));
  }

  @Test
  void everyMistakeAtOnce() {
    var site = service.newSite();
    var request =
        """
        {"question": "", "channel": "fax", "askedAt": "yesterday", "language": "?", "timeZone": "Mars",
         "extra": 1}
        """;
    assertEquals(
        List.of("/question", "/extra", "/timeZone", "/language", "/askedAt", "/channel"),
        ask(site, request).expect(400, "bad-request").pointers());
    assertEquals(List.of("/question", "/channel"), ask(site, "{}").expect(400).pointers());
    for (var asked : List.of("2026-11-25T10:01:01Z", "2026-10-26T09:59:59Z")) {
      var far = QUESTION.replace("}", ", \"askedAt\": \"" + asked + "\"}");
      assertEquals(List.of("/askedAt"), ask(site, far).expect(400, "bad-request").pointers());
    }
    var oldest = QUESTION.replace("}", ", \"askedAt\": \"2026-10-26T10:00:00Z\"}");
    ask(site, oldest).expect(201);
  }

  @Test
  void aPromiseThatThereIsNot() {
    var site = service.newSite();
    for (var id : List.of("none", "0123456789abcdefghjkmnpqrs", "%23")) {
      site.staff().get(site.path("/promises/" + id)).expect(404, "not-found");
      site.staff().post(site.path("/promises/" + id + "/reply"), "").expect(404, "not-found");
    }
    service.operator().post("/v1/sites/missing/promises", QUESTION).expect(404, "not-found");
  }
}
