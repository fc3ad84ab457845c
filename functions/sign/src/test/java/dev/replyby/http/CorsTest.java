package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.replyby.testing.Requests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {
  @ParameterizedTest
  @CsvSource({
    "GET, /v1/sites/acme/sign, 200",
    "HEAD, /v1/sites/acme/sign, 200",
    "GET, /v1/sites/ACME/sign, 400",
    "GET, /v1/sites/acme/sign?x=1, 400",
    "POST, /v1/sites/acme/sign, 405",
    "GET, /widget.js, 409"
  })
  void anyPageMayReadAPublicRouteAndItsProblems(String method, String target, int status) {
    var response = TestService.answer(Requests.of(method, target));
    assertEquals(status, response.status());
    assertEquals("*", response.headers().get("Access-Control-Allow-Origin"));
    assertEquals("cross-origin", response.headers().get("Cross-Origin-Resource-Policy"));
    assertEquals("Date, Age, ETag", response.headers().get("Access-Control-Expose-Headers"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/sites/acme", "/v1/sites/acme/status", "/v1/preview", "/nowhere"})
  void nothingElseIsOpenToOtherPages(String path) {
    for (var method : new String[] {"GET", "PUT", "OPTIONS"}) {
      var headers = TestService.answer(Requests.of(method, path)).headers();
      assertNull(headers.get("Access-Control-Allow-Origin"), method);
      assertNull(headers.get("Cross-Origin-Resource-Policy"), method);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/sites/acme/sign", "/widget.js"})
  void aPreflightAllowsReadingAndConditionalReading(String path) {
    var response = TestService.answer(Requests.of("OPTIONS", path));
    assertEquals(204, response.status());
    assertEquals("", response.body());
    assertEquals("*", response.headers().get("Access-Control-Allow-Origin"));
    assertEquals("GET, HEAD, OPTIONS", response.headers().get("Access-Control-Allow-Methods"));
    assertEquals("If-None-Match", response.headers().get("Access-Control-Allow-Headers"));
    assertEquals("86400", response.headers().get("Access-Control-Max-Age"));
  }
}
