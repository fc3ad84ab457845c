package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.http.Problem.Kind;
import dev.replyby.input.Mistake;
import dev.replyby.testing.Jsons;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
  @Test
  void aProblemIsRfc9457AndNeverCached() {
    var response = Problem.of(Kind.NOT_FOUND, "No site has this id.").response();
    assertEquals(
        Jsons.read(
            """
            {"type": "/problems/not-found", "title": "There is no such thing", "status": 404,
             "detail": "No site has this id."}
            """),
        Jsons.read(response.body()));
    assertEquals(404, response.status());
    assertEquals("application/problem+json", response.headers().get("Content-Type"));
    assertEquals("no-store", response.headers().get("Cache-Control"));
  }

  @Test
  void badInputListsEveryMistake() {
    var mistakes =
        List.of(Mistake.found("/name", "\"\n", "a name"), new Mistake("?at", "given 2 times"));
    assertEquals(
        Jsons.read(
            """
            {"type": "/problems/bad-request", "title": "The request has mistakes", "status": 400,
             "detail": "There are 2 mistakes.",
             "errors": [{"pointer": "/name", "detail": "found \\"\\"\uFFFD\\"; expected a name"},
                        {"pointer": "?at", "detail": "given 2 times"}]}
            """),
        Jsons.read(Problem.badRequest(mistakes).response().body()));
  }

  @Test
  void oneMistakeIsCountedInTheSingular() {
    assertEquals(
        "There is 1 mistake.", Problem.badRequest(List.of(new Mistake("/", "x"))).detail());
  }

  @Test
  void headersAddUp() {
    var headers =
        Problem.of(Kind.UNAVAILABLE, "Busy.")
            .with("Retry-After", "1")
            .with("X-A", "b")
            .response()
            .headers();
    assertEquals("1", headers.get("Retry-After"));
    assertEquals("b", headers.get("X-A"));
  }

  @ParameterizedTest
  @CsvSource({
    "BAD_REQUEST, 400",
    "UNAUTHORIZED, 401",
    "FORBIDDEN, 403",
    "NOT_FOUND, 404",
    "METHOD_NOT_ALLOWED, 405",
    "CONFLICT, 409",
    "UNSTAFFED, 409",
    "LIMIT_REACHED, 409",
    "PRECONDITION_FAILED, 412",
    "TOO_LARGE, 413",
    "IDEMPOTENCY_KEY_REUSED, 422",
    "INTERNAL, 500",
    "UNAVAILABLE, 503"
  })
  void aKindHasItsStatus(Kind kind, int status) {
    assertEquals(status, kind.status());
  }

  @ParameterizedTest
  @EnumSource
  void aTypeIsThePathOfItsName(Kind kind) {
    assertTrue(kind.type().matches("/problems/[a-z-]+"), kind.type());
  }

  @Test
  void noTwoKindsShareAType() {
    var types = Arrays.stream(Kind.values()).map(Kind::type).collect(Collectors.toSet());
    assertEquals(Kind.values().length, Set.copyOf(types).size());
  }
}
