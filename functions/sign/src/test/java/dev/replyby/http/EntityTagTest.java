package dev.replyby.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Requests;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagTest {
  private static final Response FULL = Response.json(200, "{}").with("Cache-Control", "no-cache");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"a\" | \"a\" | true",
        "W/\"a\" | \"a\" | true",
        "\"a\" | W/\"a\" | true",
        "W/\"a\" | W/\"a\" | true",
        "\"b\", W/\"a\" | \"a\" | true",
        "\"b\",\"a\" | \"a\" | true",
        "  \"a\"   | \"a\" | true",
        "* | \"a\" | true",
        "\"b\" | \"a\" | false",
        "\"A\" | \"a\" | false",
        "a | \"a\" | false",
        "w/\"a\" | \"a\" | false",
        "\"*\" | \"a\" | false",
        "'' | \"a\" | false",
        ", | \"a\" | false"
      })
  void aListHoldsATagByTheWeakComparison(String list, String tag, boolean holds) {
    assertEquals(holds, EntityTag.lists(list, tag));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"a\" | \"a\" | true",
        "\"b\", \"a\" | \"a\" | true",
        "* | \"a\" | true",
        "W/\"a\" | \"a\" | false",
        "\"a\" | W/\"a\" | false",
        "W/\"a\" | W/\"a\" | false",
        "\"b\" | \"a\" | false",
        "a | \"a\" | false"
      })
  void byTheStrongComparisonAWeakTagIsLikeNoOther(String list, String tag, boolean holds) {
    assertEquals(holds, EntityTag.listsStrongly(list, tag));
  }

  @Test
  void aTagThatTheRequestHasIs304WithTheSameHeadersAndNoBody() {
    var request = Requests.get("/", "If-None-Match", "\"x\", \"a\"");
    assertEquals(
        new Response(304, FULL.with("ETag", "\"a\"").headers(), ""),
        EntityTag.conditional(request, "\"a\"", FULL));
  }

  @Test
  void aTagMadeOfTheBodyIsWeakAndChangesWithIt() {
    var first = EntityTag.conditional(Requests.get("/"), FULL).headers().getOrDefault("ETag", "");
    assertTrue(first.matches("W/\"[0-9a-f]{32}\""), first);
    var asking = Requests.get("/", "If-None-Match", first);
    assertEquals(304, EntityTag.conditional(asking, FULL).status());
    assertEquals(200, EntityTag.conditional(asking, Response.json(200, "[]")).status());
  }

  @Test
  void anotherTagOrNoneGivesTheWholeAnswerWithItsTag() {
    var tagged = FULL.with("ETag", "\"a\"");
    assertEquals(
        tagged, EntityTag.conditional(Requests.get("/", "If-None-Match", "\"b\""), "\"a\"", FULL));
    assertEquals(tagged, EntityTag.conditional(Requests.get("/"), "\"a\"", FULL));
    assertEquals(Optional.empty(), Requests.get("/").header("If-None-Match"));
  }
}
