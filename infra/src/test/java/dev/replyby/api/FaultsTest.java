package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestClient;
import dev.replyby.testing.TestSite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** While the table throttles, is away or loses answers. */
class FaultsTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final List<String> OPERATIONS =
      List.of("GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems");
  private static final String AWAY = "{\"state\": \"away\", \"for\": \"PT1H\"}";
  private static final String STAFFED =
      LocalService.SMALL_SITE
          .replace(
              "\"members\":",
              "\"rotas\": {\"desk\": {\"layers\": [{\"members\": [\"ana\"]}]}}, \"members\":")
          .replace(
              "{\"ana\":", "{\"bo\": {\"name\": \"Bo\"}, \"cy\": {\"name\": \"Cy\"}, \"ana\":");
  private static final String COVER =
      Covering.cover("bo", "ana", "2026-11-26T00:00:00Z 2026-11-27T00:00:00Z");
  private static final String RENAMED = STAFFED.replace("Small", "Renamed");

  /** One request of each kind that touches the table, and what it answers when all is well. */
  private record Asked(String method, String path, String body, int status) {
    TestAnswer of(TestClient client, TestSite site) {
      return client.send(method, site.path(path), body);
    }
  }

  private static List<Asked> requests(String token, String feed, String cover) {
    return List.of(
        new Asked("GET", "/sign", "", 200),
        new Asked("GET", "/hours", "", 200),
        new Asked("GET", "/badge.svg", "", 200),
        new Asked("GET", "/page", "", 200),
        new Asked("GET", "/status", "", 200),
        new Asked("PUT", "/status", AWAY, 200),
        new Asked("PUT", "/members/ana/status", AWAY, 200),
        new Asked("GET", "/members/ana/status", "", 200),
        new Asked("DELETE", "/members/ana/status", "", 204),
        new Asked("GET", "/on-call", "", 200),
        new Asked("GET", "/rotas/desk/shifts", "", 200),
        new Asked("GET", "/coverage", "", 200),
        new Asked("GET", "/report", "", 200),
        new Asked("GET", feed, "", 200),
        new Asked("GET", "/members/ana/feed-key", "", 200),
        new Asked("POST", "/members/bo/feed-key", "", 201),
        new Asked("DELETE", "/members/cy/feed-key", "", 204),
        new Asked("GET", "/covers", "", 200),
        new Asked("POST", "/covers", COVER, 201),
        new Asked("DELETE", "/covers/" + cover, "", 200),
        new Asked("GET", "", "", 200),
        new Asked("PUT", "", RENAMED, 200),
        new Asked("GET", "/versions", "", 200),
        new Asked("GET", "/versions/1", "", 200),
        new Asked("POST", "/tokens", "{\"role\": \"owner\"}", 201),
        new Asked("GET", "/tokens", "", 200),
        new Asked("GET", "/webhooks", "", 200),
        new Asked("DELETE", "/tokens/" + token, "", 204));
  }

  /** What the client tries again by itself. */
  static Stream<Arguments> passing() {
    return all(List.of(Fault.THROTTLED, Fault.LOST_ANSWER));
  }

  /** Throttling is left out: the client takes its time to give up on it. */
  static Stream<Arguments> lasting() {
    return all(List.of(Fault.UNREACHABLE, Fault.LOST_ANSWER));
  }

  private static Stream<Arguments> all(List<Fault> faults) {
    return OPERATIONS.stream().flatMap(o -> faults.stream().map(f -> Arguments.of(o, f)));
  }

  private static List<Asked> requests(TestSite site) {
    var spare = site.owner().post(site.path("/tokens"), "{\"role\": \"staff\"}").expect(201);
    site.owner().post(site.path("/members/cy/feed-key"), "").expect(201);
    var feed = site.owner().post(site.path("/members/ana/feed-key"), "").expect(201).at("/feed");
    var early = "2026-11-25T11:00:00Z 2026-11-25T12:00:00Z";
    var cover = Covering.made(site, "bo", "ana", early).at("/id");
    return requests(spare.at("/id"), feed.substring(site.path("").length()), cover);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void outlastsOneLostAttempt(String operation, Fault fault) {
    var site = service.newSite(STAFFED);
    for (var asked : requests(site)) {
      service.dynamoDb().heal();
      service.dynamoDb().failNth(operation, fault, 1);
      var keyed = site.owner().with("Idempotency-Key", operation + fault + asked.path());
      asked.of(keyed, site).expect(asked.status());
    }
    assertConsistent(site);
    assertEquals("\"2\"", site.owner().get(site.path("")).header("ETag").orElse(""));
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void saysThatItCannot(String operation, Fault fault) {
    var site = service.newSite(STAFFED);
    var requests = requests(site);
    service.dynamoDb().fail(operation, fault);
    var keyed = site.owner().with("Idempotency-Key", operation + fault);
    var answers = AtOnce.call(requests.size(), i -> requests.get(i).of(keyed, site));
    service.dynamoDb().heal();
    for (int i = 0; i < answers.size(); i++) {
      assertRightOrUnavailable(answers.get(i), requests.get(i).status());
    }
    assertConsistent(site);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetItem", "Query", "TransactWriteItems"})
  void takesASiteDownWhollyOrNotAtAll(String operation) {
    var site = service.newSite();
    service.dynamoDb().fail(operation, Fault.UNREACHABLE);
    assertRightOrUnavailable(site.owner().delete(site.path("")), 204);
    service.dynamoDb().heal();
    int left = service.operator().get(site.path("")).status();
    service.get(site.path("/sign")).expect(left);
    assertTrue(List.of(204, 404).contains(service.operator().delete(site.path("")).status()));
    site.owner().get(site.path("")).expect(401, "unauthorized");
    site.staff().get(site.path("/status")).expect(401, "unauthorized");
  }

  private static void assertRightOrUnavailable(TestAnswer answer, int right) {
    if (answer.status() != right) {
      answer.expect(503, "unavailable");
      assertEquals("1", answer.header("Retry-After").orElse(""));
      assertEquals("no-store", answer.header("Cache-Control").orElse(""));
      assertFalse(answer.text().contains("Exception") || answer.text().contains("by a test"));
    }
  }

  /** Head, newest version and sign are of the same document. */
  private static void assertConsistent(TestSite site) {
    var document = service.operator().get(site.path("")).expect(200);
    var sign = service.get(site.path("/sign")).expect(200);
    var newest = service.operator().get(site.path("/versions")).expect(200);
    assertEquals(document.header("ETag").orElse(""), '"' + sign.at("/version") + '"');
    assertEquals(sign.at("/version"), newest.at("/versions/0/version"));
    assertEquals(document.at("/name"), sign.at("/name"));
    assertEquals(sign.at("/version"), newest.json().path("versions").size() + "");
  }
}
