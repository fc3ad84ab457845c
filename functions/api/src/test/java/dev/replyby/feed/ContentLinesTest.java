package dev.replyby.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 5545 sections 3.1 and 3.3.11. */
class ContentLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ana, Bo; Cy: all   | Ana\\, Bo\\; Cy: all
          C:\\new            | C:\\\\new
          "quoted"           | "quoted"
          """)
  void escapesWhatTheFormatUses(String text, String escaped) {
    assertEquals("SUMMARY:" + escaped + "\r\n", written(text));
  }

  @Test
  void nothingEndsALineFromWithin() {
    assertEquals(
        "SUMMARY:one\\nBEGIN:VEVENT\\ntwoEND:VCALENDAR\r\n",
        written("one\nBEGIN:VEVENT\r\ntwo\rEND:VCALENDAR"));
    assertEquals("SUMMARY:abc\r\n", written("a\u0000b\u0085\u0007c\u007f"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ż", "語", "🦆", "x🦆語 ż"})
  void foldsAtSeventyFiveOctetsBetweenCharacters(String unit) {
    for (int n = 0; n < 200; n++) {
      var text = "x".repeat(n % 5) + unit.repeat(n);
      var lines = written(text);
      for (var line : lines.split("\r\n", -1)) {
        assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(line), "half a character");
      }
      assertEquals("SUMMARY:" + text + "\r\n", lines.replace("\r\n ", ""));
    }
  }

  @Test
  void aLineOfSeventyFiveOctetsIsNotFolded() {
    assertEquals("A:" + "x".repeat(73) + "\r\n", line("x".repeat(73)));
    assertEquals("A:" + "x".repeat(73) + "\r\n x\r\n", line("x".repeat(74)));
  }

  private static String line(String value) {
    return new ContentLines().line("A", value).toString();
  }

  private static String written(String text) {
    return new ContentLines().text("SUMMARY", text).toString();
  }
}
