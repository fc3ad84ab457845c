package dev.replyby.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignTextsTest {
  private static final Map<String, List<String>> PLACEHOLDERS =
      Map.of(
          "open", List.of("replyBy"),
          "closed", List.of("replyBy"),
          "away", List.of("opensAt", "replyBy"),
          "none", List.of(),
          "lastCall", List.of("askBy", "replyBy"),
          "kept", List.of("count", "days", "rate"),
          "asOf", List.of("now"),
          "yourTime", List.of("time"),
          "zoneTime", List.of("time", "zone"));

  private static final List<String> SENTENCES =
      List.of("open", "closed", "away", "none", "lastCall", "kept", "asOf");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(.*?)}");
  private static final Map<String, String> SERBIAN = serbian();

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
      var names = PLACEHOLDER.matcher(pattern).results().map(MatchResult::group).sorted().toList();
      var expected =
          PLACEHOLDERS.getOrDefault(key, List.of()).stream().map(n -> '{' + n + '}').toList();
      assertEquals(expected, names, language + "." + key + ": " + pattern);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aTextIsCleanAndShort(String language) {
    for (var pattern : texts(language)) {
      assertEquals(pattern.strip(), pattern);
      assertFalse(Pattern.compile("[\uFFFD<>&\"'`\\\\]|  ").matcher(pattern).find(), pattern);
      assertEquals(Normalizer.normalize(pattern, Form.NFC), pattern);
      assertTrue(pattern.length() <= 140, pattern);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aSentenceEndsWithTheFullStopOfItsScript(String language) {
    for (var key : SignTexts.KEYS) {
      var pattern = SignTexts.in(language).pattern(key);
      var stop = key.endsWith("Time") ? "" : Scripts.fullStop(language);
      assertTrue(pattern.endsWith(stop), pattern);
      var body = pattern.substring(0, pattern.length() - stop.length());
      assertFalse(Pattern.compile("[\\p{Punct}。।۔։&&[^)}]]").matcher(last(body)).find(), pattern);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void lettersAreOfTheLanguagesScript(String language) {
    var scripts = EnumSet.copyOf(Scripts.of(language));
    scripts.addAll(Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
    for (var pattern : texts(language)) {
      PLACEHOLDER
          .matcher(pattern)
          .replaceAll("")
          .codePoints()
          .forEach(c -> assertTrue(scripts.contains(UnicodeScript.of(c)), pattern));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noTextIsLeftInEnglish(String language) {
    if (!language.equals("en")) {
      SignTexts.KEYS.forEach(
          key ->
              assertNotEquals(
                  SignTexts.in("en").pattern(key), SignTexts.in(language).pattern(key), key));
    }
  }

  /** English alone declines nothing that a time could be. */
  @ParameterizedTest
  @MethodSource("languages")
  void aValueStandsBehindAColonSoThatItNeedsNoInflection(String language) {
    for (var key : SENTENCES) {
      var pattern = SignTexts.in(language).pattern(key);
      var values = PLACEHOLDER.matcher(pattern).results().count();
      var colon = Scripts.colon(language);
      var behind = Pattern.compile(Pattern.quote(colon) + "\\{").matcher(pattern).results().count();
      assertEquals(language.equals("en") ? 0 : values, behind, pattern);
    }
  }

  /** A suffix would have to agree with what it is put on. */
  @ParameterizedTest
  @MethodSource("languages")
  void nothingIsAttachedToAValue(String language) {
    for (var pattern : texts(language)) {
      assertFalse(Pattern.compile("}[\\p{L}\\p{M}’-]").matcher(pattern).find(), pattern);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | [^\\u00a0]:|\\u00a0[^:]", // a space that does not break stands before a colon
        "ro | [şţŞŢ]", // with a comma below, not a cedilla
        "fa | [\\u064a\\u0643]", // the Persian yeh and keheh, not the Arabic ones
        "ur | [\\u064a\\u0643.]",
        "ar | [\\u06cc\\u06a9,]",
        "hy | [:.]", // a colon would read as a full stop
        "ja | [:.,()]",
        "zh | [:.,()]",
        "zh-Hant | [:.,()]",
        "hi | [.]",
        "bn | [.]",
        "uz | [’‘]"
      })
  void typographyIsTheLanguagesOwn(String language, String wrong) {
    for (var pattern : texts(language)) {
      assertFalse(Pattern.compile(wrong).matcher(pattern).find(), pattern);
    }
  }

  /** Each of the two old character sets lacks the other script's characters. */
  @ParameterizedTest
  @CsvSource({"zh, GB2312, Big5", "zh-Hant, Big5, GB2312"})
  void chineseIsInOneScript(String language, String charset, String other) {
    var all = String.join("", texts(language));
    assertTrue(Charset.forName(charset).newEncoder().canEncode(all));
    assertFalse(Charset.forName(other).newEncoder().canEncode(all));
  }

  @Test
  void serbianSaysTheSameInBothItsScripts() {
    var latin = new StringBuilder();
    String.join("|", texts("sr"))
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> latin.append(SERBIAN.getOrDefault(letter, letter)));
    assertEquals(String.join("|", texts("sr-Latn")), latin.toString());
  }

  /** A promise is an instant. */
  @ParameterizedTest
  @MethodSource("languages")
  void noTextIsVague(String language) throws IOException {
    var vague = List.of(vagueWords().getProperty(language).split(", ", -1));
    var all = String.join(" ", texts(language)).toLowerCase(Locale.forLanguageTag(language));
    vague.forEach(word -> assertFalse(all.contains(word), word + ": " + all));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theLocaleOfTheDatesIsTheLanguage(String language) {
    assertEquals(language, SignTexts.in(language).locale().toLanguageTag());
    assertEquals(language, SignTexts.in(language).language());
  }

  @ParameterizedTest
  @CsvSource({
    "en, en-GB, en-GB",
    "en, nl-NL, en",
    "pt, pt-BR, pt-BR",
    "pt, pt-PT, pt",
    "pt-PT, pt-PT, pt-PT",
    "pt-PT, pt-AO, pt-AO",
    "zh, zh-TW, zh",
    "zh-Hant, zh-HK, zh-Hant-HK",
    "sr-Latn, sr-ME, sr-Latn-ME",
    "nb, no-NO, nb-NO",
    "fil, tl-PH, fil-PH",
    "es, es-419, es-419",
    "de, de, de"
  })
  void datesAreWrittenAsInTheSitesRegionIfTheSiteSpeaksTheLanguage(
      String language, String site, String locale) {
    var texts = SignTexts.in(language).forSite(site);
    assertEquals(locale, texts.locale().toLanguageTag());
    assertEquals(language, texts.language());
    assertEquals(SignTexts.in(language).patterns(), texts.patterns());
  }

  @Test
  void theFilesAreThoseThatAreListed() throws Exception {
    var english = Objects.requireNonNull(SignTexts.class.getResource("texts/en.properties"));
    try (var files = Files.list(Objects.requireNonNull(Path.of(english.toURI()).getParent()))) {
      var tags = files.map(f -> String.valueOf(f.getFileName()).replace(".properties", ""));
      assertEquals(Set.copyOf(Languages.ALL), tags.collect(Collectors.toSet()));
    }
  }

  @Test
  void theDocumentationListsTheLanguages() throws IOException {
    var page = Files.readString(Path.of("../../widget/README.md"));
    var listed = Pattern.compile("`([A-Za-z-]+)` [^`]*").matcher(section(page));
    assertEquals(Languages.ALL, listed.results().map(m -> m.group(1)).toList());
  }

  private static Map<String, String> serbian() {
    var cyrillic = List.of("абвгдђежзијклљмнњопрстћуфхцчџш".split("", -1));
    var latin =
        List.of("a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(" ", -1));
    var letters = new HashMap<String, String>();
    for (int i = 0; i < latin.size(); i++) {
      var capital =
          latin.get(i).substring(0, 1).toUpperCase(Locale.ROOT) + latin.get(i).substring(1);
      letters.put(cyrillic.get(i), latin.get(i));
      letters.put(cyrillic.get(i).toUpperCase(Locale.ROOT), capital);
    }
    return letters;
  }

  private static String section(String page) {
    int from = page.indexOf("## Languages");
    int start = page.indexOf("\n\n`", from);
    return page.substring(start, page.indexOf("\n\n", start + 2));
  }

  private static List<String> texts(String language) {
    return SignTexts.KEYS.stream().map(SignTexts.in(language)::pattern).toList();
  }

  private static String last(String text) {
    return text.substring(text.length() - 1);
  }

  private static Properties vagueWords() throws IOException {
    var words = new Properties();
    var resource = SignTextsTest.class.getResourceAsStream("vague.properties");
    try (var in = new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }
}
