package dev.replyby.site;

import static dev.replyby.site.Documents.valid;
import static dev.replyby.site.Documents.with;
import static dev.replyby.site.Documents.withCalendar;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.input.Mistake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarningsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{weekly: {}}",
        "{weekly: {mon: []}}",
        "{weekly: {}, holidays: {country: 'NL'}}",
        "{weekly: {}, special: [{from: '2026-12-24', hours: []}]}",
        "{weekly: {}, seasons: [{from: '06-01', to: '08-31', weekly: {tue: []}}]}",
      })
  void aCalendarThatNeverOpensCanPromiseNothing(String calendar) {
    assertEquals(
        List.of(new Mistake("/calendars/support", "never opens, so nothing can be promised")),
        valid(withCalendar(calendar)).warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-12-24,2026-12-24 2026-12-25,2026-12-26 | |",
        "2026-12-24,2026-12-26 2026-12-26,2026-12-28 | 1 | 2026-12-26",
        "2026-12-26,2026-12-28 2026-12-24,2026-12-26 | 1 | 2026-12-26",
        "2026-01-01,2026-12-31 2026-03-01,2026-03-02 2026-05-01,2026-05-01 | 1 2 | 2026-03-01",
        "12-24,12-26 12-27,12-31 | |",
        "12-24,12-26 12-26,12-31 | 1 | 12-26",
        "12-24,01-02 01-02,01-05 | 1 | 01-02",
        "02-29,02-29 02-01,03-01 | 1 | 02-29",
        "12-24,12-24 2026-12-24,2026-12-24 | 1 | 12-24",
        "2026-12-24,2026-12-24 12-24,12-24 | 1 | 12-24",
        "07-01,07-02 2026-12-24,2027-01-02 | |",
        "07-01,07-02 2026-12-24,2027-07-01 | 1 | 07-01",
        "12-24,12-24 2026-03-01,2027-03-01 | 1 | 12-24",
      })
  void ofTwoEntriesThatHoldOneDateTheLaterIsNamed(String ranges, String later, String date) {
    var special = entries(ranges, "hours: ['10:00-12:00']");
    var seasons = entries(ranges, "weekly: {tue: ['10:00-12:00']}");
    for (var field : List.of("special: " + special, "seasons: " + seasons)) {
      var warnings = valid(withCalendar("{weekly: {}, " + field + "}")).warnings();
      var list = "/calendars/support/" + field.substring(0, field.indexOf(':')) + "/";
      var expected = later == null ? List.<String>of() : List.of(later.split(" "));
      assertEquals(expected.stream().map(list::concat).toList(), Documents.pointers(warnings));
      warnings.stream().limit(1).forEach(w -> assertEquals(overlap(date, list + 0), w.detail()));
    }
  }

  private static String overlap(String date, String earlier) {
    return "also holds " + date + ", as does " + earlier + ": the later in the list counts";
  }

  private static String entries(String ranges, String value) {
    return "["
        + String.join(
            ", ",
            List.of(ranges.split(" ")).stream()
                .map(range -> range.split(","))
                .map(ends -> "{from: '%s', to: '%s', %s}".formatted(ends[0], ends[1], value))
                .toList())
        + "]";
  }

  @Test
  void aDayTargetThatIsDueBeforeItsCutOffIsPointedOut() {
    var target = "{day: {before: '16:00', sameDayBy: '15:00', nextDayBy: '12:00'}}";
    assertEquals(
        List.of(
            new Mistake(
                "/channels/email/target/day/sameDayBy",
                "is before 16:00: a question after 15:00 waits for the next open day")),
        valid(with("/channels/email/target", target)).warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15:00 | {weekly: {mon: ['09:00-12:00', '13:00-17:00'], sat: ['10:00-14:00']}} | Saturday",
        "15:00 | {weekly: {mon: ['09:00-15:00'], tue: ['09:00-15:01'], fri: ['09:00-13:00']}} | Monday, Friday",
        "15:00 | {weekly: {mon: ['09:00-17:00']}, seasons: [{from: '06-01', to: '08-31', weekly: {mon: ['08:00-14:00']}}]} | Monday",
        "15:00 | {weekly: {mon: ['12:00-02:00'], tue: []}} |",
        "24:00 | {weekly: {mon: ['00:00-24:00'], tue: ['22:00-02:00']}} | Monday",
      })
  void aDayThatIsOverBeforeItsCutOffIsPointedOut(String before, String calendar, String days) {
    var site = (ObjectNode) withCalendar(calendar);
    var target = "{day: {before: '%s', sameDayBy: '24:00', nextDayBy: '12:00'}}".formatted(before);
    ((ObjectNode) site.at("/channels/email")).set("target", Documents.json(target));
    var warnings = valid(site).warnings();
    assertEquals(
        days == null ? List.of() : List.of("/channels/email/target/day/before"),
        Documents.pointers(warnings));
    warnings.forEach(
        w ->
            assertEquals(
                "hours are over by %s on %s, when even a question in the last second before the"
                        .formatted(before, days)
                    + " close is promised an answer by the close; an earlier time leaves room to"
                    + " answer",
                w.detail()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CET | CET is an old name that is kept for old programs; name a place instead, such as Europe/Brussels",
        "PST8PDT | PST8PDT is an old name that is kept for old programs; name a place instead, such as America/Los_Angeles",
        "Etc/GMT+5 | Etc/GMT+5 is UTC-05:00 all year, without summer time; name a place instead, such as Europe/Amsterdam",
        "GMT | GMT is UTC all year, without summer time; name a place instead, such as Europe/London, or Africa/Abidjan without summer time",
        "Poland | Poland is an old name that is kept for old programs; name a place instead, such as Europe/Warsaw",
        "US/Pacific | US/Pacific is an old name that is kept for old programs; name a place instead, such as America/Los_Angeles",
      })
  void aZoneThatIsNoPlaceIsPointedOut(String zone, String detail) {
    var site = with("/timeZone", "'" + zone + "'");
    assertEquals(List.of(new Mistake("/timeZone", detail)), valid(site).warnings());
    var member = with("/members", "{ana: {name: 'Ana', timeZone: '" + zone + "'}}");
    assertEquals(List.of(new Mistake("/members/ana/timeZone", detail)), valid(member).warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Amsterdam", "UTC", "Etc/UTC", "Asia/Kolkata", "Asia/Calcutta"})
  void aPlaceOrUtcIsNot(String zone) {
    assertEquals(List.of(), valid(with("/timeZone", "'" + zone + "'")).warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC+1", "GMT-5", "UTC+01:00", "Etc/GMT+20"})
  void anOffsetIsRefusedWithoutProposingItsOpposite(String zone) {
    var mistake = Documents.mistakes(with("/timeZone", "'" + zone + "'")).getFirst();
    assertEquals(
        "found \"" + zone + "\"; expected an IANA time zone, such as Europe/Amsterdam",
        mistake.detail());
  }

  @Test
  void emptySectionsAreNotUsed() {
    assertEquals(List.of(), valid(with("/rotas", "{}")).warnings());
    assertEquals(List.of(), valid(with("/escalation", "[]")).warnings());
    assertEquals(List.of(), valid(with("/webhooks", "{}")).warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "lead      | no member with \"role\": \"lead\" has a \"notify\": instead the owners are told, else every webhook",
        "cy        | cy has no \"notify\": instead the leads are told, else the owners, else every webhook",
      })
  void aStepThatNamesSomebodyWhoIsToldNowhereIsPointedOut(String recipient, String detail) {
    var document = withSteps(recipient, "webhooks: {ops: {url: 'https://hooks.acme.example'}}");
    assertEquals(
        List.of(new Mistake("/escalation/0/notify/0", detail)), valid(document).warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"on-call", "next-layer", "owner", "bo", "webhook:ops"})
  void aStepThatReachesSomebodyIsNot(String recipient) {
    var document = withSteps(recipient, "webhooks: {ops: {url: 'https://hooks.acme.example'}}");
    assertEquals(List.of(), valid(document).warnings());
  }

  @Test
  void aStepThatCanReachNobodyAtAllIsPointedOut() {
    var document = with("/escalation", "[{when: 'broken', notify: ['owner']}]");
    assertEquals(
        List.of(
            new Mistake(
                "/escalation/0/notify/0",
                "nobody can be told: there is no webhook, and no member to tell by \"sns\"")),
        valid(document).warnings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                 | /digest          |",
        "{notify: ['lead']} | /digest/notify/0 | no member with \"role\": \"lead\" has a \"notify\": instead the owners are told, else nobody",
        "{notify: ['cy']}   | /digest/notify/0 | cy has no \"notify\": instead the leads are told, else the owners, else nobody",
      })
  void aDigestForSomebodyWhoIsToldNowhereIsPointedOut(String digest, String at, String detail) {
    var document = withSteps("owner", "webhooks: {ops: {url: 'https://hooks.acme.example'}}");
    ((ObjectNode) document).set("digest", Documents.json(digest));
    assertEquals(
        detail == null ? List.of() : List.of(new Mistake(at, detail)), valid(document).warnings());
  }

  @Test
  void aDigestThatCanReachNobodyAtAllIsPointedOut() {
    assertEquals(
        List.of(
            new Mistake(
                "/digest",
                "nobody can be told: there is no webhook, and no member to tell by \"sns\"")),
        valid(with("/digest", "{}")).warnings());
  }

  @Test
  void aWebhookOnTheMachineItselfIsPointedOut() {
    var webhooks = "{ops: {url: 'http://localhost:9000/hook'}}";
    assertEquals(
        List.of(
            new Mistake(
                "/webhooks/ops/url", "only reaches a service that runs on the same machine")),
        valid(with("/webhooks", webhooks)).warnings());
  }

  /** Bo owns and is told, Cy is not. */
  private static JsonNode withSteps(String recipient, String more) {
    var members =
        "{bo: {name: 'Bo', role: 'owner', notify: ['sns', 'webhook:ops']}, cy: {name: 'Cy'}}";
    var document = (ObjectNode) with("/members", members);
    document.setAll((ObjectNode) Documents.json("{" + more + "}"));
    document.set(
        "escalation", Documents.json("[{before: 'PT15M', notify: ['" + recipient + "']}]"));
    return document;
  }

  @Test
  void aRotaThatNoChannelNamesStaffsNothing() {
    assertEquals(
        List.of(new Mistake("/rotas/desk", "no channel names it, so that it staffs nothing")),
        valid(withRota("[]", "{members: ['ana']}")).warnings());
    assertEquals(List.of(), valid(withRota("['desk']", "{members: ['ana']}")).warnings());
  }

  @Test
  void aHandoffThatTheClockSkipsIsAcceptedAndPointedOut() {
    var layer = "{members: ['ana'], every: 'P1D', from: '2026-03-29T02:30'}";
    assertEquals(
        List.of(
            new Mistake(
                "/rotas/desk/layers/0/from",
                "the clocks of Europe/Amsterdam skip this time: the first turn begins at"
                    + " 2026-03-29T03:30")),
        valid(withRota("['desk']", layer)).warnings());
    var inUtc = layer.replace("{members", "{timeZone: 'UTC', members");
    assertEquals(List.of(), valid(withRota("['desk']", inUtc)).warnings());
  }

  @Test
  void aPartnerWithoutHoursIsPointedOut() {
    var partner = "{desk: {name: 'Desk Ltd', partner: true}}";
    assertEquals(
        List.of(
            new Mistake(
                "/members/desk",
                "a partner without a calendar is on duty at any hour of its turns")),
        valid(with("/members", partner)).warnings());
    var withHours = partner.replace("true", "true, calendar: 'support'");
    assertEquals(List.of(), valid(with("/members", withHours)).warnings());
  }

  private static JsonNode withRota(String named, String layer) {
    var document = with("/members", "{ana: {name: 'Ana'}}");
    ((ObjectNode) document).set("rotas", Documents.json("{desk: {layers: [" + layer + "]}}"));
    ((ObjectNode) document.requiredAt("/channels/email")).set("rotas", Documents.json(named));
    return document;
  }
}
