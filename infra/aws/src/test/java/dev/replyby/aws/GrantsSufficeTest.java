package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replyby.app.ApiFunction;
import dev.replyby.app.CountFunction;
import dev.replyby.app.EscalationFunction;
import dev.replyby.app.OperatorTokenFunction;
import dev.replyby.app.RenewFunction;
import dev.replyby.app.SignFunction;
import dev.replyby.http.Access;
import dev.replyby.http.Route;
import dev.replyby.local.EmbeddedDynamoDb;
import dev.replyby.local.LocalTable;
import dev.replyby.store.Key;
import dev.replyby.webhook.Reach;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The real functions, each with a table that holds it to its own role's grants. */
@SuppressWarnings("NullAway.Init") // set before all tests
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GrantsSufficeTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NAME = "replyby-test";
  private static final String SITE =
      """
      {"name": "Small", "timeZone": "Europe/Amsterdam",
       "calendars": {"office": {"weekly": {"mon": ["09:00-17:00"]}}},
       "channels": {"email": {"calendar": "office", "target": {"open": "PT4H"}, "keep": 0.9}},
       "members": {"ana": {"name": "Ana"}, "bo": {"name": "Bo"}},
       "inbound": {"0123456789ab": {"kind": "json", "channel": "email", "signature": "none",
         "map": {"event": "/type", "asked": ["new"], "replied": ["answer"], "question": "/id",
                 "askedAt": "/at", "repliedAt": "/at", "author": "/by", "human": ["agent"]}}}}
      """;

  private static final String QUESTION = "{\"question\": \"%s\", \"channel\": \"email\"}";

  /** What Lambda tells about a call: no function asks. */
  private static final Context NOTHING =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (_, method, _) -> {
                throw new UnsupportedOperationException(method.getName());
              });

  /** What is sent where a body is wanted; routes that are not named here are asked without. */
  private static final Map<Route, String> BODIES =
      Map.of(
          Route.PUT_SITE,
          SITE,
          Route.PUT_STATUS,
          "{\"state\": \"away\", \"for\": \"PT30M\"}",
          Route.PUT_MEMBER_STATUS,
          "{\"state\": \"away\", \"for\": \"PT30M\"}",
          Route.RECORD_PROMISE,
          QUESTION,
          Route.CREATE_TOKEN,
          "{\"role\": \"staff\", \"member\": \"ana\"}",
          Route.PREVIEW,
          "{\"site\": %s, \"channel\": \"email\", \"at\": []}".formatted(SITE));

  private static String body(Route route) {
    return switch (route) {
      case CREATE_COVER -> cover();
      case INBOUND -> answer();
      default -> BODIES.getOrDefault(route, "");
    };
  }

  /** Of somebody else's system, just now. */
  private static String answer() {
    return "{\"type\": \"answer\", \"id\": 1, \"by\": \"agent\", \"at\": %d}"
        .formatted(Instant.now().getEpochSecond());
  }

  /** In the next hour. */
  private static String cover() {
    var now = Instant.now();
    return "{\"member\": \"bo\", \"replaces\": \"ana\", \"start\": \"%s\", \"end\": \"%s\"}"
        .formatted(now, now.plusSeconds(3600));
  }

  private static EmbeddedDynamoDb dynamoDb;
  private static DynamoDbClient everything;
  private static String operator;
  private static int requests;

  @BeforeAll
  static void start() throws IOException {
    dynamoDb = EmbeddedDynamoDb.inMemory();
    everything = GrantedTable.client(dynamoDb.endpoint());
    everything.createTable(LocalTable.definition(NAME));
    operator = MAPPER.readTree(call(Privilege.OPERATOR_TOKEN, "{}")).path("token").asText();
  }

  @AfterAll
  static void stop() {
    everything.close();
    dynamoDb.close();
  }

  @Test
  @Order(1)
  void forMakingAnOperatorsTokenAndASite() throws IOException {
    assertTrue(operator.startsWith("rbo_"));
    assertEquals(201, ask(Route.PUT_SITE).path("statusCode").asInt());
  }

  @ParameterizedTest
  @EnumSource
  @Order(2)
  void forEveryRoute(Route route) throws IOException {
    assertAnswered(route, ask(route));
  }

  @Test
  @Order(3)
  void forRevokingATokenThatIsThere() throws IOException {
    ask(Route.PUT_SITE);
    var token = MAPPER.readTree(ask(Route.CREATE_TOKEN).path("body").asText()).path("id").asText();
    var path = Route.REVOKE_TOKEN.path().toString().replace("{site}", "acme");
    var answer = ask(Route.REVOKE_TOKEN, path.replace("{token}", token));
    assertEquals(204, answer.path("statusCode").asInt());
  }

  @Test
  @Order(3)
  void forAFeedWithItsKey() throws IOException {
    ask(Route.PUT_SITE);
    var feed =
        MAPPER.readTree(ask(Route.MAKE_FEED_KEY).path("body").asText()).path("feed").asText();
    assertEquals(200, ask(Route.FEED, feed).path("statusCode").asInt());
    assertEquals(204, ask(Route.REVOKE_FEED_KEY).path("statusCode").asInt());
  }

  @Test
  @Order(3)
  void forAllThatHappensToAPromise() throws IOException {
    ask(Route.PUT_SITE);
    record("a");
    var path = record("b");
    var open = "/v1/sites/acme/promises";
    var later = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    var delay = "{\"newReplyBy\": \"%s\", \"reason\": \"busy\"}".formatted(later);
    assertEquals(200, call(Route.DELAY_PROMISE, path + "/delay", "", delay));
    assertEquals(200, call(Route.ACKNOWLEDGE_PROMISE, path + "/acknowledge"));
    assertEquals(200, call(Route.LIST_PROMISES, open));
    assertEquals(200, call(Route.LIST_PROMISES, open, "state=open", ""));
    assertEquals(400, call(Route.LIST_PROMISES, open, "channel=none", ""));
    var merge = "{\"withdrawn\": {\"reason\": \"twice\", \"mergedInto\": \"a\"}}";
    assertEquals(200, call(Route.CLOSE_PROMISE, path + "/close", "", merge));
    assertEquals(200, call(Route.REPLY_TO_PROMISE, path + "/reply"));
  }

  @Test
  @Order(3)
  void forAReceiptAndItsRating() throws IOException {
    ask(Route.PUT_SITE);
    var path = record("rated");
    assertEquals(200, call(Route.REPLY_TO_PROMISE, path + "/reply"));
    var promise = MAPPER.readTree(call(Privilege.LEDGER, event(Route.GET_PROMISE, path)));
    var receipt =
        "/v1/receipts/" + MAPPER.readTree(promise.path("body").asText()).path("receipt").asText();
    assertEquals(200, call(Route.RECEIPT, receipt));
    assertEquals(200, call(Route.RATE_RECEIPT, receipt + "/rating", "", "{\"rating\": 4}"));
  }

  /** The path of a new promise. */
  private static String record(String question) throws IOException {
    var answer =
        MAPPER.readTree(
            call(
                Privilege.LEDGER,
                event(
                    Route.RECORD_PROMISE,
                    "/v1/sites/acme/promises",
                    "",
                    QUESTION.formatted(question))));
    assertEquals(201, answer.path("statusCode").asInt(), answer.toString());
    return "/v1/sites/acme/promises/"
        + MAPPER.readTree(answer.path("body").asText()).path("id").asText();
  }

  private static int call(Route route, String path) throws IOException {
    return call(route, path, "", body(route));
  }

  private static int call(Route route, String path, String query, String body) throws IOException {
    var answer = call(Privilege.of(route), event(route, path, query, body));
    return MAPPER.readTree(answer).path("statusCode").asInt();
  }

  @Test
  @Order(3)
  void forADeliveryThatIsProven() throws IOException {
    ask(Route.PUT_SITE);
    var secret = MAPPER.readTree(ask(Route.PUT_INBOUND_SECRET).path("body").asText());
    var answer = ask(Route.INBOUND, secret.path("address").asText());
    assertEquals(200, answer.path("statusCode").asInt());
    var news = MAPPER.readTree(answer.path("body").asText()).path("news");
    assertEquals("recorded", news.at("/0/result").asText());
    assertEquals("recorded", news.at("/1/result").asText());
    assertEquals(204, ask(Route.DELETE_INBOUND_SECRET).path("statusCode").asInt());
  }

  @Test
  @Order(3)
  void forTheRenewal() throws IOException {
    ask(Route.PUT_SITE);
    assertEquals("{\"renewed\":1,\"errors\":0}", call(Privilege.RENEWAL, "{}"));
  }

  @Test
  @Order(3)
  void forEndingAnOperatorsToken() throws IOException {
    var another = MAPPER.readTree(call(Privilege.OPERATOR_TOKEN, "{}")).path("token").asText();
    var revoke = "{\"revoke\":\"" + another + "\"}";
    assertEquals("{\"revoked\":true}", call(Privilege.OPERATOR_TOKEN, revoke));
  }

  @Test
  @Order(3)
  void forTellingPeople() throws IOException {
    var hook = "https://127.0.0.1:1/hook"; // where it does not call
    var steps = "[{\"when\": \"broken\", \"notify\": [\"owner\"]}]";
    var told =
        SITE.replace(
            "\"members\":",
            "\"digest\": {}, \"escalation\": %s, \"webhooks\": {\"ops\": {\"url\": \"%s\"}}, \"members\":"
                .formatted(steps, hook));
    var site = Route.PUT_SITE.path().toString().replace("{site}", "acme");
    assertEquals(200, call(Route.PUT_SITE, site, "", told));
    assertEquals(201, call(Route.CREATE_WEBHOOK_SECRET, site + "/webhooks/ops/secret"));
    assertEquals(200, call(Route.LIST_WEBHOOKS, site + "/webhooks"));
    record("told");
    assertEquals(200, call(Route.PUT_SITE, site, "", told.replace("\"digest\": {}, ", "")));
    call(Privilege.ESCALATION, "{}"); // there is no more digest to tell
    assertEquals(200, call(Route.PUT_SITE, site, "", told));
    assertEquals(200, call(Route.PUT_SITE, site, "", told.replace("{}", "{\"on\": \"fri\"}")));
    var report = MAPPER.readTree(call(Privilege.ESCALATION, "{}"));
    assertEquals(0, report.path("errors").asInt(), report.toString());
    assertTrue(report.path("written").asInt() > 0, report.toString());
    assertTrue(report.path("failed").asInt() > 0, report.toString());
    assertEquals(204, call(Route.DELETE_SITE, site));
    assertEquals(201, ask(Route.PUT_SITE).path("statusCode").asInt());
  }

  @Test
  @Order(3)
  void forSettlingWhatReachedNobody() throws IOException {
    var steps = "\"escalation\": [{\"when\": \"broken\", \"notify\": [\"owner\"]}], \"members\":";
    var site = Route.PUT_SITE.path().toString().replace("{site}", "acme");
    assertEquals(200, call(Route.PUT_SITE, site, "", SITE.replace("\"members\":", steps)));
    record("untold");
    call(Privilege.ESCALATION, "{}");
    assertEquals(200, call(Route.SETTLE_UNTOLD, site + "/webhooks/untold"));
    assertEquals(404, call(Route.SETTLE_UNTOLD, site + "/webhooks/untold"));
  }

  @Test
  @Order(3)
  void forTakingOutAChannelInWhichAQuestionWaits() throws IOException {
    ask(Route.PUT_SITE);
    record("left behind");
    var site = Route.PUT_SITE.path().toString().replace("{site}", "acme");
    var renamed = SITE.replace("email", "mail");
    var answer = MAPPER.readTree(call(Privilege.OWNER, event(Route.PUT_SITE, site, "", renamed)));
    assertEquals(200, answer.path("statusCode").asInt(), answer.toString());
    var warned = answer.path("body").asText();
    assertTrue(warned.contains("/channels/email") && !warned.contains("may still"), warned);
    assertEquals(200, ask(Route.PUT_SITE).path("statusCode").asInt());
  }

  @Test
  @Order(3)
  void forCountingWhatBecameOfPromises() throws IOException {
    ask(Route.PUT_SITE);
    var path = record("counted");
    call(Privilege.COUNTING, "{}");
    assertEquals(200, call(Route.REPLY_TO_PROMISE, path + "/reply"));
    var counted = "{\"counted\":1,\"kept\":1,\"broken\":0,\"errors\":0}";
    assertEquals(counted, call(Privilege.COUNTING, "{}"));
    assertEquals("{\"renewed\":1,\"errors\":0}", call(Privilege.RENEWAL, "{}"));
    assertEquals(200, call(Route.REPORT_PROMISES, "/v1/sites/acme/report/promises"));
  }

  @Test
  @Order(3)
  void andAFunctionThatDoesMoreIsFoundOut() {
    var refused =
        assertThrows(
            AssertionError.class,
            () -> call(Privilege.STAFF, event(Route.CREATE_TOKEN, "/v1/sites/acme/tokens")));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("STAFF may not "));
  }

  private static void assertAnswered(Route route, JsonNode answer) {
    int status = answer.path("statusCode").asInt();
    assertTrue(status < 500, () -> route + " " + answer);
    boolean unproven = route.access() == Access.SIGNED && status == 401;
    assertTrue(unproven || !List.of(401, 403, 405).contains(status), () -> route + " " + answer);
  }

  private static JsonNode ask(Route route) throws IOException {
    var path = route.path().toString().replace("{site}", "acme").replace("{member}", "ana");
    return ask(route, path.replace("{version}", "1").replaceAll("\\{\\w+}", "0123456789ab"));
  }

  /** The first use on a day is noted, so every call is the first. */
  private static void forgetTheUse() {
    var used = everything.scan(r -> r.tableName(NAME).filterExpression("attribute_exists(usedOn)"));
    for (var item : used.items()) {
      var key = Key.of(item).attributes();
      everything.updateItem(r -> r.tableName(NAME).key(key).updateExpression("REMOVE usedOn"));
    }
  }

  private static JsonNode ask(Route route, String path) throws IOException {
    return MAPPER.readTree(call(Privilege.of(route), event(route, path)));
  }

  /** Writes carry a key, so that their answers are kept too. */
  private static String event(Route route, String path) throws IOException {
    var target = path.split("\\?", 2);
    var query = target.length == 1 ? "" : target[1];
    return event(route, target[0], query, body(route));
  }

  private static String event(Route route, String path, String query, String body)
      throws IOException {
    var event = MAPPER.createObjectNode().put("rawPath", path).put("rawQueryString", query);
    event.put("body", body);
    var headers = event.putObject("headers").put("authorization", "Bearer " + operator);
    headers.put("idempotency-key", "key-" + ++requests);
    if (route == Route.PUT_SITE) {
      newestVersion().ifPresent(tag -> headers.put("if-match", tag));
    }
    event.putObject("requestContext").putObject("http").put("method", route.method());
    return MAPPER.writeValueAsString(event);
  }

  /** What a document follows, also one that brings a site back; empty before the first. */
  private static Optional<String> newestVersion() throws IOException {
    var listed = MAPPER.readTree(ask(Route.LIST_VERSIONS).path("body").asText());
    return Optional.of(listed.at("/versions/0/version").asText())
        .filter(number -> !number.isEmpty())
        .map(number -> '"' + number + '"');
  }

  private static String call(Privilege privilege, String event) throws IOException {
    forgetTheUse();
    var answer = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
    handler(privilege).handleRequest(in, answer, NOTHING);
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** When every promise is broken. */
  private static InstantSource inAMonth() {
    return InstantSource.offset(InstantSource.system(), Duration.ofDays(30));
  }

  private static RequestStreamHandler handler(Privilege privilege) {
    var table = GrantedTable.of(privilege, dynamoDb.endpoint(), NAME);
    var clock = InstantSource.system();
    return switch (privilege) {
      case SIGN -> new SignFunction(table, clock);
      case RENEWAL -> new RenewFunction(table, clock);
      case ESCALATION -> new EscalationFunction(table, inAMonth(), Reach.PUBLIC);
      case COUNTING -> new CountFunction(table, clock);
      case OPERATOR_TOKEN -> new OperatorTokenFunction(table, clock);
      case PUBLIC,
          FEED_KEY,
          SIGNED,
          ANY_TOKEN,
          STAFF,
          LEDGER,
          RECEIPT,
          RATING,
          REPORT,
          OWNER,
          OPERATOR ->
          new ApiFunction(table, clock);
    };
  }
}
