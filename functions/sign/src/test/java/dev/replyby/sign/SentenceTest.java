package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.promise.Piece;
import dev.replyby.promise.State;
import dev.replyby.time.Openings;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In Amsterdam on Sunday 22 November 2026, 11:00. */
class SentenceTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final String NOW = "2026-11-22T11:00:00+01:00";

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T11:00:00+01:00, 11:00\u202fAM",
    "2026-11-23T00:00:00+01:00, Monday 12:00\u202fAM",
    "2026-11-29T09:00:00+01:00, 'Sunday, November 29, 9:00\u202fAM'"
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
        "en | Closed now. Ask now and hear from us by Monday 9:30\u202fAM (Amsterdam time).",
        "nl | Nu gesloten. Stel uw vraag nu en u hoort van ons uiterlijk: maandag 09:30 (tijd in Amsterdam).",
        "pl | Teraz zamknięte. Prosimy pytać teraz, odpowiemy najpóźniej: poniedziałek, 09:30 (strefa czasowa: Amsterdam).",
        "fil | Sarado kami ngayon. Magtanong na po at sasagot kami nang hindi lalampas sa: Lunes 9:30\u202fAM (oras sa Amsterdam).",
        "fr | Fermé en ce moment. Posez votre question maintenant, nous vous répondrons au plus tard\u00a0: lundi 09:30 (fuseau horaire\u00a0: Amsterdam).",
        "fi | Nyt suljettu. Jos kysytte nyt, vastaamme viimeistään: maanantaina 9.30 (aikavyöhyke: Amsterdam).",
        "ja | ただいま受付時間外です。今お問い合わせいただければ、遅くとも次の日時までに回答いたします：9:30 (月曜日)（タイムゾーン：Amsterdam）。",
        "th | ปิดทำการอยู่ในขณะนี้ สอบถามตอนนี้ เราจะตอบกลับอย่างช้าที่สุด: วันจันทร์ 09:30 น. (เขตเวลา: Amsterdam)",
        "he | סגור עכשיו. שאלו עכשיו ונשיב לכם לכל המאוחר: יום שני 9:30 (אזור זמן: Amsterdam)."
      })
  void daysAreNamedInTheLanguage(String language, String sentence) {
    var piece = piece(State.CLOSED, at("2026-11-23T09:00+01:00"), at("2026-11-23T09:30+01:00"));
    assertEquals(sentence, say(language, "Europe/Amsterdam", piece));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, Monday 9:30\u202fAM (Amsterdam time)",
    "America/New_York, Monday 3:30\u202fAM (New York time)",
    "America/Argentina/Buenos_Aires, Monday 5:30\u202fAM (Buenos Aires time)",
    "Asia/Kathmandu, Monday 2:15\u202fPM (Kathmandu time)",
    "UTC, Monday 8:30\u202fAM (UTC time)"
  })
  void theTimeIsTheCompanysAndItsCityIsNamed(String zone, String time) {
    var piece = piece(State.OPEN, Openings.NEVER, at("2026-11-23T09:30+01:00"));
    assertEquals("Open now. Ask now and hear from us by " + time + ".", say("en", zone, piece));
  }

  @Test
  void awaySaysUntilWhen() {
    var piece = piece(State.AWAY, at("2026-11-22T14:00+01:00"), at("2026-11-23T09:30+01:00"));
    assertEquals(
        "Away until 2:00\u202fPM. Ask now and hear from us by Monday 9:30\u202fAM (Amsterdam time).",
        say("en", "Europe/Amsterdam", piece));
  }

  /** As "μ.μ." does, and "p.m."; the widget's tests read the same table. */
  @ParameterizedTest
  @CsvFileSource(resources = "stops.txt", delimiter = '|')
  void aTimeThatEndsInAFullStopEndsItsSentenceWithIt(String locale, String key, String beginning) {
    var tag = Locale.forLanguageTag(locale);
    var sentence =
        Sentence.forNow(SignTexts.in(tag.getLanguage()).forSite(locale), AMSTERDAM, at(NOW));
    long two = at("2026-11-22T14:00+01:00");
    long later = at("2026-11-23T09:30+01:00");
    var said =
        key.equals("away")
            ? sentence.of(piece(State.AWAY, two, later))
            : sentence.of(new Offer(two, later));
    assertEquals(beginning, plain(said).substring(0, beginning.length()));
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

  private static String plain(String sentence) {
    return sentence.replaceAll("[\u00a0\u202f]", " ");
  }

  private static String say(String language, String zone, Piece piece) {
    return Sentence.forNow(SignTexts.in(language), ZoneId.of(zone), at(NOW)).of(piece);
  }
}
