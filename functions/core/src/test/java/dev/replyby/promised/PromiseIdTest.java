package dev.replyby.promised;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseIdTest {
  /** Whoever changes it loses what is on record. */
  @Test
  void isTheSameForEver() {
    // printf 'acme/ticket-4711' | sha256sum begins with this number, in base 32
    assertEquals("3x8bnaq1qkqmq5fpj5j2b0713k", PromiseId.of("acme", "ticket-4711"));
  }

  @Test
  void tellsSitesAndQuestionsApart() {
    assertNotEquals(PromiseId.of("a", "b"), PromiseId.of("ab", ""));
    assertNotEquals(PromiseId.of("a", "b/c"), PromiseId.of("a", "b"));
    var ids = new HashSet<String>();
    for (int i = 0; i < 10_000; i++) {
      ids.add(PromiseId.of("acme", "q" + i));
    }
    assertEquals(10_000, ids.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "q", "a/b", "Frage №1 👋", "\u0000"})
  void hasItsForm(String question) {
    var id = PromiseId.of("acme", question);
    assertTrue(PromiseId.isId(id) && id.matches("[0-7][0-9a-hjkmnp-tv-z]{25}"), id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "0123456789abcdefghjkmnpqr", "0123456789abcdefghijkmnpqr"})
  void otherTextsAreNone(String text) {
    assertFalse(PromiseId.isId(text));
  }
}
