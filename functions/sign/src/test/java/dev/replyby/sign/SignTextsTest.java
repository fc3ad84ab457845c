package dev.replyby.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignTextsTest {
  private static final Map<String, List<String>> PLACEHOLDERS =
      Map.of(
          "open", List.of("time"),
          "closed", List.of("time"),
          "away", List.of("opensAt", "time"),
          "none", List.of(),
          "lastCall", List.of("askBy", "time"),
          "asOf", List.of("now"),
          "yourTime", List.of("time"),
          "zoneTime", List.of("time", "zone"));

  static List<String> languages() {
    return Languages.ALL;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aLanguageHasExactlyTheKeys(String language) throws IOException {
    var properties = new Properties();
    var resource = SignTexts.class.getResourceAsStream("texts/" + language + ".properties");
    try (var in = new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    assertEquals(Set.copyOf(SignTexts.KEYS), properties.stringPropertyNames());
    assertEquals(PLACEHOLDERS.keySet(), properties.stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aTextHasExactlyItsPlaceholdersOnceEach(String language) {
    for (var key : SignTexts.KEYS) {
      var pattern = SignTexts.in(language).pattern(key);
      var names =
          Pattern.compile("\\{(.*?)}")
              .matcher(pattern)
              .results()
              .map(MatchResult::group)
              .sorted()
              .toList();
      var expected =
          PLACEHOLDERS.getOrDefault(key, List.of()).stream().map(n -> '{' + n + '}').toList();
      assertEquals(expected, names, language + "." + key + ": " + pattern);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aTextIsCleanAndASentenceEndsWithAFullStop(String language) {
    for (var key : SignTexts.KEYS) {
      var pattern = SignTexts.in(language).pattern(key);
      assertEquals(pattern.strip(), pattern);
      assertTrue(!pattern.contains("\uFFFD") && !pattern.contains("<"), pattern);
      assertEquals(!key.endsWith("Time"), pattern.endsWith("."), pattern);
    }
  }

  /** A promise is an instant. */
  @ParameterizedTest
  @MethodSource("languages")
  void noTextIsVague(String language) {
    var vague = Stream.of("soon", "shortly", "minutes", "spoedig", "wkrótce", "malapit na");
    var all = String.join(" ", SignTexts.in(language).patterns().values());
    vague.forEach(word -> assertTrue(!all.contains(word), all));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theLocaleOfTheDatesIsTheLanguage(String language) {
    assertEquals(language, SignTexts.in(language).locale().toLanguageTag());
  }

  @Test
  void theFilesAreThoseThatAreListed() {
    for (var language : new TreeSet<>(Languages.ALL)) {
      assertNotNull(SignTexts.class.getResource("texts/" + language + ".properties"), language);
    }
  }
}
