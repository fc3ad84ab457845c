package dev.replyby.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replyby.access.Tokens;
import dev.replyby.app.ApiFunction;
import dev.replyby.app.CountFunction;
import dev.replyby.app.SignFunction;
import dev.replyby.store.Table;
import dev.replyby.testing.DynamoDbTap;
import dev.replyby.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The functions as Lambda calls them, with one site in which everything exists that a route can
 * name. Requests name it by {@code {site}}, {@code {promise}}, {@code {receipt}}, {@code {cover}},
 * {@code {token}}, {@code {feed}} and {@code {inbound}}.
 */
final class FuzzedService {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUESTION = "{\"question\":\"q-1\",\"channel\":\"email\"}";
  private static final String COVER =
      "{\"member\":\"bo\",\"replaces\":\"ana\",\"start\":\"2026-12-01T00:00:00Z\","
          + "\"end\":\"2026-12-08T00:00:00Z\"}";

  private final TestClock clock = new TestClock();
  private final Functions functions;
  private final CountFunction counting;
  private final String operator;
  private final String document;
  private final Map<String, String> names = new HashMap<>();
  private int sites;

  FuzzedService(String document) {
    var table = TestTable.create(new DynamoDbTap());
    this.document = document;
    functions = new Functions(new SignFunction(table, clock), new ApiFunction(table, clock));
    counting = new CountFunction(table, clock);
    operator = operatorToken(table);
    begin();
  }

  /** Answers one request, which the operator sends. */
  Answer answer(FuzzedRequest request) {
    var named = request.naming(names);
    var target = Functions.target(named.method(), named.path());
    var headers = new HashMap<>(named.headers());
    headers.putIfAbsent("authorization", "Bearer " + operator);
    var call =
        new Call(
            "fuzzed",
            named.method(),
            named.path(),
            named.query(),
            headers,
            "192.0.2.1",
            "HTTP/1.1",
            named.body());
    try {
      var event = new ByteArrayInputStream(call.event(target.key(), clock.instant()));
      var answer = new ByteArrayOutputStream();
      functions
          .handler(target.function())
          .handleRequest(event, answer, new LocalContext("fuzzed", "fuzzed"));
      return Answer.read(answer.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts what became of promises; nothing that was stored may stop it. */
  void count() {
    var report = counting.count();
    if (report.errors() > 0) {
      throw new IllegalStateException(report.json());
    }
  }

  /** The operator's request with that first line and body. */
  Answer ask(String line, String body) {
    return answer(FuzzedRequest.parse((line + "\n\n" + body).getBytes(StandardCharsets.UTF_8)));
  }

  /** Makes a new site if the last request has taken this one down. */
  void mend() {
    if (ask("GET /v1/sites/{site}/sign", "").status() == 404) {
      begin();
    }
  }

  private void begin() {
    names.put("site", "fuzzed-" + sites++);
    made("PUT /v1/sites/{site}", document);
    var promise = made("POST /v1/sites/{site}/promises", QUESTION);
    names.put("promise", promise.path("id").asText());
    names.put("receipt", promise.path("receipt").asText());
    names.put("cover", made("POST /v1/sites/{site}/covers", COVER).path("id").asText());
    var token = made("POST /v1/sites/{site}/tokens", "{\"role\":\"owner\"}");
    names.put("token", token.path("id").asText());
    names.put(
        "feed", made("POST /v1/sites/{site}/members/ana/feed-key", "").path("address").asText());
    names.put(
        "inbound", made("PUT /v1/sites/{site}/inbound/own/secret", "").path("address").asText());
  }

  private JsonNode made(String line, String body) {
    var answer = ask(line, body);
    var text = new String(answer.body(), StandardCharsets.UTF_8);
    if (answer.status() >= 300) {
      throw new IllegalStateException(line + " answered " + answer.status() + " " + text);
    }
    return tree(text);
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String operatorToken(Table table) {
    return new Tokens(table).createOperator("fuzz", clock.instant().getEpochSecond()).text();
  }
}
