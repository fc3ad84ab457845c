package dev.replyby.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.sign.Languages;
import dev.replyby.sign.SignTexts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sign's texts have to be, a receipt's have to be too. */
class ReceiptTextsTest {
  private static final Set<String> WITH_A_TIME = Set.of("asked", "promised", "replied", "delayed");

  static List<String> languages() {
    return Languages.ALL;
  }

  private static String text(String language, String key) {
    return ReceiptTexts.in(language).pattern(key);
  }

  private static List<String> texts(String language) {
    return ReceiptTexts.KEYS.stream().map(key -> text(language, key)).toList();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aLanguageHasExactlyTheKeys(String language) throws IOException {
    var properties = new Properties();
    var in = ReceiptTexts.class.getResourceAsStream("texts/" + language + ".properties");
    try (var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    assertEquals(Set.copyOf(ReceiptTexts.KEYS), properties.stringPropertyNames());
  }

  @Test
  void theFilesAreThoseOfTheSignsLanguages() throws Exception {
    var english = Objects.requireNonNull(ReceiptTexts.class.getResource("texts/en.properties"));
    try (var files = Files.list(Objects.requireNonNull(Path.of(english.toURI()).getParent()))) {
      var tags = files.map(f -> String.valueOf(f.getFileName()).replace(".properties", ""));
      assertEquals(Set.copyOf(Languages.ALL), tags.collect(Collectors.toSet()));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aTimeStandsOnceAndBehindAColon(String language) {
    var none = SignTexts.in(language).pattern("lastCall");
    var colon = none.substring(none.indexOf("{askBy}") - 1, none.indexOf("{askBy}")).strip();
    for (var key : ReceiptTexts.KEYS) {
      var parts = text(language, key).split("\\{time}", -1);
      assertEquals(WITH_A_TIME.contains(key) ? 2 : 1, parts.length, text(language, key));
      assertFalse(parts[0].contains("{"), parts[0]);
      if (parts.length == 2 && !language.equals("en") && !colon.isEmpty()) {
        assertTrue(parts[0].strip().endsWith(colon), parts[0]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aTextIsCleanShortAndTheLanguagesOwn(String language) {
    for (var key : ReceiptTexts.KEYS) {
      var text = text(language, key);
      assertEquals(text.strip(), text);
      assertEquals(Normalizer.normalize(text, Form.NFC), text);
      assertFalse(Pattern.compile("[\uFFFD<>&\"'`\\\\]|  ").matcher(text).find(), text);
      assertTrue(text.length() <= 140, text);
      if (!language.equals("en")) {
        assertNotEquals(text("en", key), text);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aSentenceEndsAsTheSignsDo(String language) {
    var none = SignTexts.in(language).pattern("none");
    var end = none.substring(none.length() - 1);
    var stop = Pattern.matches("[.。।۔։]", end) ? end : "";
    for (var key : ReceiptTexts.KEYS) {
      var text = text(language, key);
      assertEquals(!key.equals("rate") && !stop.isEmpty(), text.matches(".*[.。।۔։]"), text);
      assertTrue(key.equals("rate") || text.endsWith(stop), text);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theSameLettersAsTheSigns(String language) {
    var script = Character.UnicodeScript.of(letters(SignTexts.in(language).pattern("none")));
    texts(language)
        .forEach(
            text -> {
              var own = Character.UnicodeScript.of(letters(text));
              assertTrue(own == script || Set.of("ja", "zh", "ko").contains(language), text);
            });
  }

  private static int letters(String text) {
    return text.replaceAll("\\{.*?}", "")
        .codePoints()
        .filter(Character::isLetter)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | [^\\u00a0]:|\\u00a0[^:]",
        "ro | [şţŞŢ]",
        "fa | [\\u064a\\u0643]",
        "ur | [\\u064a\\u0643.]",
        "ar | [\\u06cc\\u06a9,]",
        "hy | [:.]",
        "ja | [:.,()]",
        "zh | [:.,()]",
        "zh-Hant | [:.,()]",
        "hi | [.]",
        "bn | [.]",
        "uz | [’‘]"
      })
  void typographyIsTheLanguagesOwn(String language, String wrong) {
    texts(language).forEach(t -> assertFalse(Pattern.compile(wrong).matcher(t).find(), t));
  }
}
