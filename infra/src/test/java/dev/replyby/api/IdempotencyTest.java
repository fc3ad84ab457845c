package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same write sent again with the same Idempotency-Key. */
class IdempotencyTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String AWAY = "{\"state\": \"away\", \"for\": \"PT1H\"}";
  private static final String STAFF = "{\"role\": \"staff\", \"member\": \"ana\"}";
  private static final String RENAMED = LocalService.SMALL_SITE.replace("Small", "Renamed");

  private static TestClient keyed(TestClient client, String key) {
    return client.with("Idempotency-Key", key);
  }

  private static boolean replayed(TestAnswer answer) {
    return answer.header("Idempotency-Replayed").equals(Optional.of("true"));
  }

  @Test
  void givesTheFirstAnswerAgain() {
    var site = service.newSite();
    var first = keyed(site.staff(), "a").put(site.path("/status"), AWAY).expect(200);
    assertFalse(replayed(first));
    service.clock().advance(Duration.ofMinutes(10));
    var again = keyed(site.staff(), "a").put(site.path("/status"), AWAY).expect(200);
    assertTrue(replayed(again));
    assertEquals(first.text(), again.text());
    assertEquals("2026-11-25T11:00:00Z", site.staff().get(site.path("/status")).at("/team/until"));
  }

  @Test
  void publishesOnceWithTheSameHeaders() {
    var site = service.newSite();
    var client = keyed(site.owner(), "p").with("If-Match", "\"1\"");
    var first = client.put(site.path(""), RENAMED).expect(200);
    var again = client.put(site.path(""), RENAMED).expect(200);
    assertEquals(first.text(), again.text());
    assertEquals(first.header("ETag"), again.header("ETag"));
    assertEquals("\"2\"", site.owner().get(site.path("")).header("ETag").orElse(""));
  }

  @Test
  void remembersRefusalsToo() {
    var site = service.newSite();
    keyed(site.staff(), "r").put(site.path("/status"), "{}").expect(400, "bad-request");
    assertTrue(replayed(keyed(site.staff(), "r").put(site.path("/status"), "{}").expect(400)));
  }

  @Test
  void anotherRequestWithTheSameKeyIsRefused() {
    var site = service.newSite();
    keyed(site.staff(), "b").put(site.path("/status"), AWAY).expect(200);
    var other = AWAY.replace("PT1H", "PT2H");
    keyed(site.staff(), "b").put(site.path("/status"), other).expect(422, "idempotency-key-reused");
    assertEquals("2026-11-25T11:00:00Z", site.staff().get(site.path("/status")).at("/team/until"));
  }

  @Test
  void keysAreEachCallersAndEachPathsOwn() {
    var site = service.newSite();
    assertFalse(replayed(keyed(site.staff(), "c").put(site.path("/status"), AWAY).expect(200)));
    assertFalse(replayed(keyed(site.owner(), "c").put(site.path("/status"), AWAY).expect(200)));
    var member = site.path("/members/ana/status");
    assertFalse(replayed(keyed(site.staff(), "c").put(member, AWAY).expect(200)));
    assertFalse(replayed(keyed(site.staff(), "c").delete(site.path("/status")).expect(204)));
  }

  @RepeatedTest(5)
  void sentAtTheSameTimeItIsDoneOnce() {
    var site = service.newSite();
    var answers = AtOnce.call(6, _ -> keyed(site.owner(), "same").put(site.path(""), RENAMED));
    assertEquals(6, AtOnce.count(answers, 200) + AtOnce.count(answers, 409));
    assertTrue(AtOnce.count(answers, 200) >= 1);
    assertEquals("\"2\"", site.owner().get(site.path("")).header("ETag").orElse(""));
  }

  @Test
  void aTokenIsGivenAgainButNotKeptInClear() {
    var site = service.newSite();
    var first = keyed(site.owner(), "t").post(site.path("/tokens"), STAFF).expect(201);
    service.clock().advance(Duration.ofHours(1));
    var again = keyed(site.owner(), "t").post(site.path("/tokens"), STAFF).expect(201);
    assertTrue(replayed(again));
    assertEquals(first.text(), again.text());
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(3, site.owner().get(site.path("/tokens")).json().path("tokens").size());
    var secret = first.at("/token").substring(4, 30);
    Items.all(service.table()).forEach(item -> assertFalse(item.contains(secret), item));
  }

  @Test
  void aRevokedTokenStaysRevoked() {
    var site = service.newSite();
    var made = keyed(site.owner(), "u").post(site.path("/tokens"), STAFF).expect(201);
    site.owner().delete(site.path("/tokens/" + made.at("/id"))).expect(204);
    keyed(site.owner(), "u").post(site.path("/tokens"), STAFF).expect(201);
    service.as(made.at("/token")).get(site.path("/status")).expect(401, "unauthorized");
  }

  @Test
  void afterADayItIsANewRequest() {
    var site = service.newSite();
    var first = keyed(site.owner(), "d").post(site.path("/tokens"), STAFF).expect(201);
    service.clock().advance(Duration.ofHours(24));
    var fresh = keyed(site.owner(), "d").post(site.path("/tokens"), "{\"role\": \"staff\"}");
    assertFalse(replayed(fresh.expect(201)));
    assertNotEquals(first.at("/id"), fresh.at("/id"));
    var list = site.owner().get(site.path("/tokens"));
    assertEquals(4, list.json().path("tokens").size(), "both are there, each with its own holder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space"})
  void keysThatAreNot(String key) {
    var site = service.newSite();
    for (var bad : List.of(key, key + "x".repeat(129))) {
      var answer = keyed(site.staff(), bad).put(site.path("/status"), AWAY);
      assertEquals(List.of("Idempotency-Key"), answer.expect(400, "bad-request").pointers());
    }
    keyed(site.staff(), "x".repeat(128)).put(site.path("/status"), AWAY).expect(200);
  }

  @Test
  void whatFailedOnOurSideMayBeTriedAgain() {
    var site = service.newSite();
    service.dynamoDb().fail("UpdateItem", Fault.UNREACHABLE);
    keyed(site.staff(), "f").put(site.path("/status"), AWAY).expect(503, "unavailable");
    service.dynamoDb().heal();
    var again = keyed(site.staff(), "f").put(site.path("/status"), AWAY).expect(200);
    assertFalse(replayed(again));
  }

  @Test
  void aReservationWhoseAnswerWasLostIsStillOurs() {
    var site = service.newSite();
    service.dynamoDb().failNth("PutItem", Fault.LOST_ANSWER, 1);
    keyed(site.staff(), "l").put(site.path("/status"), AWAY).expect(200);
    assertTrue(replayed(keyed(site.staff(), "l").put(site.path("/status"), AWAY).expect(200)));
  }
}
