package dev.replyby.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
  private static final String OFFER =
      "Ask by Monday 23 November 09:00 to hear from us by Monday 23 November 13:00.";

  @Test
  void whatFitsIsOneLine() {
    assertEquals(List.of(OFFER), Lines.wrapped(OFFER, 100_000, Locale.ENGLISH, List.of()));
  }

  @Test
  void linesAreAsFewAsFitAndAboutEquallyLong() {
    var lines = Lines.wrapped(OFFER, TextWidth.of(OFFER) - 1, Locale.ENGLISH, List.of());
    assertEquals(
        List.of("Ask by Monday 23 November 09:00 to hear", "from us by Monday 23 November 13:00."),
        lines);
  }

  @Test
  void nothingIsLostAndNoLineIsTooWide() {
    for (int widest = 8_000; widest < 40_000; widest += 500) {
      var lines = Lines.wrapped(OFFER, widest, Locale.ENGLISH, List.of("09:00", "13:00"));
      assertEquals(OFFER, String.join(" ", lines));
      for (var line : lines) {
        assertTrue(TextWidth.of(line) <= widest, line);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ja | 回答の期限：11月23日月曜日 13:00（タイムゾーン：Amsterdam）。 | 11月23日月曜日 13:00",
        "th | เราจะตอบกลับอย่างช้าที่สุด: วันจันทร์ 23 พฤศจิกายน 13:00 | วันจันทร์ 23 พฤศจิกายน 13:00",
        "en | hear from us by Monday 23 November 13:00 | Monday 23 November 13:00"
      })
  void aTimeIsNotBrokenEvenWhereItsLanguageMay(String language, String text, String time) {
    var locale = Locale.forLanguageTag(language);
    var broken = Lines.wrapped(text, 6_000, locale, List.of());
    assertTrue(broken.stream().noneMatch(l -> l.contains(time)), broken::toString);
    var whole = Lines.wrapped(text, 6_000, locale, List.of(time));
    assertTrue(whole.stream().anyMatch(l -> l.contains(time)), whole::toString);
  }

  @ParameterizedTest
  @CsvSource({"Acme, Acme", "Acme Hosting and Sons, Acme Hos…", "🙂🙂🙂🙂🙂🙂🙂🙂, 🙂🙂🙂🙂"})
  void aLongNameIsCutBetweenCharacters(String name, String cut) {
    var shown = Lines.cut(name, 6_000);
    assertTrue(TextWidth.of(shown) <= 6_000, shown);
    assertTrue(shown.startsWith(cut.replace("…", "")), shown);
    assertEquals(!shown.equals(name), shown.endsWith("…"));
  }

  @ParameterizedTest
  @CsvSource({"i, w", "a, 漢", "e, E", "ล, 漢"})
  void wideLettersCountForMore(String narrow, String wide) {
    assertTrue(TextWidth.of(narrow) < TextWidth.of(wide));
  }

  @ParameterizedTest
  @CsvSource({"e, e\u0301", "ก, กี่", "ا, اً", "a, a\u2069"})
  void marksOnALetterTakeNoRoom(String letter, String marked) {
    assertEquals(TextWidth.of(letter), TextWidth.of(marked));
  }
}
