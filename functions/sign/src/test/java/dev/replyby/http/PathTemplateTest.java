package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {
  private final PathTemplate member = new PathTemplate("/sites/{site}/members/{member}");
  private final PathTemplate widget = new PathTemplate("/widget.{hash}.js");

  @Test
  void parametersAreFoundByName() {
    assertEquals(
        Optional.of(Map.of("site", "acme", "member", "ana")),
        member.match("/sites/acme/members/ana"));
    assertEquals(List.of("site", "member"), member.names());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/sites/acme/members/",
        "/sites//members/ana",
        "/sites/acme/members/ana/",
        "/sites/acme/members/ana/status",
        "/v1/sites/acme/members/ana",
        "/SITES/acme/members/ana",
        "/sites/a/b/members/ana"
      })
  void anythingElseDoesNotFit(String path) {
    assertEquals(Optional.empty(), member.match(path));
  }

  @ParameterizedTest
  @CsvSource({
    "a%2Fb, a/b",
    "a%2fb, a/b",
    "caf%C3%A9, café",
    "a+b, a+b",
    "a%20b, a b",
    "a%zz, a%zz"
  })
  void aValueIsDecodedAfterThePathIsCut(String segment, String value) {
    assertEquals(
        Optional.of(Map.of("site", value, "member", "ana")),
        member.match("/sites/" + segment + "/members/ana"));
  }

  @ParameterizedTest
  @CsvSource({"/widget.a1b2.js, a1b2", "/widget.a.b.js, a.b", "/widget...js, ."})
  void aParameterMayBePartOfASegment(String path, String hash) {
    assertEquals(Optional.of(Map.of("hash", hash)), widget.match(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/widget.js", "/widget..js", "/widgetXaYjs", "/widget.a/b.js"})
  void aDotIsADotAndAParameterIsNotEmpty(String path) {
    assertEquals(Optional.empty(), widget.match(path));
  }

  @Test
  void aTemplateWithoutParametersFitsItselfAlone() {
    var fixed = new PathTemplate("/openapi.json");
    assertEquals(Optional.of(Map.of()), fixed.match("/openapi.json"));
    assertEquals(Optional.empty(), fixed.match("/openapi-json"));
    assertEquals("/openapi.json", fixed.toString());
  }
}
