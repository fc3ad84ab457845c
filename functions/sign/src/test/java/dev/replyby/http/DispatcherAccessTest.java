package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the dispatcher lets in. */
class DispatcherAccessTest {
  @ParameterizedTest
  @CsvSource({
    "none,     GET,  /v1/sites/acme/sign,     200",
    "none,     PUT,  /v1/sites/acme/status,   401",
    "none,     GET,  /v1/sites/acme,          401",
    "none,     POST, /v1/preview,             401",
    "other,    GET,  /v1/sites/acme/sign,     200",
    "staff,    PUT,  /v1/sites/acme/status,   200",
    "staff,    PUT,  /v1/sites/globex/status, 403",
    "staff,    GET,  /v1/sites/acme,          403",
    "staff,    POST, /v1/preview,             200",
    "owner,    PUT,  /v1/sites/acme/status,   200",
    "owner,    GET,  /v1/sites/acme,          200",
    "owner,    HEAD, /v1/sites/acme,          200",
    "owner,    GET,  /v1/sites/globex,        403",
    "owner,    POST, /v1/preview,             200",
    "operator, GET,  /v1/sites/globex,        200",
    "operator, PUT,  /v1/sites/globex/status, 200",
    "operator, POST, /v1/preview,             200"
  })
  void aTokenOpensWhatItsRoleMay(String token, String method, String path, int status) {
    var request = Requests.of(method, path, "Authorization", "Bearer " + token);
    assertEquals(status, TestService.answer(request).status());
  }

  @Test
  void theHandlerIsToldWhoCalls() {
    var request = Requests.of("PUT", "/v1/sites/acme/status", "Authorization", "Bearer staff");
    assertEquals("PUT_STATUS {site=acme} by staff", TestService.answer(request).body());
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/sites/UPPER?x=1, none, 401",
    "/v1/sites/UPPER?x=1, staff, 403",
    "/v1/sites/UPPER?x=1, operator, 400"
  })
  void inputIsJudgedOnlyOnceTheCallerIsIn(String target, String token, int status) {
    var request = Requests.get(target, "Authorization", "Bearer " + token);
    assertEquals(status, TestService.answer(request).status());
  }
}
