package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.promise.Piece;
import dev.replyby.promise.State;
import java.text.Bidi;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is seen when a sentence is laid out by Unicode's bidirectional algorithm. No isolates are
 * needed around values: a time is digits, and a Latin city stands in brackets behind a word of the
 * language. Whoever shows a sentence only has to take its direction from its first letter.
 */
class RightToLeftTest {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

  static List<String> languages() {
    return Languages.ALL;
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theFirstLetterTellsTheDirectionOfASentence(String language) {
    for (var key : List.of("open", "closed", "away", "none", "lastCall", "kept", "asOf")) {
      var bidi =
          new Bidi(SignTexts.in(language).pattern(key), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
      assertEquals(!RIGHT_TO_LEFT.contains(language), bidi.baseIsLeftToRight(), key);
    }
  }

  /** Read from the left of the screen: the end of the sentence, the city, the later time first. */
  @ParameterizedTest
  @CsvSource({"he, 11:05, 14:30", "ar, 11:05, 2:30", "fa, ۱۱:۰۵, ۱۴:۳۰", "ur, 11:05, 2:30"})
  void timesAndCitiesStayWholeAndStandInReadingOrder(String language, String opens, String time) {
    var seen = seen(language, "2026-11-22T11:05Z", "2026-11-22T14:30Z");
    assertTrue(seen.contains("Port of Spain"), seen);
    assertTrue(seen.indexOf("Port of Spain") < seen.indexOf(time), seen);
    assertTrue(seen.indexOf(time) < seen.indexOf(opens), seen);
    assertTrue(seen.startsWith(Scripts.fullStop(language)), seen);
  }

  /** The day, the year and the time of a date follow one another from the right. */
  @ParameterizedTest
  @CsvSource({
    "he, 25, 2027, 14:30",
    "ar, 25, 2027, 2:30",
    "fa, ۲۵, ۲۰۲۷, ۱۴:۳۰",
    "ur, 25, 2027, 2:30"
  })
  void aDatesPartsStandInReadingOrder(String language, String day, String year, String time) {
    var seen = seen(language, "2027-12-24T11:05Z", "2027-12-25T14:30Z");
    assertTrue(seen.indexOf(time) > 0, seen);
    assertTrue(seen.indexOf(time) < seen.indexOf(year), seen);
    assertTrue(seen.indexOf(year) < seen.indexOf(day), seen);
    assertFalse(seen.contains("\u2068"), seen);
  }

  private static String seen(String language, String opensAt, String replyBy) {
    var now = at("2026-11-22T09:00Z");
    var piece = new Piece(now, State.AWAY, at(opensAt), at(opensAt), at(replyBy), 0);
    var zone = ZoneId.of("Etc/UTC");
    var text =
        Sentence.forNow(SignTexts.in(language), zone, now)
            .of(piece)
            .replace("UTC", "Port of Spain");
    return laidOut(text);
  }

  private static String laidOut(String text) {
    var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    var levels = new byte[text.length()];
    var letters = new Object[text.length()];
    IntStream.range(0, text.length())
        .forEach(
            i -> {
              levels[i] = (byte) bidi.getLevelAt(i);
              letters[i] = text.charAt(i);
            });
    Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
    var seen = new StringBuilder();
    List.of(letters).forEach(letter -> seen.append(Objects.requireNonNull(letter)));
    return seen.toString();
  }
}
