package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Taking charge, announcing a delay, closing and withdrawing. */
class PromiseEventsTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String MEMBERS = "\"members\": {\"ana\": {\"name\": \"Ana\"}}";
  private static final String TWO_MEMBERS =
      LocalService.SMALL_SITE.replace("{\"ana\":", "{\"ana\": {\"name\": \"Ana\"}, \"bo\":");

  private static final String SPAM = "{\"withdrawn\": {\"reason\": \"spam\"}}";

  private static TestAnswer report(TestSite site, String path, String body) {
    return site.staff().post(path, body);
  }

  private static String delay(String newReplyBy) {
    return "{\"newReplyBy\": \"%s\", \"reason\": \"Waiting for a part.\"}".formatted(newReplyBy);
  }

  private static String merge(String into) {
    return "{\"withdrawn\": {\"reason\": \"twice\", \"mergedInto\": \"%s\"}}".formatted(into);
  }

  /** The path of a new promise for that question. */
  private static String given(TestSite site, String question) {
    var request = PromisesTest.QUESTION.replace("q-1", question);
    return site.path("/promises/" + PromisesTest.ask(site, request).expect(201).at("/id"));
  }

  @Test
  void whoTakesChargeFirstHasIt() {
    var site = service.newSite(TWO_MEMBERS);
    var path = PromisesTest.given(site) + "/acknowledge";
    assertEquals("ana", report(site, path, "").expect(200).at("/acknowledged/by"));
    service.clock().set("2026-11-25T11:00:00Z");
    var second = report(site, path, "{\"by\": \"bo\"}").expect(200);
    assertEquals("ana", second.at("/acknowledged/by"));
    assertEquals("2026-11-25T10:00:00Z", second.at("/acknowledged/at"));
    assertEquals("open", second.at("/state"));
  }

  @Test
  void whoIsNoMemberTakesChargeOfNothing() {
    var site = service.newSite(TWO_MEMBERS);
    var path = PromisesTest.given(site) + "/acknowledge";
    for (var caller : List.of(site.owner(), site.staff(), service.operator())) {
      var refused = caller.post(path, "{\"by\": \"cy\"}").expect(400, "bad-request");
      assertEquals(List.of("/by"), refused.pointers());
      assertEquals(
          "found \"cy\"; expected the id of a member: ana, bo", refused.at("/errors/0/detail"));
    }
    var twice = site.owner().post(path, "{\"by\": \"\", \"at\": 1}").expect(400);
    assertEquals(2, twice.pointers().size());
    assertEquals(
        "bo", site.owner().post(path, "{\"by\": \"bo\"}").expect(200).at("/acknowledged/by"));
  }

  @Test
  void whoNamesNobodyOrThemselvesTakesChargeInAnyCase() {
    var site = service.newSite(TWO_MEMBERS);
    var owner = site.owner().post(PromisesTest.given(site) + "/acknowledge", "").expect(200);
    var self = "{\"by\": \"%s\"}".formatted(owner.at("/acknowledged/by"));
    site.owner().post(given(site, "again") + "/acknowledge", self).expect(200);
    var gone = TWO_MEMBERS.replace("\"ana\": {\"name\": \"Ana\"}, ", "");
    site.owner().put(site.path(""), gone).expect(200);
    var path = given(site, "of one who is gone") + "/acknowledge";
    assertEquals("ana", report(site, path, "{\"by\": \"ana\"}").expect(200).at("/acknowledged/by"));
  }

  @Test
  void aSiteWithoutMembersKnowsNobodyByName() {
    var site = service.newSite(LocalService.SMALL_SITE.replace(MEMBERS, "\"members\": {}"));
    var path = PromisesTest.given(site) + "/acknowledge";
    assertEquals("cy", report(site, path, "{\"by\": \"cy\"}").expect(200).at("/acknowledged/by"));
  }

  @Test
  void aDelayIsAnnouncedAndTheOriginalIsJudged() {
    var site = service.newSite();
    var path = PromisesTest.given(site);
    var delayed = report(site, path + "/delay", delay("2026-11-25T16:00:00Z")).expect(200);
    assertEquals("2026-11-25T16:00:00Z", delayed.at("/delays/0/newReplyBy"));
    assertEquals("2026-11-25T14:00:00Z", delayed.at("/replyBy"));
    service.clock().set("2026-11-25T15:00:00Z");
    assertEquals("broken", report(site, path + "/reply", "").expect(200).at("/state"));
  }

  @Test
  void aDelayThatDidNotHappenLeavesItKept() {
    var site = service.newSite();
    var path = PromisesTest.given(site);
    report(site, path + "/delay", delay("2026-11-25T16:00:00Z")).expect(200);
    service.clock().set("2026-11-25T14:00:00Z");
    assertEquals("kept", report(site, path + "/reply", "").expect(200).at("/state"));
  }

  @Test
  void aDelayComesBeforeItIsDueAndLeadsToLater() {
    var site = service.newSite();
    var path = PromisesTest.given(site) + "/delay";
    for (var early :
        List.of("2026-11-25T14:00:00Z", "2026-11-25T10:00:00Z", "2027-12-31T10:00:01Z", "soon")) {
      var refused = report(site, path, delay(early)).expect(400, "bad-request");
      assertEquals(List.of("/newReplyBy"), refused.pointers());
    }
    assertEquals(
        List.of("/newReplyBy", "/reason"), report(site, path, "{}").expect(400).pointers());
    service.clock().set("2026-11-25T13:59:59Z");
    report(site, path, delay("2026-11-25T15:00:00Z")).expect(200);
    service.clock().set("2026-11-25T14:59:59Z");
    var again = report(site, path, delay("2026-11-25T16:00:00Z")).expect(200);
    assertEquals(2, again.json().path("delays").size());
    service.clock().set("2026-11-25T16:00:00Z");
    report(site, path, delay("2026-11-25T17:00:00Z")).expect(409, "recorded-otherwise");
    var same = report(site, path, delay("2026-11-25T16:30:00Z"));
    assertEquals(409, same.status());
  }

  @Test
  void theSameDelayAgainIsTheSame() {
    var site = service.newSite();
    var path = PromisesTest.given(site) + "/delay";
    var first = report(site, path, delay("2026-11-25T16:00:00Z")).expect(200);
    assertEquals(first.text(), report(site, path, delay("2026-11-25T16:00:00Z")).text());
    service.clock().set("2026-11-25T13:00:00Z");
    assertEquals(first.text(), report(site, path, delay("2026-11-25T16:00:00Z")).text());
  }

  @Test
  void whoeverHasRepliedIsNotLate() {
    var site = service.newSite();
    var path = PromisesTest.given(site);
    report(site, path + "/reply", "").expect(200);
    report(site, path + "/delay", delay("2026-11-25T16:00:00Z")).expect(409, "recorded-otherwise");
    assertFalse(report(site, path + "/acknowledge", "").expect(200).json().has("acknowledged"));
  }

  @Test
  void aConversationIsClosedWithItsExchanges() {
    var site = service.newSite();
    var path = PromisesTest.given(site);
    report(site, path + "/close", "").expect(409, "recorded-otherwise");
    report(site, path + "/reply", "").expect(200);
    assertFalse(report(site, path + "/close", "").expect(200).at("/closed").contains("exchanges"));
    assertEquals("3", close(site, path, 3));
    assertEquals("3", close(site, path, 2));
    var answer = report(site, path + "/close", "{\"exchanges\": 4}").expect(200);
    assertEquals("4", answer.at("/closed/exchanges"));
    assertEquals("kept", answer.at("/state"));
    for (var bad : List.of("{\"exchanges\": -1}", "{\"exchanges\": 1.5}", "{\"rating\": 5}")) {
      report(site, path + "/close", bad).expect(400, "bad-request");
    }
  }

  private static String close(TestSite site, String path, int exchanges) {
    var body = "{\"exchanges\": %d}".formatted(exchanges);
    return report(site, path + "/close", body).expect(200).at("/closed/exchanges");
  }

  @Test
  void aBrokenPromiseCanBeClosedButStaysBroken() {
    var site = service.newSite();
    var path = PromisesTest.given(site);
    service.clock().set("2026-11-25T14:00:01Z");
    report(site, path + "/close", SPAM).expect(409, "recorded-otherwise");
    var closed = report(site, path + "/close", "{\"exchanges\": 0}").expect(200);
    assertEquals("broken", closed.at("/state"));
    assertEquals("broken", report(site, path + "/reply", "").expect(200).at("/state"));
  }

  @Test
  void anOpenPromiseIsWithdrawnOnce() {
    var site = service.newSite();
    var path = PromisesTest.given(site);
    var withdrawn = report(site, path + "/close", SPAM).expect(200);
    assertEquals("withdrawn", withdrawn.at("/state"));
    assertEquals("spam", withdrawn.at("/withdrawn/reason"));
    assertEquals(withdrawn.text(), report(site, path + "/close", SPAM).expect(200).text());
    report(site, path + "/close", SPAM.replace("spam", "x")).expect(409, "recorded-otherwise");
    service.clock().set("2026-11-26T14:00:01Z");
    assertEquals("withdrawn", site.staff().get(path).at("/state"));
    var both = "{\"exchanges\": 1, \"withdrawn\": {\"reason\": \"x\"}}";
    assertEquals(List.of("/exchanges"), report(site, path + "/close", both).expect(400).pointers());
  }

  @Test
  void aReplyFromBeforeTheWithdrawalCountsWheneverItIsReported() {
    var site = service.newSite();
    var path = PromisesTest.given(site);
    service.clock().set("2026-11-25T11:00:00Z");
    report(site, path + "/close", SPAM).expect(200);
    service.clock().set("2026-11-25T11:00:01Z");
    var after = "{\"at\": \"2026-11-25T11:00:01Z\"}";
    assertEquals("withdrawn", report(site, path + "/reply", after).expect(200).at("/state"));
    var before = "{\"at\": \"2026-11-25T10:30:00Z\"}";
    assertEquals("kept", report(site, path + "/reply", before).expect(200).at("/state"));
  }

  /** At most a minute ahead: it would else be judged at a second that has not come. */
  @Test
  void aReplyOfAClockThatIsAheadCountsAsNow() {
    var site = service.newSite();
    var path = PromisesTest.given(site);
    service.clock().set("2026-11-25T14:00:00Z");
    var ahead = "{\"at\": \"2026-11-25T14:00:40Z\"}";
    assertEquals("kept", report(site, path + "/reply", ahead).expect(200).at("/state"));
  }

  @Test
  void twoQuestionsAreMergedIntoTheOneThatIsDueFirst() {
    var site = service.newSite();
    var first = given(site, "first");
    service.clock().set("2026-11-25T11:00:00Z");
    var second = given(site, "second");
    var refused = report(site, first + "/close", merge("second")).expect(409, "recorded-otherwise");
    assertTrue(refused.at("/detail").contains("merge that one into this one"), refused.text());
    var merged = report(site, second + "/close", merge("first")).expect(200);
    assertEquals("withdrawn", merged.at("/state"));
    assertEquals("first", merged.at("/withdrawn/mergedInto"));
    report(site, first + "/close", merge("second")).expect(409, "recorded-otherwise");
    assertEquals("open", site.staff().get(first).at("/state"));
  }

  @Test
  void aQuestionIsMergedIntoAnotherThatIsOnRecord() {
    var site = service.newSite();
    var path = PromisesTest.given(site);
    var unknown = report(site, path + "/close", merge("missing")).expect(400, "bad-request");
    assertEquals(List.of("/withdrawn/mergedInto"), unknown.pointers());
    report(site, path + "/close", merge("q-1")).expect(409, "recorded-otherwise");
    var other = service.newSite();
    given(other, "elsewhere");
    report(site, path + "/close", merge("elsewhere")).expect(400, "bad-request");
  }

  @Test
  void ofTwoMergedIntoOneAnotherAtTheSameTimeOneStays() {
    for (int i = 0; i < 5; i++) {
      var site = service.newSite();
      var paths = List.of(given(site, "a"), given(site, "b"));
      var into = List.of("b", "a");
      var answers = AtOnce.call(2, c -> report(site, paths.get(c) + "/close", merge(into.get(c))));
      assertEquals(
          1, AtOnce.count(answers, 200), () -> answers.get(0).text() + answers.get(1).text());
      assertEquals(1, AtOnce.count(answers, 409));
    }
  }

  @Test
  void twentyReportsAtTheSameTimeAreAllOnRecord() {
    var site = service.newSite(TWO_MEMBERS);
    var path = PromisesTest.given(site);
    service.clock().set("2026-11-25T11:00:00Z");
    var answers =
        AtOnce.call(
            20,
            i ->
                switch (i % 4) {
                  case 0 -> report(site, path + "/acknowledge", "");
                  case 1 -> report(site, path + "/reply", "{\"automatic\": true}");
                  case 2 -> report(site, path + "/reply", at(i));
                  default -> report(site, path + "/acknowledge", "{\"by\": \"bo\"}");
                });
    answers.forEach(a -> a.expect(200));
    var promise = site.staff().get(path).expect(200);
    assertEquals("2026-11-25T10:02:00Z", promise.at("/reply/at"));
    assertTrue(promise.json().has("automaticReply"), promise.text());
  }

  private static String at(int minute) {
    return "{\"at\": \"2026-11-25T10:%02d:00Z\"}".formatted(minute);
  }

  @Test
  void aReportSentAgainWithItsKeyIsAnsweredTheSame() {
    var site = service.newSite();
    var keyed = site.staff().with("Idempotency-Key", "k");
    var path = PromisesTest.given(site) + "/reply";
    var first = keyed.post(path, "{}").expect(200);
    service.clock().set("2026-11-25T11:00:00Z");
    var again = keyed.post(path, "{}").expect(200);
    assertEquals(first.text(), again.text());
    assertEquals("true", again.header("Idempotency-Replayed").orElse(""));
  }
}
