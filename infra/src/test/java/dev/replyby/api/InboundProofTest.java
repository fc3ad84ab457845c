package dev.replyby.api;

import static dev.replyby.api.InboundSites.CONVERSATION;
import static dev.replyby.api.InboundSites.MESSAGE;
import static dev.replyby.api.InboundSites.NEW;
import static dev.replyby.api.InboundSites.SITE;
import static dev.replyby.api.InboundSites.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import dev.replyby.testing.Webhooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may tell of questions: whoever proves to know the inbound's secret, and nobody else. */
class InboundProofTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private final TestSite site = service.newSite(SITE);
  private final Webhooks webhooks = new Webhooks(service, site);

  /** A delivery to each kind of inbound, signed with that secret. */
  private TestAnswer deliver(String inbound, String secret, long secondsAgo) {
    var at = service.clock().instant().minusSeconds(secondsAgo);
    return switch (inbound) {
      case "desk" -> webhooks.zammad(inbound, secret, TICKET);
      case "chat" -> webhooks.chatwoot(inbound, secret, at, MESSAGE);
      case "scout" -> webhooks.helpScout(inbound, secret, "convo.created", CONVERSATION);
      case "own" -> webhooks.standard(inbound, secret, at, NEW);
      default -> webhooks.send(service.as(secret), inbound, MESSAGE);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk", "chat", "scout", "own", "old-chat"})
  void onlyTheInboundsOwnSecretProvesADelivery(String inbound) {
    deliver(inbound, "whsec_bm90IHRoZSBzZWNyZXQ=", 0).expect(401, "unauthorized");
    var secret = webhooks.secret(inbound);
    deliver(inbound, secret, 0).expect(200);
    deliver(inbound, "whsec_bm90IHRoZSBzZWNyZXQ=", 0).expect(401, "unauthorized");
    webhooks.send(service.anonymous(), inbound, MESSAGE).expect(401, "unauthorized");
    webhooks.send(site.owner(), inbound, MESSAGE).expect(401, "unauthorized");
    var replaced = webhooks.secret(inbound);
    deliver(inbound, secret, 0).expect(401, "unauthorized");
    deliver(inbound, replaced, 0).expect(200);
    site.owner().delete(webhooks.path(inbound) + "/secret").expect(204);
    deliver(inbound, replaced, 0).expect(401, "unauthorized");
    site.owner().delete(webhooks.path(inbound) + "/secret").expect(404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({"0, 200", "300, 200", "301, 401", "-300, 200", "-301, 401", "86400, 401"})
  void aSignedInstantIsAboutNow(long secondsAgo, int status) {
    for (var inbound : List.of("chat", "own")) {
      deliver(inbound, webhooks.secret(inbound), secondsAgo).expect(status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1", "1e9", "99999999999999999999"})
  void anInstantThatIsNoneIsNotSigned(String timestamp) {
    webhooks.secret("chat");
    var client =
        service
            .anonymous()
            .with("X-Chatwoot-Timestamp", timestamp)
            .with("X-Chatwoot-Signature", "sha256=00");
    webhooks.send(client, "chat", MESSAGE).expect(401, "unauthorized");
  }

  @Test
  void aChangedBodyIsNotTheSignedOne() {
    var secret = webhooks.secret("desk");
    var signature =
        webhooks
            .zammad("desk", secret, TICKET)
            .http()
            .request()
            .headers()
            .firstValue("X-Hub-Signature")
            .orElseThrow();
    var client = service.anonymous().with("X-Hub-Signature", signature);
    webhooks.send(client, "desk", TICKET).expect(200);
    webhooks.send(client, "desk", TICKET.replace("81", "82")).expect(401, "unauthorized");
  }

  @Test
  void whoCannotSignShowsAKeyInTheAddressOrInAHeader() {
    var made = site.owner().put(webhooks.path("old-chat") + "/secret", "").expect(200);
    var address = made.at("/address");
    assertEquals(webhooks.path("old-chat") + "?key=" + made.at("/secret"), address);
    service.anonymous().post(address, MESSAGE).expect(200);
    service.anonymous().post(address + "x", MESSAGE).expect(401, "unauthorized");
    var bearer = service.anonymous().with("Authorization", "Bearer " + made.at("/secret"));
    bearer.post(webhooks.path("old-chat"), MESSAGE).expect(200);
  }

  @Test
  void aKeyProvesNothingWhereASignatureIsAskedFor() {
    var secret = webhooks.secret("chat");
    service.anonymous().post(webhooks.path("chat") + "?key=" + secret, MESSAGE).expect(401);
    webhooks.send(service.as(secret), "chat", MESSAGE).expect(401);
  }

  @Test
  void theRefusalIsTheSameWhateverIsMissing() {
    webhooks.secret("desk");
    var wrong = deliver("desk", "not-the-secret", 0).expect(401).text();
    assertEquals(wrong, deliver("chat", "not-the-secret", 0).expect(401).text());
    assertEquals(wrong, deliver("none", "not-the-secret", 0).expect(401).text());
    var elsewhere = new Webhooks(service, new TestSite("no-such-site", site.owner(), site.staff()));
    assertEquals(wrong, elsewhere.zammad("desk", "not-the-secret", TICKET).expect(401).text());
  }

  @Test
  void aSecretOpensItsOwnSiteAlone() {
    var secret = webhooks.secret("desk");
    var other = new Webhooks(service, service.newSite(SITE));
    other.secret("desk");
    other.zammad("desk", secret, TICKET).expect(401, "unauthorized");
  }

  @Test
  void aSecretIsShownOnceAndNeverListed() {
    var made = site.owner().put(webhooks.path("desk") + "/secret", "").expect(200);
    var list = site.owner().get(site.path("/inbound")).expect(200);
    assertFalse(list.text().contains(made.at("/secret")));
    assertEquals(5, list.json().path("inbound").size());
    assertEquals("desk", list.at("/inbound/0/inbound"));
    assertEquals(webhooks.path("desk"), list.at("/inbound/0/address"));
    assertEquals("2026-11-25T10:00:00Z", list.at("/inbound/0/secret/madeAt"));
    assertTrue(list.json().at("/inbound/1/secret").isMissingNode());
    assertTrue(made.at("/secret").length() <= 40, "Help Scout takes no more");
  }

  @Test
  void aSecretThatTheOtherSystemHasMadeIsTakenAndNotShown() {
    var own = "made-by-chatwoot-itself";
    var body = "{\"secret\": \"" + own + "\"}";
    var put = site.owner().put(webhooks.path("chat") + "/secret", body).expect(200);
    assertFalse(put.text().contains(own));
    deliver("chat", own, 0).expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"secret\": \"too-short\"}",
        "{\"secret\": \"with spaces, and so not one word\"}",
        "{\"secret\": 7}",
        "{\"key\": \"made-by-chatwoot-itself\"}",
        "[]"
      })
  void andOthersAreRefused(String body) {
    site.owner().put(webhooks.path("chat") + "/secret", body).expect(400, "bad-request");
  }

  @Test
  void secretsAreTheOwners() {
    site.staff().put(webhooks.path("desk") + "/secret", "").expect(403, "forbidden");
    site.staff().get(site.path("/inbound")).expect(403, "forbidden");
    service.anonymous().put(webhooks.path("desk") + "/secret", "").expect(401, "unauthorized");
    site.owner().put(webhooks.path("none") + "/secret", "").expect(404, "not-found");
    site.owner().put(webhooks.path("N%20N") + "/secret", "").expect(400, "bad-request");
  }

  @Test
  void aSiteThatIsTakenDownTakesItsSecretsWithIt() {
    var secret = webhooks.secret("desk");
    site.owner().delete(site.path("")).expect(204);
    webhooks.zammad("desk", secret, TICKET).expect(401, "unauthorized");
    service.operator().put(site.path(""), SITE).expect(201);
    webhooks.zammad("desk", secret, TICKET).expect(401, "unauthorized");
  }

  @Test
  void anInboundThatIsNoLongerPublishedTakesNothing() {
    var secret = webhooks.secret("desk");
    site.owner().put(site.path(""), LocalService.SMALL_SITE).expect(200);
    webhooks.zammad("desk", secret, TICKET).expect(401, "unauthorized");
  }

  @Test
  void strangersCostLittleAndNoPageMayCall() {
    webhooks.secret("desk");
    service.dynamoDb().forget();
    var refused = deliver("chat", "not-the-secret", 0).expect(401);
    assertEquals(Map.of("GetItem", 1), service.dynamoDb().calls());
    assertTrue(refused.header("Access-Control-Allow-Origin").isEmpty());
    service.anonymous().send("OPTIONS", webhooks.path("desk"), "").expect(405);
    service.get(webhooks.path("desk")).expect(405);
  }

  @Test
  void anIdempotencyKeyOfAStrangerIsNotKept() {
    webhooks.secret("desk");
    service.dynamoDb().forget();
    var client = service.anonymous().with("Idempotency-Key", "key-1");
    webhooks.send(client, "desk", TICKET).expect(401);
    assertFalse(service.dynamoDb().calls().containsKey("PutItem"));
  }

  @ParameterizedTest
  @CsvSource({
    "GetItem, UNREACHABLE",
    "PutItem, UNREACHABLE",
    "PutItem, LOST_ANSWER",
    "UpdateItem, UNREACHABLE",
    "UpdateItem, LOST_ANSWER"
  })
  void whileTheTableIsAwayADeliveryIsToBeSentAgain(String operation, Fault fault) {
    var secret = webhooks.secret("scout");
    service.clock().advance(Duration.ofMinutes(8));
    service.dynamoDb().fail(operation, fault);
    var event = "convo.agent.reply.created";
    webhooks.helpScout("scout", secret, event, CONVERSATION).expect(503, "unavailable");
    service.dynamoDb().heal();
    webhooks.helpScout("scout", secret, event, CONVERSATION).expect(200);
    var promises = site.staff().get(site.path("/promises")).expect(200);
    assertEquals(1, promises.json().path("promises").size());
    assertEquals("kept", promises.at("/promises/0/state"));
  }

  @ParameterizedTest
  @CsvSource({"PutItem, LOST_ANSWER", "UpdateItem, LOST_ANSWER", "GetItem, THROTTLED"})
  void oneLostAnswerIsOutlasted(String operation, Fault fault) {
    var secret = webhooks.secret("scout");
    service.clock().advance(Duration.ofMinutes(8));
    service.dynamoDb().failNth(operation, fault, 1);
    var event = "convo.agent.reply.created";
    var told = webhooks.helpScout("scout", secret, event, CONVERSATION).expect(200);
    assertEquals("asked", told.at("/news/0/event"));
    var promises = site.staff().get(site.path("/promises")).expect(200);
    assertEquals("kept", promises.at("/promises/0/state"));
  }
}
