package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.evidence.KeptRate;
import dev.replyby.promise.Piece;
import dev.replyby.promise.State;
import dev.replyby.time.Openings;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sign says in each language, in Buenos Aires on Monday 23 November 2026, 09:00. */
class EveryLanguageTest {
  private static final ZoneId ZONE = ZoneId.of("America/Argentina/Buenos_Aires");
  private static final long NOW = at("2026-11-23T09:00:00-03:00");
  private static final int DAY = 24 * 60 * 60;
  private static final List<Integer> DAYS_AHEAD = List.of(0, 1, 3, 30, 390);

  static List<String> languages() {
    return Languages.ALL;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everySentenceIsWholeWhateverTheDay(String language) {
    for (var sentence : sentences(language)) {
      assertFalse(Pattern.compile("[{}\uFFFD]|  |\\.\\.|null").matcher(sentence).find(), sentence);
      assertTrue(sentence.contains("Buenos Aires"), sentence);
      assertTrue(sentence.endsWith(Scripts.fullStop(language)), sentence);
      assertTrue(sentence.length() <= 240, sentence);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyDayReadsDifferently(String language) {
    var sentences = sentences(language);
    assertEquals(sentences.size(), new HashSet<>(sentences).size(), sentences::toString);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatWasKeptIsToldWithItsWindowAndItsCount(String language) {
    long from = at("2026-08-24T00:00-03:00");
    var kept = new KeptRate.Shown(97, 1214, from, at("2026-11-22T00:00-03:00"));
    var texts = SignTexts.in(language);
    var told = Sentence.forLater(texts, ZONE, NOW, Sentence.Ink.PLAIN).of(kept, ZONE);
    assertFalse(Pattern.compile("[{}\uFFFD]|  |\\.\\.|null").matcher(told).find(), told);
    assertTrue(told.endsWith(Scripts.fullStop(language)), told);
    assertEquals(
        List.of("97", "1214", "2026", "2026"), numbers(told).filter(n -> !isDay(n)).toList(), told);
  }

  /** In digits of whichever script, with or without marks between the thousands. */
  private static Stream<String> numbers(String text) {
    return Pattern.compile("\\p{Nd}+([.,\u066c\u00a0\u202f’]\\p{Nd}{3})*")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(n -> n.codePoints().filter(Character::isDigit).mapToObj(Character::getNumericValue))
        .map(digits -> digits.map(String::valueOf).collect(Collectors.joining()));
  }

  private static boolean isDay(String number) {
    return List.of("24", "21", "8", "08", "11").contains(number);
  }

  /** Else the JVM has no data for the language, and every date would be in English. */
  @ParameterizedTest
  @MethodSource("languages")
  void theJvmNamesDaysInTheLanguage(String language) {
    var monday = DayOfWeek.MONDAY.getDisplayName(TextStyle.FULL, SignTexts.in(language).locale());
    assertEquals(language.equals("en"), monday.equals("Monday"));
    var wednesday =
        DayOfWeek.WEDNESDAY.getDisplayName(TextStyle.FULL, SignTexts.in(language).locale());
    assertNotEquals(monday, wednesday);
  }

  private static List<String> sentences(String language) {
    var sentence = Sentence.forNow(SignTexts.in(language), ZONE, NOW);
    var all = new ArrayList<String>();
    for (int days : DAYS_AHEAD) {
      long opensAt = NOW + days * (long) DAY + 5 * 60 * 60;
      long replyBy = opensAt + 30 * 60;
      all.add(sentence.of(new Piece(NOW, State.OPEN, Openings.NEVER, Openings.NEVER, replyBy, 0)));
      all.add(sentence.of(new Piece(NOW, State.CLOSED, opensAt, Openings.NEVER, replyBy, 0)));
      all.add(sentence.of(new Piece(NOW, State.AWAY, opensAt, Openings.NEVER, replyBy, 0)));
    }
    return all;
  }
}
