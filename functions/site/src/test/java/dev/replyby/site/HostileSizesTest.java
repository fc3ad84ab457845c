package dev.replyby.site;

import static dev.replyby.site.Documents.mistakes;
import static dev.replyby.site.Documents.pointers;
import static dev.replyby.site.Documents.repeated;
import static dev.replyby.site.Documents.valid;
import static dev.replyby.site.Documents.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileSizesTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/calendars | 50 | '%d': {weekly: {mon: ['09:00-17:00']}}",
        "/channels | 50 | '%d': {calendar: 'support', target: {open: 'PT4H'}}",
        "/members | 1000 | '%d': {name: 'Ana'}",
        "/rotas | 50 | '%d': {layers: []}",
        "/webhooks | 50 | '%d': {url: 'https://hooks.acme.example'}",
      })
  void thereAreOnlySoManyOfEach(String pointer, int most, String entry) {
    var tooMany = "{" + numbered(most + 1, entry::formatted) + "}";
    var found = mistakes(with(pointer, tooMany)).stream().filter(m -> m.pointer().equals(pointer));
    assertEquals(
        List.of("found " + (most + 1) + " entries; expected at most " + most),
        found.map(m -> m.detail()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/calendars/support/weekly/mon | 100 | '09:00-10:00'",
        "/calendars/support/special | 10000 | {from: '2026-12-24', hours: []}",
        "/calendars/support/seasons | 1000 | {from: '06-01', to: '06-02', weekly: {}}",
        "/origins | 100 | 'https://acme.example'",
        "/escalation | 50 | 7",
      })
  void aListThatIsTooLongIsOneMistake(String pointer, int most, String entry) {
    var document = with(pointer, "[" + repeated(most + 1, entry, ", ") + "]");
    assertEquals(List.of(pointer), pointers(mistakes(document)));
    assertEquals(
        "found " + (most + 1) + " entries; expected at most " + most,
        mistakes(document).getFirst().detail());
  }

  @Test
  void aTextThatIsTooLongIsOneMistake() {
    var found = mistakes(with("/name", "'" + "x".repeat(201) + "'"));
    assertEquals("found 201 characters; expected at most 200", found.getFirst().detail());
    assertEquals(List.of("/name"), pointers(found));
    valid(with("/name", "'" + "x".repeat(200) + "'"));
    valid(with("/name", "'" + "🙂".repeat(200) + "'"));
  }

  @Test
  void tenThousandSpecialDaysAreReadSoon() {
    var first = LocalDate.of(2026, 1, 1);
    var apart =
        numbered(10_000, i -> "{from: '" + first.plusDays(i) + "', hours: ['10:00-12:00']}");
    var nested =
        numbered(10_000, i -> "{from: '2026-01-01', to: '" + first.plusDays(i) + "', hours: []}");
    var yearly = repeated(10_000, "{from: '01-01', to: '12-31', hours: []}", ",");
    assertTimeout(SOON, () -> assertEquals(0, specialWarnings(apart)));
    assertTimeout(SOON, () -> assertEquals(501, specialWarnings(nested)));
    assertTimeout(SOON, () -> assertEquals(501, specialWarnings(yearly)));
  }

  private static int specialWarnings(String special) {
    return valid(with("/calendars/support/special", "[" + special + "]")).warnings().size();
  }

  @Test
  void ofVeryManyMistakesTheFirstAreListedAndTheRestCounted() {
    var members = "{" + numbered(1000, i -> "'member-number-" + i + "': {name: 'x'}") + "}";
    var layer = "{members: [" + repeated(1000, "'member-nvmber-x'", ",") + "]}";
    var rotas = "{desk: {layers: [" + repeated(20, layer, ",") + "]}}";
    var document = with("/members", members);
    ((ObjectNode) document).set("rotas", Documents.json(rotas));
    assertTimeout(
        SOON,
        () -> {
          var found = mistakes(document);
          assertEquals(501, found.size());
          assertEquals("and 19500 more mistakes", found.getLast().detail());
          assertEquals("", found.getLast().pointer());
        });
  }

  @Test
  void whatIsFoundIsQuotedShortAndOnOneLine() {
    var detail = mistakes(with("/timeZone", "'a\\nb" + "x".repeat(60) + "'")).getFirst().detail();
    assertTrue(detail.length() < 200 && detail.indexOf('\n') < 0, detail);
    var number = mistakes(with("/name", "1" + "0".repeat(900))).getFirst().detail();
    assertTrue(number.length() < 200, number);
  }

  @Test
  void anIdEndsWhereItEnds() {
    var document = with("/members", "{'ana\\n': {name: 'Ana'}}");
    assertEquals(List.of("/members/ana\n"), pointers(mistakes(document)));
  }

  private static String numbered(int count, IntFunction<String> entry) {
    return String.join(", ", IntStream.range(0, count).mapToObj(entry).toList());
  }
}
