package dev.replyby.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MistakeTest {
  @Test
  void saysWhatWasFoundAndWhatWouldBeValid() {
    assertEquals(
        new Mistake("/name", "found \"\"; expected a name"), Mistake.found("/name", "", "a name"));
  }

  @Test
  void quotesOnOneLine() {
    assertEquals("\"a\uFFFDb\"", Mistake.quote("a\nb"));
  }

  @Test
  void quotesAtMost80Characters() {
    assertEquals('"' + "a".repeat(80) + '"', Mistake.quote("a".repeat(80)));
    assertEquals('"' + "a".repeat(80) + "…\"", Mistake.quote("a".repeat(81)));
  }
}
