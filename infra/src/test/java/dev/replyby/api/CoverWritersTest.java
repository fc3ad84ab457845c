package dev.replyby.api;

import static dev.replyby.api.Covering.cover;
import static dev.replyby.api.Covering.listed;
import static dev.replyby.api.Covering.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several who write covers at once, while others publish, and while the table fails. */
@Isolated("Many writers at once take all of the machine.")
class CoverWritersTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String AWAY = "{\"state\": \"away\", \"for\": \"PT1H\"}";

  private static String day(int i) {
    return "2026-12-%02dT00:00:00Z 2026-12-%02dT12:00:00Z".formatted(i + 1, i + 1);
  }

  @RepeatedTest(3)
  void ofManyAtOnceNoneIsLost() {
    var site = service.newSite(Covering.SITE);
    var path = site.path("/covers");
    AtOnce.call(8, i -> site.staff().post(path, cover("cy", "bo", day(i))))
        .forEach(a -> a.expect(201));
    assertEquals(8, listed(site).size());
  }

  @RepeatedTest(3)
  void amongPublishesTogglesRenewalsAndOthersTakenBackNoneIsLost() {
    var site = service.newSite(Covering.SITE);
    var old = made(site, "cy", "ana", day(20)).at("/id");
    AtOnce.call(
            8,
            i ->
                switch (i) {
                  case 0 -> site.owner().put(site.path(""), Covering.SITE.replace("Acme", "New"));
                  case 1 -> site.owner().put(site.path("/members/cy/status"), AWAY);
                  case 2 -> site.staff().put(site.path("/status"), AWAY);
                  case 3 -> site.staff().delete(site.path("/covers/" + old));
                  case 4 -> {
                    service.renewal().renew();
                    yield site.staff().get(site.path("/covers"));
                  }
                  default -> site.staff().post(site.path("/covers"), cover("cy", "bo", day(i)));
                })
        .forEach(a -> assertTrue(List.of(200, 201, 204).contains(a.status()), a.text()));
    assertEquals(3, listed(site).size());
    assertFalse(listed(site).contains(old));
    var statuses = site.staff().get(site.path("/status")).expect(200);
    assertEquals("away", statuses.at("/team/state"));
    assertEquals("away", statuses.at("/members/cy/state"));
    assertEquals("New", service.get(site.path("/sign")).at("/name"));
  }

  /** Two who each cover for one of two layers: alone neither opens a hole, together they do. */
  @RepeatedTest(3)
  void ofTwoStrictOnesThatWouldOpenAHoleTogetherOneIsRefused() {
    var two =
        Covering.SITE
            .replace(
                "\"dee\": {\"name\": \"Dee\", \"to\": \"2026-10-31\"}",
                "\"dee\": {\"name\": \"Dee\"}")
            .replace("\"layers\": [{", "\"layers\": [{\"members\": [\"dee\"]}, {");
    var site = service.newSite(two);
    site.owner()
        .put(site.path("/members/cy/status"), "{\"state\": \"away\", \"for\": \"P3D\"}")
        .expect(200);
    var thursday = "2026-11-26T00:00:00Z 2026-11-27T00:00:00Z";
    var path = site.path("/covers?strict=true");
    var answers =
        AtOnce.call(2, i -> site.staff().post(path, cover("cy", i == 0 ? "dee" : "bo", thursday)));
    assertEquals(1, AtOnce.count(answers, 201));
    assertEquals(1, AtOnce.count(answers, 409));
    assertEquals(1, listed(site).size());
  }

  /** By the client itself; what was never sent is not tried again. */
  @ParameterizedTest
  @EnumSource(names = {"THROTTLED", "LOST_ANSWER"})
  void aWriteThatIsTriedAgainMakesOneCover(Fault fault) {
    var site = service.newSite(Covering.SITE);
    service.dynamoDb().failNth("UpdateItem", fault, 1);
    var made = made(site, "cy", "bo", day(0));
    assertEquals(List.of(made.at("/id")), listed(site));
    service.dynamoDb().heal();
    service.dynamoDb().failNth("UpdateItem", fault, 1);
    site.staff().delete(site.path("/covers/" + made.at("/id"))).expect(200);
    assertEquals(List.of(), listed(site));
  }

  @ParameterizedTest
  @EnumSource(names = {"UNREACHABLE", "LOST_ANSWER"})
  void whoIsToldThatItFailedMaySendItAgain(Fault fault) {
    var site = service.newSite(Covering.SITE);
    var keyed = site.staff().with("Idempotency-Key", "once");
    var asked = cover("cy", "bo", day(0));
    service.dynamoDb().fail("UpdateItem", fault);
    int first = keyed.post(site.path("/covers"), asked).status();
    assertTrue(first == 503 || first == 201, () -> "answered " + first);
    service.dynamoDb().heal();
    int second = keyed.post(site.path("/covers"), asked).status();
    assertTrue(second == 201 || second == 200, "made now, or found as made before: " + second);
    assertEquals(1, listed(site).size());
  }

  @Test
  void theSameKeyGivesTheSameAnswer() {
    var site = service.newSite(Covering.SITE);
    var keyed = site.staff().with("Idempotency-Key", "key");
    var first = keyed.post(site.path("/covers"), cover("cy", "bo", day(0))).expect(201);
    var again = keyed.post(site.path("/covers"), cover("cy", "bo", day(0))).expect(201);
    assertEquals(first.text(), again.text());
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(Optional.of("true"), again.header("Idempotency-Replayed"));
    assertEquals(1, listed(site).size());
  }

  private static void forbidden(TestSite site, TestSite other) {
    var asked = cover("cy", "bo", day(0));
    other.staff().post(site.path("/covers"), asked).expect(403, "forbidden");
    service.anonymous().post(site.path("/covers"), asked).expect(401, "unauthorized");
  }

  @Test
  void staffOwnersAndTheOperatorMayAndOthersMayNot() {
    var site = service.newSite(Covering.SITE);
    forbidden(site, service.newSite());
    assertEquals(List.of(), listed(site));
    for (var caller : List.of(site.staff(), site.owner(), service.operator())) {
      var made = caller.post(site.path("/covers"), cover("cy", "bo", day(0))).expect(201);
      service.anonymous().delete(site.path("/covers/" + made.at("/id"))).expect(401);
      caller.delete(site.path("/covers/" + made.at("/id"))).expect(200);
    }
    service.operator().post("/v1/sites/missing/covers", "{}").expect(404, "not-found");
  }
}
