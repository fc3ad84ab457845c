package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.promise.Piece;
import dev.replyby.promise.State;
import dev.replyby.time.Openings;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In Amsterdam on Sunday 22 November 2026, 11:00. */
class SentenceTest {
  private static final String NOW = "2026-11-22T11:00:00+01:00";

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T11:00:00+01:00, 11:00",
    "2026-11-22T23:59:00+01:00, 23:59",
    "2026-11-23T00:00:00+01:00, Monday 00:00",
    "2026-11-23T09:30:00+01:00, Monday 09:30",
    "2026-11-28T09:00:00+01:00, Saturday 09:00",
    "2026-11-29T09:00:00+01:00, Sunday 29 November 09:00",
    "2027-01-04T09:00:00+01:00, Monday 4 January 09:00",
    "2027-09-18T09:00:00+02:00, Saturday 18 September 09:00",
    "2027-09-19T09:00:00+02:00, Sunday 19 September 2027 09:00",
    "2027-11-22T09:00:00+01:00, Monday 22 November 2027 09:00"
  })
  void noMoreOfTheDateIsSaidThanIsNeeded(String replyBy, String time) {
    assertEquals(
        "Open now. Ask now and hear from us by " + time + " (Amsterdam time).",
        say("en", "Europe/Amsterdam", piece(State.OPEN, Openings.NEVER, at(replyBy))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Closed now. Ask now and hear from us by Monday 09:30 (Amsterdam time).",
        "nl | Nu gesloten. Stel uw vraag nu en u hoort van ons uiterlijk: maandag 09:30 (tijd in Amsterdam).",
        "pl | Teraz zamknięte. Zapytaj teraz, odpowiemy najpóźniej: poniedziałek 09:30 (strefa czasowa: Amsterdam).",
        "fil | Sarado ngayon. Magtanong na at sasagot kami bago o sa ganap na: Lunes 09:30 (oras sa Amsterdam)."
      })
  void daysAreNamedInTheLanguage(String language, String sentence) {
    var piece = piece(State.CLOSED, at("2026-11-23T09:00+01:00"), at("2026-11-23T09:30+01:00"));
    assertEquals(sentence, say(language, "Europe/Amsterdam", piece));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, Monday 09:30 (Amsterdam time)",
    "America/New_York, Monday 03:30 (New York time)",
    "America/Argentina/Buenos_Aires, Monday 05:30 (Buenos Aires time)",
    "Asia/Kathmandu, Monday 14:15 (Kathmandu time)",
    "UTC, Monday 08:30 (UTC time)"
  })
  void theTimeIsTheCompanysAndItsCityIsNamed(String zone, String time) {
    var piece = piece(State.OPEN, Openings.NEVER, at("2026-11-23T09:30+01:00"));
    assertEquals("Open now. Ask now and hear from us by " + time + ".", say("en", zone, piece));
  }

  @Test
  void awaySaysUntilWhen() {
    var piece = piece(State.AWAY, at("2026-11-22T14:00+01:00"), at("2026-11-23T09:30+01:00"));
    assertEquals(
        "Away until 14:00. Ask now and hear from us by Monday 09:30 (Amsterdam time).",
        say("en", "Europe/Amsterdam", piece));
  }

  @Test
  void awayWithoutAnOpeningIsSaidAsClosed() {
    var piece = piece(State.AWAY, Openings.NEVER, at("2026-11-23T09:30+01:00"));
    assertEquals(
        "Closed now. Ask now and hear from us by Monday 09:30 (Amsterdam time).",
        say("en", "Europe/Amsterdam", piece));
  }

  @ParameterizedTest
  @EnumSource
  void withoutAPromiseNoneIsMade(State state) {
    assertEquals(
        "We cannot promise a reply time right now.",
        say("en", "UTC", piece(state, at("2026-11-23T09:00Z"), Openings.NEVER)));
  }

  @ParameterizedTest
  @CsvSource({"OPEN, open", "CLOSED, closed", "AWAY, away"})
  void aStateHasItsWord(State state, String word) {
    assertEquals(word, state.word());
  }

  private static Piece piece(State state, long opensAt, long replyBy) {
    return new Piece(at(NOW), state, opensAt, Openings.NEVER, replyBy, 0);
  }

  private static String say(String language, String zone, Piece piece) {
    return new Sentence(SignTexts.in(language), ZoneId.of(zone), at(NOW)).of(piece);
  }
}
