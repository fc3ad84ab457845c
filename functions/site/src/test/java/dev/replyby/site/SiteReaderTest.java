package dev.replyby.site;

import static dev.replyby.site.Documents.json;
import static dev.replyby.site.Documents.minimal;
import static dev.replyby.site.Documents.mistakes;
import static dev.replyby.site.Documents.pointers;
import static dev.replyby.site.Documents.resource;
import static dev.replyby.site.Documents.site;
import static dev.replyby.site.Documents.valid;
import static dev.replyby.site.Documents.with;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.calendar.WallTime;
import dev.replyby.promise.Target;
import dev.replyby.rota.Stay;
import dev.replyby.rota.WrittenMember;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteReaderTest {
  @Test
  void nameZoneOneCalendarAndOneChannelAreEnough() {
    var reading = valid(minimal());
    assertEquals(List.of(), reading.warnings());
    var site = reading.site();
    assertEquals("Acme", site.name());
    assertEquals(ZoneId.of("Europe/Amsterdam"), site.zone());
    assertEquals("en", site.locale());
    assertEquals(List.of(), site.origins());
    assertEquals(Map.of(), site.members());
    assertEquals(Set.of("support"), site.calendars().keySet());
    assertEquals(
        Map.of(
            "email",
            new Channel(
                "email",
                Map.of(),
                "support",
                new Target.Open(14_400),
                300,
                Optional.empty(),
                List.of())),
        site.channels());
  }

  @Test
  void theWholeExampleIsValidAndSaysWhatHasNoEffectYet() {
    var reading = valid(resource("acme.json"));
    assertEquals(List.of("/channels/callback/target/day/before"), pointers(reading.warnings()));
    var site = reading.site();
    assertEquals("nl", site.locale());
    assertEquals(List.of("https://acme.example"), site.origins());
    assertEquals(List.of("support", "nights"), List.copyOf(site.calendars().keySet()));
    assertEquals(
        List.of("email", "chat", "callback", "sales"), List.copyOf(site.channels().keySet()));
    assertEquals(List.of("ana", "bo", "cy", "night-desk"), List.copyOf(site.members().keySet()));
    assertEquals(
        new Member(
            "ana",
            "Ana",
            Optional.of(ZoneId.of("Europe/Warsaw")),
            new WrittenMember(Stay.ALWAYS, Optional.empty())),
        site.members().get("ana"));
  }

  @Test
  void theExampleInTheDesignIsValidOnceItsGapsAreFilled() {
    var reading = valid(resource("design.json"));
    assertEquals(
        List.of(
            "/escalation/1/notify/0",
            "/escalation/2/notify/0",
            "/channels/callback/target/day/before"),
        pointers(reading.warnings()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                            |",
        "keep: 0.95                  | 0.95 advise",
        "keep: 0.9, evidence: advise | 0.9 advise",
        "keep: 0.5, evidence: enforce | 0.5 enforce",
        "keep: 0.5, evidence: off     |",
      })
  void whatIsMeasuredNeedsARate(@Nullable String fields, @Nullable String expected) {
    var more = fields == null ? "" : ", " + fields.replaceAll("([a-z]+)$", "'$1'");
    var site = valid(with("/channels/email", "{target: {open: 'PT4H'}" + more + "}")).site();
    var claim = requireNonNull(site.channels().get("email")).claim();
    assertEquals(Optional.ofNullable(expected), claim.map(c -> c.keep() + " " + c.mode().word()));
  }

  @Test
  void everyMistakeIsReportedAtOnce() {
    var document =
        json(
            """
            {name: '', timeZone: 'Europe/Amsterdm', nmae: 1, 'a/b~c': 2,
             calendars: {support: {weekly: {mon: ['25:00-26:00']}, holidays: {country: 'XX'}},
                         'Bad Id': {weekly: {}}},
             channels: {email: {calendar: 'suport', target: {open: 'PT4H', elapsed: 'PT4H'}},
                        chat: {calendar: 'support', granularity: 'PT7M'}},
             members: {ana: {name: 'Ana', notify: ['webhook:ops']}},
             rotas: {desk: {layers: [{members: ['bo'], every: 'P0D'}]}},
             webhooks: {}}
            """);
    assertEquals(
        Set.of(
            "/name",
            "/timeZone",
            "/nmae",
            "/a~1b~0c",
            "/calendars/support/weekly/mon/0",
            "/calendars/support/holidays/country",
            "/calendars/Bad Id",
            "/channels/email/calendar",
            "/channels/email/target",
            "/channels/chat/target",
            "/channels/chat/granularity",
            "/members/ana/notify/0",
            "/rotas/desk/layers/0/members/0",
            "/rotas/desk/layers/0/every",
            "/rotas/desk/layers/0/from"),
        Set.copyOf(pointers(mistakes(document))));
    assertEquals(15, mistakes(document).size(), "one mistake for each thing that is wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "'text'", "3", "true"})
  void aDocumentThatIsNoObjectIsOneMistakeAtTheRoot(String document) {
    assertEquals(List.of(""), pointers(mistakes(json(document))));
  }

  @Test
  void anEmptyDocumentMissesFourFields() {
    assertEquals(
        List.of("/name", "/timeZone", "/calendars", "/channels"), pointers(mistakes(json("{}"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{open: 'PT0S'} | 0",
        "{open: 'P400D'} | 34560000",
        "{open: 'P1DT2H3M4S'} | 93784",
      })
  void aTargetInOpenTimeIsInSeconds(String target, long seconds) {
    assertEquals(new Target.Open(seconds), target(target));
  }

  @Test
  void theOtherTargetsAreElapsedTimeAndTimesOfDay() {
    assertEquals(new Target.Elapsed(86_400), target("{elapsed: 'PT24H'}"));
    assertEquals(
        new Target.Day(new WallTime(900), new WallTime(1440), new WallTime(720)),
        target("{day: {before: '15:00', sameDayBy: '24:00', nextDayBy: '12:00'}}"));
  }

  private static Target target(String target) {
    return channel("{target: " + target + "}").target();
  }

  @Test
  void aLabelIsOneTextOrOneForEachLanguage() {
    assertEquals(Map.of("en", "Mail"), channel("{target: {open: 'PT4H'}, label: 'Mail'}").label());
    var labels = channel("{target: {open: 'PT4H'}, label: {nl: 'E-mail', 'pt-br': 'E'}}").label();
    assertEquals(Map.of("nl", "E-mail", "pt-BR", "E"), labels);
  }

  @ParameterizedTest
  @CsvSource({"PT1S,1", "PT5M,300", "PT20M,1200", "PT1H,3600"})
  void granularityIsInSeconds(String granularity, long seconds) {
    var channel = channel("{target: {open: 'PT4H'}, granularity: '" + granularity + "'}");
    assertEquals(seconds, channel.granularity());
  }

  private static Channel channel(String channel) {
    return requireNonNull(site(with("/channels/email", channel)).channels().get("email"));
  }

  @Test
  void originsAreAsBrowsersSendThem() {
    var document =
        with(
            "/origins",
            "['https://Acme.example', 'https://acme.example:443', 'http://localhost:8080',"
                + " 'https://a.example:8443']");
    assertEquals(
        List.of("https://acme.example", "http://localhost:8080", "https://a.example:8443"),
        site(document).origins());
  }

  @Test
  void aDocumentMayNameItsSchemaForEditors() {
    assertTrue(
        valid(with("/$schema", "'https://replyby.example/site.schema.json'")).warnings().isEmpty());
  }

  @Test
  void aCalendarWithoutHolidaysHasNone() {
    var holidays = requireNonNull(site(minimal()).calendars().get("support")).calendar().holidays();
    assertEquals(Set.of(), holidays.in(2026));
    assertFalse(holidays instanceof PublicHolidays);
  }
}
