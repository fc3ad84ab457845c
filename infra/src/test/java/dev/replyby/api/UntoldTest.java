package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reached nobody: what its owner is told of it, and how they settle it. */
class UntoldTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String MONDAY = "2026-11-30T08:00:00Z";

  /** It has steps and a digest, and nobody whom they could be told. */
  static TestSite alarmed(LocalService service) {
    return service.newSite(
        LocalService.SMALL_SITE.replace(
            "\"members\":",
            "\"digest\": {}, \"escalation\": " + Escalated.STEPS + ", \"members\":"));
  }

  /** The id of a new promise. */
  static String ask(TestSite site, String question) {
    var request = "{\"question\": \"%s\", \"channel\": \"email\"}".formatted(question);
    return PromisesTest.ask(site, request).expect(201).at("/id");
  }

  private static void runAt(String instant) {
    service.clock().set(instant);
    service.escalation().run();
  }

  private static JsonNode untold(TestSite site) {
    return site.owner().get(site.path("/webhooks")).expect(200).json().path("untold");
  }

  @Test
  void saysWhatItWas() {
    var site = alarmed(service);
    var promise = ask(site, "q");
    runAt(Escalated.HALF);
    assertEquals("promise.due_soon", untold(site).path("lastType").asText());
    runAt(Escalated.BROKEN);
    assertEquals("promise.broken", untold(site).path("lastType").asText());
    assertEquals(promise, untold(site).path("lastPromise").asText());
    runAt(MONDAY);
    assertEquals(
        "{\"count\":3,\"lastAt\":\"2026-11-30T08:00:00Z\",\"lastType\":\"digest.weekly\"}",
        untold(site).toString());
  }

  @Test
  void isSettledByItsOwnerAndCountsFromThenOn() {
    var site = alarmed(service);
    var settle = site.path("/webhooks/untold");
    site.owner().delete(settle).expect(404, "not-found");
    ask(site, "q");
    runAt(Escalated.HALF);
    var seen = untold(site);
    site.staff().delete(settle).expect(403, "forbidden");
    assertEquals(seen, site.owner().delete(settle).expect(200).json());
    assertTrue(untold(site).isMissingNode());
    site.owner().delete(settle).expect(404, "not-found");
    runAt(Escalated.BROKEN);
    assertEquals(1, untold(site).path("count").asInt());
  }

  @RepeatedTest(5)
  void whatComesWhileItIsSettledIsSeenOrStays() {
    var site = alarmed(service);
    ask(site, "q");
    runAt(Escalated.HALF);
    service.clock().set(Escalated.BROKEN);
    var seen =
        AtOnce.<Integer>call(
            2,
            i ->
                i == 0
                    ? service.escalation().run().errors()
                    : site.owner()
                        .delete(site.path("/webhooks/untold"))
                        .json()
                        .path("count")
                        .asInt());
    assertEquals(0, seen.getFirst());
    assertEquals(2, seen.getLast() + untold(site).path("count").asInt());
  }

  @ParameterizedTest
  @CsvSource({"GetItem, THROTTLED", "DeleteItem, THROTTLED", "DeleteItem, LOST_ANSWER"})
  void isSettledThoughTheStoreIsBusyOnce(String operation, Fault fault) {
    var site = alarmed(service);
    ask(site, "q");
    runAt(Escalated.HALF);
    service.dynamoDb().failNth(operation, fault, 1);
    var settled = site.owner().delete(site.path("/webhooks/untold")).expect(200);
    assertEquals("1", settled.at("/count"));
    assertTrue(untold(site).isMissingNode());
  }

  @ParameterizedTest
  @CsvSource({"GetItem", "DeleteItem"})
  void staysWhereTheStoreIsOutOfReach(String operation) {
    var site = alarmed(service);
    ask(site, "q");
    runAt(Escalated.HALF);
    service.dynamoDb().fail(operation, Fault.UNREACHABLE);
    site.owner().delete(site.path("/webhooks/untold")).expect(503, "unavailable");
    service.dynamoDb().heal();
    assertEquals(1, untold(site).path("count").asInt());
  }
}
