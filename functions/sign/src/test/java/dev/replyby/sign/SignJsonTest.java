package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.plan.Plan;
import dev.replyby.promise.Target;
import dev.replyby.store.SignItem;
import dev.replyby.store.Status;
import dev.replyby.testing.Items;
import dev.replyby.testing.Jsons;
import dev.replyby.testing.PlanBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amsterdam, workdays from nine to five, four open hours; 22 November 2026 is a Sunday. */
class SignJsonTest {
  private static final String SUNDAY = "2026-11-22T11:00+01:00";
  private static final String MONDAY = "2026-11-23T11:00+01:00";

  private final Plan office = PlanBuilder.office().build();

  @Test
  void theHeadSaysForWhomAndForWhenTheSignIs() {
    var sign = write(Items.of(office), SUNDAY);
    assertEquals(
        List.of(
            "site",
            "name",
            "timeZone",
            "offsets",
            "version",
            "tzData",
            "engine",
            "now",
            "validUntil",
            "lang",
            "channels",
            "texts"),
        Jsons.names(sign));
    assertEquals("acme", sign.path("site").asText());
    assertEquals("Acme Hosting", sign.path("name").asText());
    assertEquals("Europe/Amsterdam", sign.path("timeZone").asText());
    assertEquals(3, sign.path("version").asInt());
    assertEquals("2026-11-22T10:00:00Z", sign.path("now").asText());
    assertEquals("2026-12-06T10:00:00Z", sign.path("validUntil").asText());
    assertEquals("en", sign.path("lang").asText());
  }

  @Test
  void aClosedChannelSaysWhenItOpens() {
    assertEquals(
        Jsons.read(
            """
            {"state": "closed", "opensAt": "2026-11-23T08:00:00Z", "replyBy": "2026-11-23T12:00:00Z",
             "text": "Closed now. Ask now and hear from us by Monday 1:00\u202fPM (Amsterdam time)."}
            """),
        withoutPieces(Items.of(office), SUNDAY));
  }

  @Test
  void anOpenChannelSaysWhenItCloses() {
    assertEquals(
        Jsons.read(
            """
            {"state": "open", "closesAt": "2026-11-23T16:00:00Z", "replyBy": "2026-11-23T14:00:00Z",
             "text": "Open now. Ask now and hear from us by 3:00\u202fPM (Amsterdam time)."}
            """),
        withoutPieces(Items.of(office), MONDAY));
  }

  @Test
  void anAwayChannelSaysUntilWhen() {
    var item =
        Items.with(office, Status.Kind.AWAY, "2026-11-23T10:00+01:00", "2026-11-23T14:00+01:00");
    assertEquals(
        Jsons.read(
            """
            {"state": "away", "opensAt": "2026-11-23T13:00:00Z", "replyBy": "2026-11-24T09:00:00Z",
             "text": "Away until 2:00\u202fPM. Ask now and hear from us by Tuesday 10:00\u202fAM (Amsterdam time)."}
            """),
        withoutPieces(item, MONDAY));
  }

  @Test
  void whatNeverOpensSaysSoAndHasNoInstants() {
    var never = PlanBuilder.office().week("").build();
    var email = write(Items.of(never), SUNDAY, "en").path("channels").path("email");
    assertEquals(
        Jsons.read(
            """
            {"state": "closed", "text": "We cannot promise a reply time right now.",
             "lastCalls": [], "pieces": [{"from": "2026-11-22T10:00:00Z", "state": "closed"}]}
            """),
        email);
  }

  @Test
  void thePiecesBeginWithTheTopLevelValuesAndStepWhereTheyGrow() {
    var email = write(Items.of(office), SUNDAY).path("channels").path("email");
    assertEquals(
        Jsons.read(
            """
            {"from": "2026-11-22T10:00:00Z", "state": "closed",
             "opensAt": "2026-11-23T08:00:00Z", "replyBy": "2026-11-23T12:00:00Z"}
            """),
        email.path("pieces").path(0));
    assertEquals(
        Jsons.read(
            """
            {"from": "2026-11-23T08:00:01Z", "state": "open", "closesAt": "2026-11-23T16:00:00Z",
             "replyBy": "2026-11-23T12:05:00Z", "step": 300}
            """),
        email.path("pieces").path(2));
  }

  /** From nine to five, answered within four hours. */
  @Test
  void theLastCallsAreThoseOfTheDaysToCome() {
    var calls = write(Items.of(office), SUNDAY).path("channels").path("email").path("lastCalls");
    assertEquals(
        Jsons.read(
            """
            {"askBy": "2026-11-23T12:00:00Z", "replyBy": "2026-11-23T16:00:00Z"}
            """),
        calls.path(0));
    assertEquals(10, calls.size());
  }

  @Test
  void aRunningStatusIsToldWithoutItsNoteOrAuthor() {
    var item =
        Items.with(office, Status.Kind.AWAY, "2026-11-22T10:00+01:00", "2026-11-22T14:00+01:00");
    assertEquals(
        Jsons.read("{\"state\": \"away\", \"until\": \"2026-11-22T13:00:00Z\"}"),
        write(item, SUNDAY).path("status"));
    assertFalse(write(item, SUNDAY).toString().contains("lunch"));
    assertFalse(write(item, SUNDAY).toString().contains("ana"));
  }

  @Test
  void aStatusThatEndedIsNotTold() {
    var item =
        Items.with(office, Status.Kind.AWAY, "2026-11-21T10:00+01:00", "2026-11-22T11:00+01:00");
    assertFalse(write(item, SUNDAY).has("status"));
  }

  @ParameterizedTest
  @CsvSource({"nl, Chatten", "pl, Czat", "en, Czat", "fil, Czat"})
  void aLabelIsInTheSignsLanguageOrTheCompanys(String language, String label) {
    var labels = Map.of("nl", "Chatten", "pl", "Czat");
    var plan =
        PlanBuilder.office().locale("pl").channel("chat", new Target.Open(30), labels).build();
    var channels = write(Items.of(plan), SUNDAY, language).path("channels");
    assertEquals(label, channels.path("chat").path("label").asText());
    assertFalse(channels.path("email").has("label"));
    assertEquals(List.of("email", "chat"), Jsons.names(channels));
  }

  @ParameterizedTest
  @CsvSource({"pt, Bate-papo", "zh-Hant, 聊天", "nb, Prat", "pt-PT, Chat", "en, Chat", "ja, Chat"})
  void aLabelsTagLeadsToALanguageAsAVisitorsDoes(String language, String label) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("en-GB", "Chat");
    labels.put("pt-BR", "Bate-papo");
    labels.put("zh-TW", "聊天");
    labels.put("no", "Prat");
    var plan =
        PlanBuilder.office().locale("de").channel("chat", new Target.Open(30), labels).build();
    var chat = write(Items.of(plan), SUNDAY, language).path("channels").path("chat");
    assertEquals(label, chat.path("label").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "en, en, 1:00\u202fPM",
    "en-GB, en, 13:00",
    "en-GB, nl, 13:00",
    "nl, en, 1:00\u202fPM",
    "da-DK, da, 13.00"
  })
  void datesAreWrittenAsWhereTheSiteIsIfItSpeaksTheLanguage(
      String locale, String language, String time) {
    var plan = PlanBuilder.office().locale(locale).build();
    var sign = write(Items.of(plan), SUNDAY, language);
    var text = sign.path("channels").path("email").path("text").asText();
    assertEquals(language, sign.path("lang").asText());
    assertTrue(text.contains(' ' + time + " ("), text);
  }

  @Test
  void theTextsAreThoseOfTheLanguage() {
    var texts = write(Items.of(office), SUNDAY, "nl").path("texts");
    assertEquals(SignTexts.SERVED, Jsons.names(texts));
    assertEquals("{time}, uw tijd", texts.path("yourTime").asText());
    assertEquals("{time} (tijd in Amsterdam)", texts.path("zoneTime").asText());
  }

  /** 2027 has its clock changes on 28 March and 31 October. */
  @Test
  void theOffsetsReachAsFarAsAnyPromise() {
    assertEquals(
        Jsons.read(
            """
            [{"from": "2026-11-22T10:00:00Z", "offset": 3600},
             {"from": "2027-03-28T01:00:00Z", "offset": 7200},
             {"from": "2027-10-31T01:00:00Z", "offset": 3600}]
            """),
        write(Items.of(office), SUNDAY).path("offsets"));
  }

  @Test
  void aZoneWithoutClockChangesHasOneOffset() {
    var manila = PlanBuilder.in("Asia/Manila").channel("chat", new Target.Open(30)).build();
    assertEquals(
        Jsons.read("[{\"from\": \"2026-11-22T10:00:00Z\", \"offset\": 28800}]"),
        write(Items.of(manila), SUNDAY).path("offsets"));
  }

  /** British Columbia stays on summer time from 2026 on, as older time zone data does not know. */
  @Test
  void theOffsetsAreThoseOfTheCurrentTimeZoneData() {
    var vancouver =
        PlanBuilder.in("America/Vancouver").channel("chat", new Target.Open(30)).build();
    assertEquals(
        Jsons.read("[{\"from\": \"2026-11-22T10:00:00Z\", \"offset\": -25200}]"),
        write(Items.of(vancouver), SUNDAY).path("offsets"));
  }

  private JsonNode withoutPieces(SignItem item, String now) {
    var email = write(item, now).path("channels").path("email").deepCopy();
    ((ObjectNode) email).remove(List.of("lastCalls", "pieces"));
    return email;
  }

  private JsonNode write(SignItem item, String now) {
    return write(item, now, "en");
  }

  private static JsonNode write(SignItem item, String now, String language) {
    var site = new CompiledSite(item);
    var texts = SignTexts.in(language).forSite(site.plan().locale());
    return Jsons.read(SignJson.write("acme", Sign.of(site, at(now), _ -> true), texts).text());
  }
}
