package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches a function, asked of functions that echo. */
@SuppressWarnings("NullAway.Init") // set before all tests
class LocalServerTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static LocalServer server;

  @BeforeAll
  static void start() throws IOException {
    var functions = new Functions(new EchoFunction("sign"), new EchoFunction("api"));
    server = LocalServer.start(0, functions);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/sites/acme/sign?at=2026-01-01T00:00:00+01:00, at=2026-01-01T00:00:00+01:00",
    "/v1/sites/acme/sign?at=2026%2B01&lang=en%20GB, at=2026%2B01&lang=en%20GB",
    "/v1/sites/acme/sign?at=1&at=2&x, at=1&at=2&x",
    "/v1/sites/acme/sign?, ''",
    "/v1/sites/acme/sign, ''",
  })
  void handsOnTheQueryAsItWasSent(String target, String query) throws Exception {
    assertEquals(query, event(get(target)).at("/rawQueryString").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/sites/a%20b%2Fc/sign", "/v1/sites/+/sign", "//v1//sites"})
  void handsOnThePathAsItWasSent(String path) throws Exception {
    var heard = RawHttp.say(server.url(), "GET " + path + " HTTP/1.0\r\n\r\n");
    assertTrue(heard.contains("\"rawPath\":\"" + path + "\""), heard);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/v1/sites/acme/sign?lang=%zz /v1/sites/acme/sign lang=%zz",
        "/v1/sites/%zz/sign? /v1/sites/%zz/sign ''",
        "/v1/sites/<>|{}^`\"/sign?<>|[] /v1/sites/<>|{}^`\"/sign <>|[]",
        "/v1/%?% /v1/% %",
        "/v1/../a/%2e%2E/;x=1/%00/%ff? /v1/../a/%2e%2E/;x=1/%00/%ff ''",
        "http://elsewhere/v1/%zz?x /v1/%zz x",
      })
  void handsOnEvenAMalformedAddress(String target, String path, String query) throws Exception {
    var heard = RawHttp.say(server.url(), "GET " + target + " HTTP/1.0\r\n\r\n");
    assertTrue(heard.startsWith("HTTP/1.1 200 "), heard);
    var event = MAPPER.readTree(heard.substring(heard.indexOf("\r\n\r\n")));
    assertEquals(path, event.at("/rawPath").asText());
    assertEquals(query, event.at("/rawQueryString").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET x HTTP/1.1\r\n\r\n"})
  void whatIsNotHttpIsAProblemToo(String request) throws Exception {
    var heard = RawHttp.say(server.url(), request);
    assertTrue(heard.contains("application/problem+json"), heard);
    assertTrue(heard.contains("/problems/bad-request"), heard);
  }

  @Test
  void encodesBytesBeyondAscii() throws Exception {
    var heard = RawHttp.say(server.url(), "GET /v1/é?ü HTTP/1.0\r\n\r\n");
    assertTrue(heard.contains("\"rawPath\":\"/v1/%C3%A9\""), heard);
    assertTrue(heard.contains("\"rawQueryString\":\"%C3%BC\""), heard);
  }

  @Test
  void saysWhatApiGatewaySays() throws Exception {
    var event = event(get("/v1/sites/acme/sign"));
    assertEquals("2.0", event.at("/version").asText());
    assertEquals("GET /v1/sites/{site}/sign", event.at("/routeKey").asText());
    assertEquals("$default", event.at("/requestContext/stage").asText());
    assertEquals("GET", event.at("/requestContext/http/method").asText());
    assertEquals("/v1/sites/acme/sign", event.at("/requestContext/http/path").asText());
    assertEquals("127.0.0.1", event.at("/requestContext/http/sourceIp").asText());
    assertFalse(event.at("/requestContext/requestId").asText().isEmpty());
    assertTrue(event.at("/requestContext/timeEpoch").asLong() > 0);
    assertFalse(event.at("/isBase64Encoded").asBoolean());
    assertTrue(event.at("/body").isMissingNode());
  }

  @Test
  void joinsHeadersThatComeTwice() throws Exception {
    var request = request("/").header("X-Many", "a").header("x-many", "b").build();
    var event = event(HTTP.send(request, BodyHandlers.ofString()));
    assertEquals("a,b", event.at("/headers/x-many").asText());
  }

  @Test
  void handsOnTextAsText() throws Exception {
    var event = event(post("{\"note\":\"żółć 🦆\"}".getBytes(StandardCharsets.UTF_8)));
    assertEquals("{\"note\":\"żółć 🦆\"}", event.at("/body").asText());
    assertFalse(event.at("/isBase64Encoded").asBoolean());
  }

  @Test
  void handsOnAnythingElseInBase64() throws Exception {
    var event = event(post(new byte[] {(byte) 0xff, 0, 1}));
    assertEquals("/wAB", event.at("/body").asText());
    assertTrue(event.at("/isBase64Encoded").asBoolean());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/sites/acme/sign, sign",
    "POST, /v1/sites/acme/sign, sign",
    "OPTIONS, /v1/sites/acme/hours, sign",
    "GET, /widget.js, sign",
    "GET, /widget.0123abcd.js, sign",
    "PUT, /v1/sites/acme, api",
    "GET, /openapi.json, api",
    "GET, /nothing/like/it, api",
  })
  void callsTheFunctionOfTheRoute(String method, String path, String function) throws Exception {
    var request = request(path).method(method, BodyPublishers.noBody()).build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    assertEquals(function, answer.headers().firstValue("X-Function").orElse(""));
  }

  @Test
  void answersHeadWithoutABody() throws Exception {
    var request = "HEAD /v1/sites/acme/sign HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    var heard = RawHttp.say(server.url(), request);
    assertTrue(heard.startsWith("HTTP/1.1 200 "), heard);
    assertTrue(heard.endsWith("\r\n\r\n"), heard);
    assertFalse(heard.toLowerCase(Locale.ROOT).contains("content-length: 0"), heard);
  }

  @Test
  void saysTheDateAndTheLength() throws Exception {
    var answer = get("/v1/sites/acme/sign");
    assertTrue(answer.headers().firstValue("Date").isPresent());
    assertEquals(
        answer.body().length(), answer.headers().firstValueAsLong("Content-Length").orElse(-1));
  }

  @Test
  void mixesNothingUpWhenFiftyAskAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> asks =
          IntStream.range(0, 50)
              .<Callable<String>>mapToObj(
                  i -> () -> event(get("/x?" + i)).at("/rawQueryString").asText())
              .toList();
      var heard = threads.invokeAll(asks);
      for (int i = 0; i < heard.size(); i++) {
        assertEquals(Integer.toString(i), heard.get(i).get());
      }
    }
  }

  private static HttpResponse<String> get(String target) throws Exception {
    return HTTP.send(request(target).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(byte[] body) throws Exception {
    var request = request("/v1/preview").POST(BodyPublishers.ofByteArray(body)).build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create(server.url() + target));
  }

  private static JsonNode event(HttpResponse<String> answer) throws IOException {
    return MAPPER.readTree(answer.body());
  }
}
