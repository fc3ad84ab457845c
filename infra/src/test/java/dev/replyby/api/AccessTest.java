package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.replyby.http.Access;
import dev.replyby.http.Route;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestClient;
import dev.replyby.testing.TestSite;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route for every caller. */
class AccessTest {
  @RegisterExtension static final LocalService service = new LocalService();

  /** Without a token; what a feed wants instead, {@link FeedKeyTest} is about. */
  private static final Set<Route> PUBLIC =
      EnumSet.of(
          Route.SIGN,
          Route.HOURS,
          Route.BADGE,
          Route.PAGE,
          Route.SITE_WIDGET,
          Route.WIDGET,
          Route.WIDGET_HASHED,
          Route.OPENAPI,
          Route.SITE_SCHEMA,
          Route.FEED,
          Route.RECEIPT,
          Route.RATE_RECEIPT);

  private static final Set<Route> STAFF =
      EnumSet.of(
          Route.GET_STATUS,
          Route.PUT_STATUS,
          Route.DELETE_STATUS,
          Route.GET_MEMBER_STATUS,
          Route.PUT_MEMBER_STATUS,
          Route.DELETE_MEMBER_STATUS,
          Route.ON_CALL,
          Route.SHIFTS,
          Route.COVERAGE,
          Route.REPORT,
          Route.REPORT_PROMISES,
          Route.REPORT_LOAD,
          Route.REPORT_KEPT,
          Route.MAKE_FEED_KEY,
          Route.GET_FEED_KEY,
          Route.REVOKE_FEED_KEY,
          Route.RECORD_PROMISE,
          Route.LIST_PROMISES,
          Route.GET_PROMISE,
          Route.REPLY_TO_PROMISE,
          Route.ACKNOWLEDGE_PROMISE,
          Route.DELAY_PROMISE,
          Route.CLOSE_PROMISE,
          Route.LIST_COVERS,
          Route.CREATE_COVER,
          Route.DELETE_COVER);

  private enum Answer {
    LET_IN,
    UNAUTHORIZED,
    FORBIDDEN
  }

  /** What callers of a kind are answered at public routes, with any token, as staff and so on. */
  private record Row(
      TestClient caller, Answer anyToken, Answer staff, Answer owner, Answer operator) {
    Answer expected(Route route) {
      if (PUBLIC.contains(route)) {
        return Answer.LET_IN;
      }
      return switch (route) {
        case PREVIEW -> anyToken;
        case LIST_SITES -> operator;
        default -> STAFF.contains(route) ? staff : owner;
      };
    }
  }

  private static Row unknown(TestClient caller) {
    var not = Answer.UNAUTHORIZED;
    return new Row(caller, not, not, not, not);
  }

  private static Row foreign(TestClient caller) {
    var not = Answer.FORBIDDEN;
    return new Row(caller, Answer.LET_IN, not, not, not);
  }

  private static Row all(TestClient caller, Answer operator) {
    return new Row(caller, Answer.LET_IN, Answer.LET_IN, Answer.LET_IN, operator);
  }

  private static String token(TestClient client) {
    return client.token().orElseThrow();
  }

  private static TestClient revoked(TestSite site) {
    var request = "{\"role\": \"owner\"}";
    var made = site.owner().post(site.path("/tokens"), request).expect(201);
    site.owner().delete(site.path("/tokens/" + made.at("/id"))).expect(204);
    return service.as(made.at("/token"));
  }

  private static Map<String, Row> table(TestSite site, TestSite other) {
    var owner = token(site.owner());
    var last = owner.charAt(owner.length() - 1);
    var mistyped = owner.substring(0, owner.length() - 1) + (last == '0' ? '1' : '0');
    var rows = new LinkedHashMap<String, Row>();
    rows.put("nobody", unknown(service.anonymous()));
    rows.put("a malformed token", unknown(service.as("%%%")));
    rows.put("a long token", unknown(service.as("rbw_" + "a".repeat(4000))));
    rows.put("a mistyped token", unknown(service.as(mistyped)));
    rows.put("a changed role", unknown(service.as(owner.replace("rbw_", "rbo_"))));
    rows.put(
        "another scheme",
        unknown(service.anonymous().with("Authorization", "Basic " + token(site.owner()))));
    rows.put("a revoked token", unknown(revoked(site)));
    var not = Answer.FORBIDDEN;
    rows.put("staff", new Row(site.staff(), Answer.LET_IN, Answer.LET_IN, not, not));
    rows.put("owner", all(site.owner(), not));
    rows.put("another site's staff", foreign(other.staff()));
    rows.put("another site's owner", foreign(other.owner()));
    rows.put("operator", all(service.operator(), Answer.LET_IN));
    return rows;
  }

  @TestFactory
  Stream<DynamicTest> everyRouteForEveryCaller() {
    var site = service.newSite();
    return table(site, service.newSite()).entrySet().stream()
        .flatMap(
            row ->
                Arrays.stream(Route.values())
                    .filter(route -> route.access() != Access.SIGNED) // see InboundProofTest
                    .map(
                        route ->
                            dynamicTest(
                                row.getKey() + " at " + route,
                                () -> judge(row.getValue(), route, site))));
  }

  private static void judge(Row row, Route route, TestSite site) {
    var answer = harmless(row.caller(), route, site);
    switch (row.expected(route)) {
      case UNAUTHORIZED -> {
        answer.expect(401, "unauthorized");
        assertEquals(Optional.of("Bearer"), answer.header("WWW-Authenticate"));
      }
      case FORBIDDEN -> answer.expect(403, "forbidden");
      case LET_IN -> {
        assertFalse(Set.of(401, 403).contains(answer.status()), answer.text());
        assertTrue(answer.status() < 500, answer.text());
      }
    }
  }

  /** A request of that route that would change nothing that the others rely on. */
  private static TestAnswer harmless(TestClient caller, Route route, TestSite site) {
    var path =
        route
            .path()
            .toString()
            .replace("{site}", site.id())
            .replace("{member}", "ana")
            .replace("{rota}", "desk")
            .replace("{cover}", "none")
            .replace("{version}", "1")
            .replace("{token}", "none")
            .replace("{webhook}", "none")
            .replace("{promise}", "none")
            .replace("{inbound}", "none")
            .replace("{receipt}", "none")
            .replace("{hash}", "none");
    var body = route.method().equals("GET") || route.method().equals("DELETE") ? "" : "{}";
    return caller.with("If-Match", "\"999\"").send(route.method(), path, body);
  }

  @Test
  void doesNotTellWhichSitesThereAre() {
    var owner = service.newSite().owner();
    var other = service.newSite();
    for (var below :
        new String[] {"", "/status", "/versions", "/tokens", "/members/x/status", "/on-call"}) {
      var there = owner.get(other.path(below)).expect(403, "forbidden");
      var missing = owner.get("/v1/sites/missing" + below).expect(403, "forbidden");
      assertEquals(there.text(), missing.text());
      assertEquals(there.http().headers().map().keySet(), missing.http().headers().map().keySet());
    }
  }

  @Test
  void aPathThatNoRouteHas() {
    service.get("/").expect(404, "not-found");
    service.operator().get("/v1/site").expect(404, "not-found");
    var wrong = service.operator().send("PATCH", "/v1/sites/x", "{}");
    assertEquals("DELETE, GET, HEAD, PUT", wrong.expect(405).header("Allow").orElse(""));
  }
}
