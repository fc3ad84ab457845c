package dev.replyby.api;

import static dev.replyby.api.Escalated.AFTER;
import static dev.replyby.api.Escalated.BEFORE;
import static dev.replyby.api.Escalated.BROKEN;
import static dev.replyby.api.Escalated.HALF;
import static dev.replyby.api.Escalated.MISSED;
import static dev.replyby.api.Escalated.SOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.HookReceiver;
import dev.replyby.testing.HookReceiver.Hook;
import dev.replyby.testing.LocalService;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told, what and when, from a recorded question to somebody else's server. */
class EscalationTest {
  @RegisterExtension static final LocalService service = new LocalService();
  @RegisterExtension static final HookReceiver RECEIVER = new HookReceiver();

  private static Escalated small() {
    return Escalated.small(service, RECEIVER);
  }

  @Test
  void eachStepIsToldOnceAtItsTime() {
    var company = small();
    company.ask("q");
    company.at("2026-11-25T10:00:00Z").at("2026-11-25T11:59:59Z");
    assertEquals(List.of(), company.told());
    assertEquals(List.of(AFTER), company.at(HALF).at("2026-11-25T13:44:59Z").told());
    assertEquals(List.of(AFTER, BEFORE), company.at(SOON).at("2026-11-25T14:00:00Z").told());
    assertEquals(List.of(AFTER, BEFORE, MISSED), company.at(BROKEN).told());
    assertEquals(3, company.at("2026-12-25T14:00:00Z").told().size());
  }

  @Test
  void aMessageSaysWhatItIsAboutAndIsSigned() {
    var company = small();
    var secret = company.newSecret();
    var promise = company.ask("ticket 4711");
    var hook = company.at(HALF).received().getFirst();
    assertTrue(hook.isSignedBy(secret));
    assertEquals("1795608000", hook.timestamp());
    assertEquals(HALF, hook.at("/timestamp"));
    assertEquals(company.site().id(), hook.at("/data/site"));
    assertTrue(promise.endsWith(hook.at("/data/promise")));
    assertEquals("ticket 4711", hook.at("/data/question"));
    assertEquals("email", hook.at("/data/channel"));
    assertEquals("2026-11-25T10:00:00Z", hook.at("/data/askedAt"));
    assertEquals("2026-11-25T14:00:00Z", hook.at("/data/replyBy"));
    assertEquals("2026-11-25T14:00:00Z", hook.at("/data/due"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/acknowledge | {\"by\": \"ana\"}",
        "/reply       | {\"at\": \"2026-11-25T12:30:00Z\", \"by\": \"ana\"}",
        "/close       | {\"withdrawn\": {\"reason\": \"spam\"}}",
      })
  void whoeverTakesChargeEndsIt(String deed, String body) {
    var company = small();
    var promise = company.ask("q");
    company.at(HALF);
    service.clock().set("2026-11-25T12:31:00Z");
    company.site().staff().post(promise + deed, body).expect(200);
    assertEquals(List.of(AFTER), company.at(SOON).at(BROKEN).told());
  }

  @Test
  void aWarningThatCouldNotBeDeliveredIsDroppedWhenSomebodyTakesCharge() {
    var company = small();
    var promise = company.ask("q");
    RECEIVER.answer(500);
    company.at(HALF);
    company.site().staff().post(promise + "/acknowledge", "{\"by\": \"ana\"}").expect(200);
    RECEIVER.answer(200);
    assertEquals(1, company.at("2026-11-25T12:05:00Z").at(BROKEN).told().size());
  }

  @Test
  void anAutomaticReplyEndsNothing() {
    var company = small();
    var promise = company.ask("q");
    service.clock().set("2026-11-25T10:00:05Z");
    var robot = "{\"at\": \"2026-11-25T10:00:05Z\", \"by\": \"robot\", \"automatic\": true}";
    company.site().staff().post(promise + "/reply", robot).expect(200);
    assertEquals(List.of(AFTER), company.at(HALF).told());
  }

  @Test
  void whenItHasStoppedForHoursOneMessageSaysWhatIsSoNow() {
    var company = small();
    company.ask("q");
    assertEquals(List.of(MISSED), company.at("2026-11-25T18:00:00Z").told());
    assertEquals(1, company.at("2026-11-26T18:00:00Z").told().size());
  }

  @Test
  void aClockThatGoesBackTellsNothingTwice() {
    var company = small();
    company.ask("q");
    company.at(HALF).at("2026-11-25T09:00:00Z").at("2026-11-25T11:59:00Z").at(HALF);
    company.at(SOON).at(HALF).at(SOON).at(BROKEN).at(HALF).at(BROKEN);
    assertEquals(List.of(AFTER, BEFORE, MISSED), company.told());
  }

  @RepeatedTest(3)
  void severalAtOnceTellItOnce() {
    var company = small();
    for (int i = 0; i < 5; i++) {
      company.ask("q" + i);
    }
    service.clock().set(HALF);
    AtOnce.call(8, _ -> service.escalation().run());
    assertEquals(5, company.received().size());
    assertEquals(5, ids(company.received()).size());
  }

  @RepeatedTest(10)
  void anAcknowledgementAtTheSameMomentEndsTheRest() {
    var company = small();
    var promise = company.ask("q");
    service.clock().set(HALF);
    AtOnce.<Object>call(
        2,
        i ->
            i == 0
                ? company.site().staff().post(promise + "/acknowledge", "{\"by\": \"ana\"}")
                : service.escalation().run());
    assertTrue(company.at(SOON).at(BROKEN).told().size() <= 1, company.told()::toString);
  }

  @Test
  void aDelayIsWatchedAnewAndTheOriginalIsStillBroken() {
    var company = small();
    var promise = company.ask("q");
    company.at(HALF);
    service.clock().set("2026-11-25T13:00:00Z");
    var delay = "{\"newReplyBy\": \"2026-11-25T15:30:00Z\", \"reason\": \"We wait for parts.\"}";
    company.site().staff().post(promise + "/delay", delay).expect(200);
    company.at("2026-11-25T13:01:00Z").at(SOON);
    assertEquals(List.of(AFTER), company.told());
    company.at(BROKEN).at("2026-11-25T14:15:00Z").at("2026-11-25T15:15:00Z");
    company.at("2026-11-25T15:30:01Z");
    assertEquals(
        List.of(
            AFTER,
            MISSED,
            "after:0.5#1 promise.due_soon",
            "before:900#1 promise.due_soon",
            "broken#1 promise.broken"),
        company.told());
    assertEquals("2026-11-25T15:30:00Z", company.received().getLast().at("/data/due"));
    assertEquals("2026-11-25T14:00:00Z", company.received().getLast().at("/data/replyBy"));
  }

  @Test
  void whatDoesNotArriveIsSentAgainTheSame() {
    var company = small();
    company.newSecret();
    company.ask("q");
    RECEIVER.answer(503);
    company.at(HALF).at("2026-11-25T12:00:30Z");
    assertEquals(1, company.received().size());
    company.at("2026-11-25T12:01:10Z").at("2026-11-25T12:03:00Z");
    assertEquals(2, company.received().size());
    RECEIVER.answer(202);
    company.at("2026-11-25T12:08:00Z").at("2026-11-25T13:00:00Z");
    assertEquals(3, company.received().size());
    assertEquals(1, ids(company.received()).size());
    assertEquals(1, company.received().stream().map(Hook::body).distinct().count());
    assertEquals(3, company.received().stream().map(Hook::timestamp).distinct().count());
  }

  @Test
  void afterDaysItIsGivenUp() {
    var company = small();
    company.ask("q");
    RECEIVER.answer(500);
    service.clock().set(BROKEN);
    for (int minutes : new int[] {0, 1, 5, 30, 120, 300, 600, 840, 1200, 1440, 1440, 1440}) {
      service.clock().advance(Duration.ofSeconds(minutes * 66L + 1));
      service.escalation().run();
    }
    assertEquals(10, company.received().size());
    var listed = company.site().owner().get(company.site().path("/webhooks")).expect(200);
    assertEquals("0", listed.at("/webhooks/0/waiting"));
    assertEquals("answered 500", listed.at("/webhooks/0/lastFailure/why"));
    assertEquals("it was tried for days", listed.at("/webhooks/0/lastGivenUp/why"));
  }

  @Test
  void oneThatIsGoneIsNotCalledAgainUntilItHasANewSecret() {
    var company = small();
    company.ask("q");
    RECEIVER.answer(410);
    company.at(HALF).at(SOON);
    assertEquals(1, company.received().size());
    var listed = company.site().owner().get(company.site().path("/webhooks")).expect(200);
    assertEquals("true", listed.at("/webhooks/0/gone"));
    RECEIVER.answer(200);
    company.newSecret();
    assertEquals(List.of(AFTER, MISSED), company.at(BROKEN).told());
  }

  @Test
  void aSlowOrDeadReceiverHoldsUpNobodyElse() {
    var dead = small();
    for (int i = 0; i < 5; i++) {
      dead.ask("q" + i);
    }
    RECEIVER.answer(500);
    dead.at(HALF);
    assertEquals(1, dead.received().size(), "the others wait without being tried");
    RECEIVER.answer(200);
    dead.at("2026-11-25T12:02:00Z");
    assertEquals(6, dead.received().size());
    assertEquals(5, ids(dead.received()).size());
  }

  @Test
  void everySecretThatWasReplacedSignsForItsWholeDay() {
    var company = small();
    company.ask("q");
    assertEquals("", company.at(HALF).received().getFirst().signature());
    var first = company.newSecret();
    var second = company.newSecret();
    assertNotEquals(first, second);
    var third = company.newSecret();
    var hook = company.at(SOON).received().getLast();
    assertTrue(hook.isSignedBy(first) && hook.isSignedBy(second) && hook.isSignedBy(third));
    var later = company.at("2026-11-27T14:00:00Z").received().getLast();
    assertTrue(later.isSignedBy(third) && !later.isSignedBy(second));
  }

  @Test
  void atMostTenSecretsSignAtOnce() {
    var company = small();
    for (int i = 0; i < 10; i++) {
      company.newSecret();
    }
    var path = company.site().path("/webhooks/ops/secret");
    company.site().owner().post(path, "").expect(409, "limit-reached");
    service.clock().advance(Duration.ofDays(1));
    company.newSecret();
  }

  @Test
  void aFirstSecretSaysNothingOfOneBefore() {
    var company = small();
    var owner = company.site().owner();
    var path = company.site().path("/webhooks/ops/secret");
    assertFalse(owner.post(path, "").expect(201).json().has("previousUntil"));
    assertEquals("2026-11-26T10:00:00Z", owner.post(path, "").expect(201).at("/previousUntil"));
  }

  @Test
  void aSecretIsTheOwnersAndShownOnce() {
    var company = small();
    var site = company.site();
    var secret = company.newSecret();
    var list = site.owner().get(site.path("/webhooks")).expect(200);
    assertEquals("true", list.at("/webhooks/0/signed"));
    assertTrue(!list.text().contains(secret.substring(6)));
    assertTrue(!site.owner().get(site.path("")).text().contains(secret.substring(6)));
    site.staff().post(site.path("/webhooks/ops/secret"), "").expect(403);
    site.staff().get(site.path("/webhooks")).expect(403);
    site.owner().post(site.path("/webhooks/other/secret"), "").expect(404, "not-found");
    site.owner().delete(site.path("")).expect(204);
    service.operator().put(site.path(""), company.document()).expect(201);
    var anew = service.operator().get(site.path("/webhooks")).expect(200);
    assertEquals("false", anew.at("/webhooks/0/signed"));
  }

  @Test
  void slackGetsASentence() {
    var company = small();
    var slack =
        company.document().replace("\"}}, \"members\"", "\", \"format\": \"slack\"}}, \"members\"");
    company
        .site()
        .owner()
        .put(company.site().path(""), slack.replace("Small", "S&L <co>"))
        .expect(200);
    company.ask("<!channel> 1");
    assertEquals(
        "{\"text\":\"S&amp;L &lt;co&gt;: a reply is due soon. email question &lt;!channel&gt; 1,"
            + " asked <!date^1795600800^{date_short_pretty} {time}|Wed 25 Nov 11:00"
            + " (Europe/Amsterdam)>, is due <!date^1795615200^{date_short_pretty} {time}|Wed 25 Nov"
            + " 15:00 (Europe/Amsterdam)>.\"}",
        company.at(HALF).received().getFirst().body());
  }

  @Test
  void whoIsOnDutyThenIsTold() {
    var document =
        LocalService.SMALL_SITE
            .replace(
                "\"target\": {\"open\": \"PT4H\"}",
                "\"target\": {\"open\": \"PT4H\"}, \"rotas\": [\"desk\"]")
            .replace(
                "\"members\": {\"ana\": {\"name\": \"Ana\"}}",
                """
                "rotas": {"desk": {"layers": [
                  {"members": ["ana", "bo"], "every": "PT3H", "from": "2026-11-25T09:00"},
                  {"members": ["cy"], "staffs": false}]}},
                "members": {"ana": {"name": "Ana", "notify": ["webhook:a"]},
                            "bo": {"name": "Bo", "notify": ["webhook:b"]},
                            "cy": {"name": "Cy", "notify": ["webhook:c"]}},
                "escalation": [{"after": 0.25, "notify": ["on-call"]}, {"after": 0.75, "notify": ["on-call"]},
                               {"when": "broken", "notify": ["on-call", "next-layer"]}],
                "webhooks": {"a": {"url": "%s"}, "b": {"url": "%s"}, "c": {"url": "%s"}}
                """
                    .formatted(RECEIVER.url("/a"), RECEIVER.url("/b"), RECEIVER.url("/c")));
    var company = new Escalated(service, RECEIVER, service.newSite(document), "/a");
    company.ask("q");
    company.at("2026-11-25T10:59:59Z").at("2026-11-25T11:00:30Z");
    assertEquals(List.of(0, 1, 0), List.of(count("/a"), count("/b"), count("/c")));
    var away = "{\"state\": \"away\", \"for\": \"PT6H\"}";
    company.site().staff().put(company.site().path("/members/bo/status"), away).expect(200);
    company.at("2026-11-25T13:00:30Z");
    assertEquals(List.of(0, 1, 1), List.of(count("/a"), count("/b"), count("/c")));
    company.at(BROKEN);
    assertEquals(List.of(1, 1, 2), List.of(count("/a"), count("/b"), count("/c")));
    assertEquals("[\"ana\"]", RECEIVER.on("/a").getFirst().json().at("/data/members").toString());
  }

  @Test
  void whoSaidToBeThereIsToldBeforeTheLeads() {
    var members =
        """
        "rotas": {"desk": {"layers": [{"members": ["ana", "bo"]}]}},
        "members": {"lea": {"name": "Lea", "role": "lead", "notify": ["webhook:ops"]},
                    "ana": {"name": "Ana", "notify": ["webhook:ops"]},
                    "bo": {"name": "Bo", "notify": ["webhook:ops"]}}
        """;
    var document =
        Escalated.document(RECEIVER, "/present", Escalated.STEPS)
            .replace("\"members\": {\"ana\": {\"name\": \"Ana\"}}", members)
            .replace("{\"open\": \"PT4H\"}", "{\"open\": \"PT4H\"}, \"rotas\": [\"desk\"]");
    var company = new Escalated(service, RECEIVER, service.newSite(document), "/present");
    company.ask("q");
    var until = "{\"state\": \"%s\", \"until\": \"2026-11-25T18:00:00Z\"}";
    var status = company.site().path("/members/%s/status");
    company.site().owner().put(status.formatted("ana"), until.formatted("away")).expect(200);
    company.site().owner().put(status.formatted("bo"), until.formatted("open")).expect(200);
    var told = company.at(HALF).received().getFirst().json();
    assertEquals("[\"bo\"]", told.at("/data/members").toString());
  }

  private static int count(String path) {
    return RECEIVER.on(path).size();
  }

  @Test
  void aChangedDocumentCountsFromTheNextStepOn() {
    var company = small();
    company.ask("q");
    company.at(HALF);
    var steps = "[{\"when\": \"broken\", \"notify\": [\"owner\"]}]";
    var changed = Escalated.document(RECEIVER, company.hook(), steps);
    company.site().owner().put(company.site().path(""), changed).expect(200);
    assertEquals(List.of(AFTER, MISSED), company.at(SOON).at(BROKEN).told());
  }

  @Test
  void stepsThatCameLaterThanTheQuestionCountWhenItIsBroken() {
    var site = service.newSite();
    var company = new Escalated(service, RECEIVER, site, "/late");
    company.ask("q");
    company.at("2026-11-25T10:05:00Z");
    var document = Escalated.document(RECEIVER, "/late", Escalated.STEPS);
    site.owner().put(site.path(""), document).expect(200);
    assertEquals(List.of(MISSED), company.at(BROKEN).told());
  }

  @Test
  void aSiteThatIsTakenDownTellsNobody() {
    var company = small();
    company.ask("q");
    company.site().owner().delete(company.site().path("")).expect(204);
    assertEquals(List.of(), company.at(HALF).at(BROKEN).told());
  }

  private static Set<String> ids(List<Hook> hooks) {
    return hooks.stream().map(Hook::id).collect(Collectors.toSet());
  }
}
