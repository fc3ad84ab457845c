package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.telling.Report;
import dev.replyby.testing.HookReceiver;
import dev.replyby.testing.HookReceiver.Hook;
import dev.replyby.testing.LocalService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weekly digest, from a document that wants one to somebody else's server. */
class DigestTest {
  @RegisterExtension static final LocalService service = new LocalService();
  @RegisterExtension static final HookReceiver RECEIVER = new HookReceiver();

  /** The Monday after the Wednesday on which a test begins, at 9:00 in Amsterdam, and the next. */
  private static final String MONDAY = "2026-11-30T08:00:00Z";

  private static final String NEXT_MONDAY = "2026-12-07T08:00:00Z";

  private static Escalated with(String digest) {
    return Digested.with(service, RECEIVER, digest);
  }

  private static void publish(Escalated company, String document) {
    company.site().owner().put(company.site().path(""), document).expect(200);
  }

  private static List<String> days(Escalated company) {
    return Digested.days(company.received());
  }

  private static Report runAt(String instant) {
    service.clock().set(instant);
    return service.escalation().run();
  }

  @Test
  void comesOnceAWeekAtItsTime() {
    var company = with("{}");
    company.at("2026-11-25T10:01:00Z").at("2026-11-30T07:59:59Z");
    assertEquals(List.of(), days(company));
    company.at(MONDAY).at("2026-11-30T08:01:00Z").at("2026-12-07T07:59:59Z");
    assertEquals(List.of("2026-11-23"), days(company));
    company.at(NEXT_MONDAY).at("2026-12-07T08:01:00Z");
    assertEquals(List.of("2026-11-23", "2026-11-30"), days(company));
    assertTrue(company.received().getFirst().id().startsWith("msg_"));
  }

  @Test
  void saysWhatBecameOfTheWeekAndTheOneBefore() {
    var company = with("{}");
    var secret = company.newSecret();
    service.clock().set("2026-11-18T10:00:00Z");
    Digested.askAndReply(company, "before", "2026-11-18T11:00:00Z");
    service.clock().set("2026-11-25T10:00:00Z");
    Digested.askAndReply(company, "kept", "2026-11-25T10:30:00Z");
    company.ask("broken");
    service.clock().set("2026-11-27T15:00:00Z");
    company.ask("waits until Monday");
    service.clock().set(MONDAY);
    service.counting().count();
    company.at(MONDAY);
    var hook = company.received().getLast();
    assertTrue(hook.isSignedBy(secret));
    assertEquals("digest.weekly", hook.at("/type"));
    assertEquals(MONDAY, hook.at("/timestamp"));
    var data = hook.json().path("data");
    assertEquals(company.site().id(), data.path("site").asText());
    assertEquals("2026-11-23", data.path("firstDay").asText());
    assertEquals("2026-11-29", data.path("lastDay").asText());
    assertEquals("2026-11-22T23:00:00Z", data.path("from").asText());
    assertEquals("2026-11-29T23:00:00Z", data.path("to").asText());
    assertEquals(
        """
        {"asked":3,"kept":{"percent":50,"count":2,"broken":1},\
        "replyTime":{"replies":1,"unanswered":1,"p50":"PT31M18S"},\
        "weekBefore":{"asked":1,"kept":{"percent":100,"count":1,"broken":0},\
        "replyTime":{"replies":1,"unanswered":0,"p50":"PT1H2M36S","p90":"PT1H2M36S"}}}\
        """,
        data.at("/channels/email").toString());
    assertEquals("{\"count\":2,\"overdue\":1}", data.path("waiting").toString());
    assertEquals("[]", data.path("deliveries").toString());
    assertEquals(0, data.at("/gaps/count").asInt());
  }

  /** The clocks went back on 25 October and forward on 29 March 2026. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-20T10:00:00Z, 2026-10-26T08:00:00Z, 2026-10-18T22:00:00Z, 2026-10-25T23:00:00Z",
    "2026-03-24T10:00:00Z, 2026-03-30T07:00:00Z, 2026-03-22T23:00:00Z, 2026-03-29T22:00:00Z"
  })
  void aWeekInWhichTheClocksChangeIsAnHourLongerOrShorter(
      String published, String told, String from, String to) {
    service.clock().set(published);
    var data = with("{}").at(told).received().getFirst().json().path("data");
    assertEquals(from, data.path("from").asText());
    assertEquals(to, data.path("to").asText());
  }

  @Test
  void aWorkerThatWasDownForWeeksSendsTheLatestAlone() {
    var company = with("{}");
    service.clock().set("2026-12-23T12:00:00Z");
    assertEquals(List.of("2026-12-14"), days(company.at("2026-12-23T12:00:00Z")));
    assertEquals(1, days(company.at("2026-12-28T07:59:59Z")).size());
    assertEquals(2, days(company.at("2026-12-28T08:00:00Z")).size());
  }

  @Test
  void aClockThatGoesBackTellsNothingTwice() {
    var company = with("{}");
    company.at(MONDAY).at("2026-11-29T08:00:00Z").at(MONDAY).at("2026-11-30T08:01:00Z");
    assertEquals(List.of("2026-11-23"), days(company));
  }

  @Test
  void severalAtOnceTellItOnce() {
    var company = with("{}");
    service.clock().set(MONDAY);
    AtOnce.call(8, _ -> service.escalation().run());
    assertEquals(1, company.received().size());
  }

  @Test
  void aDocumentThatIsPublishedAnewMovesTheNext() {
    var company = with("{}");
    publish(company, Digested.document(company, "{\"on\": \"thu\", \"at\": \"07:00\"}"));
    assertEquals(List.of(), days(company.at("2026-11-26T05:59:59Z")));
    assertEquals(List.of("2026-11-19"), days(company.at("2026-11-26T06:00:00Z")));
    assertEquals(1, days(company.at(MONDAY)).size());
  }

  @Test
  void oneThatIsDueIsNotLostWhenTheDocumentIsPublishedInTheSameMinute() {
    var company = with("{}");
    service.clock().set("2026-11-30T08:00:20Z");
    publish(company, Digested.document(company, "{\"on\": \"thu\"}"));
    assertEquals(List.of("2026-11-23"), days(company.at("2026-11-30T08:01:00Z")));
    company.at("2026-12-03T07:59:59Z").at("2026-12-03T08:00:00Z");
    assertEquals(List.of("2026-11-23", "2026-11-26"), days(company));
  }

  @Test
  void oneDayIsToldOnceHoweverOftenTheTimeIsMovedOnIt() {
    var company = with("{}");
    company.at(MONDAY);
    publish(company, Digested.document(company, "{\"at\": \"11:00\"}"));
    assertEquals(1, days(company.at("2026-11-30T10:00:00Z")).size());
    assertEquals(2, days(company.at("2026-12-07T10:00:00Z")).size());
  }

  @Test
  void publishingSaysWhenTheNextOneComes() {
    var company = with("{}");
    assertEquals(MONDAY, next(company, "", "{}"));
    assertEquals("2026-11-26T06:00:00Z", next(company, "", "{\"on\": \"thu\", \"at\": \"07:00\"}"));
    assertEquals(MONDAY, next(company, "?dryRun=true", "{}"));
    assertEquals(List.of("2026-11-19"), days(company.at("2026-11-26T06:00:00Z")));
    service.clock().set("2026-11-26T06:01:00Z");
    var later = "{\"on\": \"thu\", \"at\": \"11:00\"}";
    assertEquals("2026-12-03T10:00:00Z", next(company, "?dryRun=true", later), "one a day");
    assertEquals("2026-12-03T10:00:00Z", next(company, "", later));
    assertEquals("2026-12-03T10:00:00Z", next(company, "", later), "the same document again");
    assertEquals(1, days(company.at("2026-12-03T09:59:59Z")).size());
    assertEquals(2, days(company.at("2026-12-03T10:00:00Z")).size());
    var path = company.site().path("");
    assertFalse(
        company.site().owner().put(path, company.document()).expect(200).json().has("nextDigest"));
  }

  @Test
  void oneThatIsAboutToBeSentIsTheNext() {
    var company = with("{}");
    service.clock().set("2026-11-30T08:00:20Z");
    assertEquals(MONDAY, next(company, "", "{\"on\": \"thu\"}"));
    company.at("2026-11-30T08:01:00Z");
    assertEquals("2026-12-03T08:00:00Z", next(company, "?dryRun=true", "{\"on\": \"thu\"}"));
  }

  /** 2:30 came twice on 25 October 2026, and not at all on 28 March 2027. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-24T10:00:00Z, 2026-10-25T00:30:00Z",
    "2026-10-25T01:00:00Z, 2026-11-01T01:30:00Z",
    "2027-03-27T10:00:00Z, 2027-03-28T01:30:00Z"
  })
  void theNextOneIsRightWhereTheClocksChange(String now, String expected) {
    var company = with("{}");
    service.clock().set(now);
    var night = "{\"on\": \"sun\", \"at\": \"02:30\"}";
    service.escalation().run(); // what is due by then is told
    assertEquals(expected, next(company, "", night));
  }

  private static String next(Escalated company, String query, String digest) {
    var path = company.site().path(query);
    var document = Digested.document(company, digest);
    return company.site().owner().put(path, document).expect(200).at("/nextDigest");
  }

  @Test
  void oneDayIsToldOnceThoughTheSiteWasTakenDownInBetween() {
    var company = with("{}");
    company.at(MONDAY);
    service.clock().set("2026-11-30T09:00:00Z");
    company.site().owner().delete(company.site().path("")).expect(204);
    var path = company.site().path("");
    service.operator().put(path, Digested.document(company, "{\"at\": \"11:00\"}")).expect(201);
    var report = runAt("2026-11-30T10:00:00Z");
    assertEquals(List.of(1, 0, 0), List.of(report.looked(), report.givenUp(), report.errors()));
    assertEquals(1, days(company).size());
    assertEquals(2, days(company.at("2026-12-07T10:00:00Z")).size());
  }

  @Test
  void figuresGoToNoWebhookThatNobodyNamed() {
    var company = with("{}");
    var other = "\"webhooks\": {\"gone\": {\"url\": \"" + RECEIVER.url("/gone") + "\"}, ";
    var named = Digested.document(company, "{\"notify\": [\"webhook:gone\"]}");
    publish(company, named.replace("\"webhooks\": {", other));
    RECEIVER.answer(410);
    company.at(MONDAY);
    RECEIVER.answer(200);
    assertEquals(1, runAt(NEXT_MONDAY).givenUp());
    assertEquals(List.of(), days(company));
  }

  @Test
  void withoutItInTheDocumentItEnds() {
    var company = with("{}");
    publish(company, company.document());
    company.at(MONDAY);
    publish(company, Digested.document(company, "{}"));
    assertEquals(List.of(), days(company.at("2026-11-30T08:05:00Z")));
    assertEquals(1, days(company.at(NEXT_MONDAY)).size());
  }

  @Test
  void oneThatWaitsToBeTakenIsDroppedWhenTheDocumentWantsNoneAnyMore() {
    var company = with("{}");
    RECEIVER.answer(500);
    company.at(MONDAY);
    publish(company, company.document());
    RECEIVER.answer(200);
    assertEquals(1, company.at("2026-11-30T08:05:00Z").received().size());
    var listed = company.site().owner().get(company.site().path("/webhooks"));
    assertEquals("0", listed.expect(200).at("/webhooks/0/waiting"));
  }

  @Test
  void oneThatWaitsToBeTakenIsDroppedWhenANewerOneIsThere() {
    var company = with("{}");
    RECEIVER.answer(500);
    company.at(MONDAY);
    publish(company, Digested.document(company, "{\"on\": \"wed\"}"));
    RECEIVER.answer(200);
    assertEquals(List.of("2026-11-23", "2026-11-25"), days(company.at("2026-12-02T08:00:00Z")));
    assertEquals(2, company.at("2026-12-02T09:00:00Z").received().size());
  }

  @Test
  void oneThatIsNotTakenIsSentAgainTheSame() {
    var company = with("{}");
    RECEIVER.answer(500);
    company.at(MONDAY);
    company.ask("later");
    RECEIVER.answer(200);
    company.at("2026-11-30T08:02:00Z").at("2026-11-30T09:00:00Z");
    assertEquals(2, company.received().size());
    assertEquals(1, company.received().stream().map(Hook::id).distinct().count());
    assertEquals(1, company.received().stream().map(Hook::body).distinct().count());
  }

  @Test
  void aSiteThatIsTakenDownTellsNobody() {
    var company = with("{}");
    company.site().owner().delete(company.site().path("")).expect(204);
    var report = runAt(MONDAY);
    assertEquals(0, report.errors());
    assertEquals(List.of(), days(company));
  }

  @Test
  void whatReachesNobodyIsCounted() {
    service.newSite(
        LocalService.SMALL_SITE.replace("\"members\":", "\"digest\": {}, \"members\":"));
    assertEquals(1, runAt(MONDAY).givenUp());
    assertEquals(0, runAt("2026-11-30T08:01:00Z").givenUp());
  }

  @Test
  void aWeekInWhichNothingWasAskedSaysSoInALine() {
    var company = with("{}");
    Digested.asSlack(company);
    assertEquals(
        "{\"text\":\"S&amp;L &lt;co&gt;, Mon 23 Nov to Sun 29 Nov: nothing was asked.\"}",
        company.at(MONDAY).received().getFirst().body());
  }

  @Test
  void slackGetsLinesToRead() {
    var company = with("{}");
    Digested.asSlack(company);
    Digested.askAndReply(company, "kept", "2026-11-25T10:30:00Z");
    company.ask("broken");
    service.clock().set(MONDAY);
    service.counting().count();
    company.at(MONDAY);
    var text = company.received().getLast().at("/text").lines().toList();
    assertEquals(
        "S&amp;L &lt;co&gt;, Mon 23 Nov to Sun 29 Nov: 2 asked, 1 of 2 promises kept (50%)."
            + " 1 question waits for a reply, 1 overdue.",
        text.get(0));
    assertEquals(
        "E-mail &lt;!channel&gt;: 2 asked, 1 of 2 promises kept (50%), half answered within"
            + " 32 min of open time, 1 unanswered.",
        text.get(1));
    assertEquals(2, text.size());
  }

  @Test
  void tellsWhatDidNotArrive() {
    var company = Escalated.small(service, RECEIVER);
    publish(company, Digested.document(company, "{\"on\": \"thu\"}"));
    company.ask("q");
    RECEIVER.answer(500);
    company.at(Escalated.BROKEN);
    RECEIVER.answer(200);
    company.at("2026-11-26T08:00:00Z");
    var digest = company.received().stream().filter(h -> h.at("/type").equals("digest.weekly"));
    assertEquals(
        "[{\"to\":\"webhook:ops\",\"waiting\":1}]",
        digest.findFirst().orElseThrow().json().at("/data/deliveries").toString());
  }

  @Test
  void tellsWhatReachedNobody() {
    var company = with("{}");
    var steps = "\"escalation\": [{\"when\": \"broken\", \"notify\": [\"owner\"]}], \"members\":";
    publish(company, LocalService.SMALL_SITE.replace("\"members\":", steps));
    var promise = company.ask("q");
    company.at(Escalated.BROKEN);
    publish(company, Digested.document(company, "{\"on\": \"thu\"}"));
    var untold = company.at("2026-11-26T08:00:00Z").received().getFirst().json().at("/data/untold");
    assertEquals(1, untold.path("count").asInt());
    assertEquals(Escalated.BROKEN, untold.path("lastAt").asText());
    assertTrue(promise.endsWith(untold.path("lastPromise").asText()), promise);
  }

  @Test
  void tellsOfTheGapsOfTheComingSevenDays() {
    var company = with("{}");
    publish(company, Digested.withGaps(company));
    var gaps = company.at(MONDAY).received().getFirst().json().at("/data/gaps");
    assertEquals("2026-12-07T08:00:00Z", gaps.path("to").asText());
    assertEquals(5, gaps.path("count").asInt());
    assertEquals(5 * 60, gaps.path("minutes").asInt());
    assertEquals(3, gaps.path("first").size());
    assertEquals(
        "{\"channel\":\"email\",\"from\":\"2026-11-30T15:00:00Z\",\"to\":\"2026-11-30T16:00:00Z\"}",
        gaps.path("first").path(0).toString());
  }

  @Test
  void whatIsNotDueCostsNothing() {
    var company = with("{}");
    company.at("2026-11-25T10:01:00Z");
    service.dynamoDb().forget();
    service.escalation().run();
    assertEquals(32, service.dynamoDb().calls().get("Query"));
    assertFalse(service.dynamoDb().calls().containsKey("GetItem"));
  }
}
