package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Jsons;
import dev.replyby.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which handler, which method, and what is said of failures. */
class DispatcherTest {
  @Test
  void aRequestReachesItsHandler() {
    var response = TestService.answer(Requests.get("/v1/sites/acme/sign"));
    assertEquals(200, response.status());
    assertEquals("SIGN {site=acme} by visitor", response.body());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere",
    "OPTIONS, /nowhere",
    "GET, /v1/sites//sign",
    "GET, /v1/sites/a/b/sign",
    "GET, /v1/sites/acme/sign/",
    "GET, /openapi.json"
  })
  void anUnknownPathOrOneWithoutAHandlerIs404(String method, String path) {
    var response = TestService.answer(Requests.of(method, path));
    assertEquals(404, response.status());
    assertEquals("/problems/not-found", Jsons.read(response.body()).path("type").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v1/sites/acme/sign, 'GET, HEAD, OPTIONS'",
    "BREW, /v1/sites/acme/sign, 'GET, HEAD, OPTIONS'",
    "get, /v1/sites/acme/sign, 'GET, HEAD, OPTIONS'",
    "DELETE, /v1/sites/acme, 'GET, HEAD, PUT'",
    "OPTIONS, /v1/sites/acme, 'GET, HEAD, PUT'",
    "HEAD, /v1/preview, POST"
  })
  void aWrongMethodIs405AndTellsTheRightOnes(String method, String path, String allowed) {
    var response = TestService.answer(Requests.of(method, path));
    assertEquals(405, response.status());
    assertEquals(allowed, response.headers().get("Allow"));
  }

  @Test
  void headIsGetWithoutItsBody() {
    var get = TestService.answer(Requests.get("/v1/sites/acme/sign"));
    var head = TestService.answer(Requests.of("HEAD", "/v1/sites/acme/sign"));
    assertEquals(new Response(200, get.headers(), ""), head);
  }

  @Test
  void aProblemToHeadHasNoBodyEither() {
    assertEquals("", TestService.answer(Requests.of("HEAD", "/nowhere")).body());
  }

  @Test
  void aRefusalIsItsProblem() {
    var response = TestService.answer(Requests.get("/widget.js"));
    assertEquals(409, response.status());
    assertEquals("application/problem+json", response.headers().get("Content-Type"));
    assertEquals("Too late.", Jsons.read(response.body()).path("detail").asText());
  }

  @Test
  void anUnexpectedFailureNamesTheRequestAndNothingElse() {
    try (var log = new CapturedLog(Dispatcher.class)) {
      var response = TestService.answer(Requests.get("/v1/sites/acme/hours"));
      assertEquals(500, response.status());
      assertEquals(
          "The request is logged as request-1.",
          Jsons.read(response.body()).path("detail").asText());
      assertFalse(response.body().contains("secret of the house"));
      assertTrue(log.text().contains("request-1"), log::text);
      assertTrue(log.text().contains("secret of the house"), log::text);
    }
  }

  @Test
  void everyAnswerIsNotSniffedAndNotStoredUnlessItSaysOtherwise() {
    var plain = TestService.answer(Requests.get("/v1/sites/acme/sign")).headers();
    assertEquals("nosniff", plain.get("X-Content-Type-Options"));
    assertEquals("no-store", plain.get("Cache-Control"));
    var cached = TestService.answer(Requests.of("OPTIONS", "/v1/sites/acme/sign")).headers();
    assertEquals("nosniff", cached.get("X-Content-Type-Options"));
    assertEquals("public, max-age=86400", cached.get("Cache-Control"));
  }
}
