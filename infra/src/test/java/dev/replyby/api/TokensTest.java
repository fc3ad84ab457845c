package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Creating, listing and revoking tokens. */
class TokensTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String FOR_ANA =
      "{\"role\": \"staff\", \"member\": \"ana\", \"label\": \"phone\"}";

  @Test
  void anOwnerCreatesListsAndRevokes() {
    var site = service.newSite();
    var made = site.owner().post(site.path("/tokens"), FOR_ANA).expect(201);
    var path = site.path("/tokens/" + made.at("/id"));
    assertEquals(path, made.header("Location").orElse(""));
    assertEquals("2026-11-25T10:00:00Z", made.at("/createdAt"));
    assertTrue(made.at("/token").startsWith("rbs_"));
    var list = site.owner().get(site.path("/tokens")).expect(200);
    assertEquals(3, list.json().path("tokens").size());
    assertFalse(list.text().contains("\"token\""), list.text());
    var ana = service.as(made.at("/token"));
    ana.get(site.path("/status")).expect(200);
    site.owner().delete(path).expect(204);
    ana.get(site.path("/status")).expect(401, "unauthorized");
    site.owner().delete(path).expect(404, "not-found");
    assertEquals(2, site.owner().get(site.path("/tokens")).json().path("tokens").size());
  }

  @Test
  void tellTheLastDayOnWhichEachWasUsed() {
    var site = service.newSite();
    var ana = service.as(service.newToken(site.id(), FOR_ANA));
    assertEquals("", lastUse(site, "phone"));
    ana.get(site.path("/status")).expect(200);
    assertEquals("2026-11-25", lastUse(site, "phone"));
    service.clock().set("2026-11-25T23:59:59Z");
    ana.get(site.path("/status")).expect(200);
    assertEquals("2026-11-25", lastUse(site, "phone"));
    service.clock().set("2026-11-26T00:00:00Z");
    assertEquals("2026-11-25", lastUse(site, "phone"));
    ana.get("/v1/sites/another/status").expect(403, "forbidden");
    assertEquals("2026-11-26", lastUse(site, "phone"));
  }

  /** Of the token with that label; the list is asked for with another one. */
  private static String lastUse(TestSite site, String label) {
    var tokens = service.operator().get(site.path("/tokens")).expect(200).json().path("tokens");
    return StreamSupport.stream(tokens.spliterator(), false)
        .filter(token -> token.path("label").asText().equals(label))
        .map(token -> token.path("lastUsedOn").asText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDaysUseIsOneWrite() {
    var site = service.newSite();
    service.clock().set("2026-11-26T10:00:00Z");
    service.dynamoDb().forget();
    site.staff().get(site.path("/status")).expect(200);
    assertEquals(Map.of("GetItem", 2, "UpdateItem", 1), service.dynamoDb().calls());
    service.dynamoDb().forget();
    AtOnce.call(8, _ -> site.staff().get(site.path("/status")).expect(200));
    assertEquals(Map.of("GetItem", 16), service.dynamoDb().calls());
  }

  @ParameterizedTest
  @EnumSource
  void aUseThatCannotBeNotedHindersNobodyAndIsTriedAgainInAMinute(Fault fault) {
    var site = service.newSite();
    service.clock().set("2026-12-24T10:00:00Z"); // no other test is paused by this one
    var ana = service.as(service.newToken(site.id(), FOR_ANA));
    service.dynamoDb().fail("UpdateItem", fault);
    service.dynamoDb().forget();
    for (int i = 0; i < 3; i++) {
      ana.get(site.path("/status")).expect(200);
    }
    boolean noted = fault == Fault.FAILED_CONDITION; // by somebody else, or the token is gone
    assertEquals(
        Map.of("GetItem", 6, "UpdateItem", noted ? 3 : 1), service.dynamoDb().calls(), "" + fault);
    service.dynamoDb().heal();
    service.clock().advance(Duration.ofMinutes(1));
    ana.get(site.path("/status")).expect(200);
    assertEquals("2026-12-24", lastUse(site, "phone"));
  }

  @Test
  void moreThanAHundredAreListed() {
    var site = service.newSite();
    AtOnce.call(101, _ -> service.newToken(site.id(), FOR_ANA));
    var tokens = site.owner().get(site.path("/tokens")).expect(200).json().path("tokens");
    assertEquals(103, tokens.size());
  }

  @Test
  void whatIsSwitchedIsRecordedUnderTheMembersName() {
    var site = service.newSite();
    var ana = service.as(service.newToken(site.id(), FOR_ANA));
    var status = ana.put(site.path("/status"), "{\"state\": \"away\", \"for\": \"PT1M\"}");
    assertEquals("staff:ana", status.expect(200).at("/by"));
  }

  @Test
  void whatIsNoTokensIdIsNotThere() {
    var site = service.newSite();
    for (var id : new String[] {"x", "a".repeat(2000), "%00", "0123456789AB"}) {
      site.owner().delete(site.path("/tokens/" + id)).expect(404, "not-found");
    }
  }

  @Test
  void aTokenOfAnotherSiteIsNotRevoked() {
    var site = service.newSite();
    var other = service.newSite();
    var id = other.owner().get(other.path("/tokens")).at("/tokens/0/id");
    site.owner().delete(site.path("/tokens/" + id)).expect(404, "not-found");
    other.owner().get(other.path("")).expect(200);
    other.staff().get(other.path("/status")).expect(200);
  }

  @Test
  void noSecretIsStored() {
    var site = service.newSite();
    var keyed = site.owner().with("Idempotency-Key", "k1");
    var secrets =
        List.of(
            service.operatorToken(),
            site.owner().token().orElseThrow(),
            site.staff().token().orElseThrow(),
            keyed.post(site.path("/tokens"), FOR_ANA).expect(201).at("/token"));
    for (var item : Items.all(service.table())) {
      for (var secret : secrets) {
        assertFalse(item.contains(secret) || item.contains(secret.substring(4, 30)), item);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | /role",
        "{\"role\": \"operator\"} | /role",
        "{\"role\": 7} | /role",
        "{\"role\": \"staff\", \"member\": \"nobody\"} | /member",
        "{\"role\": \"staff\", \"member\": \"\"} | /member",
        "{\"role\": \"staff\", \"member\": 7} | /member",
        "{\"role\": \"owner\", \"member\": \"ana\"} | /member",
        "{\"role\": \"staff\", \"memebr\": \"ana\"} | /memebr",
        "{\"role\": \"staff\", \"site\": \"x\"} | /site",
        "[] | ``",
        "{\"label\": 7, \"member\": \"nobody\"} | /label /role /member",
        "{\"role\": \"staff\", \"site\": \"x\", \"member\": \"nobody\"} | /site /member",
        "{\"role\": \"owner\", \"label\": [], \"member\": \"ana\"} | /label /member"
      })
  void mistakes(String body, String pointers) {
    var site = service.newSite();
    var before = Items.all(service.table());
    var answer = site.owner().post(site.path("/tokens"), body).expect(400, "bad-request");
    assertEquals(List.of(pointers.split(" ", -1)), answer.pointers());
    assertEquals(before, Items.all(service.table()));
  }

  @Test
  void aSiteThatIsNotThereHasNone() {
    service.operator().get("/v1/sites/missing/tokens").expect(404, "not-found");
    service.operator().post("/v1/sites/missing/tokens", FOR_ANA).expect(404, "not-found");
    service
        .operator()
        .post("/v1/sites/missing/tokens", "{\"role\": \"owner\"}")
        .expect(404, "not-found");
  }

  @Test
  void aStaffTokenWithoutAMemberIsTheTeams() {
    var site = service.newSite();
    var made = site.owner().post(site.path("/tokens"), "{\"role\": \"staff\"}").expect(201);
    service.as(made.at("/token")).get(site.path("/status")).expect(200);
  }
}
