package dev.replyby.site;

import static dev.replyby.site.Documents.json;
import static dev.replyby.site.Documents.mistakes;
import static dev.replyby.site.Documents.repeated;
import static dev.replyby.site.Documents.valid;
import static dev.replyby.site.Documents.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.input.Mistake;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However many layers, turns and hours a document has, a sign is made of it soon. */
class RotaSizeTest {
  private static final String HOURLY = "{members: ['m0'], every: 'PT1H', from: '2016-01-04T00:00'}";
  private static final String TWICE =
      "{members: ['m0'], every: 'P1D', from: '2016-01-04T00:00', during: {mon: ['08:00-12:00', '13:00-17:00']}}";
  private static final String BUSY =
      "{members: ['m0'], during: {mon: ["
          + IntStream.range(0, 90)
              .mapToObj(
                  i -> "'%02d:%02d-%02d:%02d'".formatted(i / 4, i % 4 * 15, i / 4, i % 4 * 15 + 5))
              .collect(Collectors.joining(","))
          + "]}}";

  @ParameterizedTest
  @CsvSource({"11, 1", "20, 5", "4, 200"})
  void anOrdinaryCompanyIsFarFromIt(int layers, int members) {
    valid(document(repeated(layers, layers == 11 ? HOURLY : TWICE, ","), members, ""));
  }

  @Test
  void aThousandMembersWithHourlyTurnsAndPartnersWithTheirHours() {
    var all =
        IntStream.range(0, 1000).mapToObj(i -> "'m" + i + "'").collect(Collectors.joining(","));
    valid(document(HOURLY.replace("'m0'", all), 1000, ", calendar: 'support'"));
  }

  @Test
  void tooManyTurnsAreAMistake() {
    assertTooMany(105_420, document(repeated(12, HOURLY, ","), 1, ""));
  }

  @Test
  void tooManyStretchesOfHoursAreAMistake() {
    assertTooMany(4 * (1 + 366 * 90), document(repeated(4, BUSY, ","), 1, ""));
  }

  @Test
  void theMembersOwnHoursCountToo() {
    var layer = "{members: ['m0'], every: 'PT2H', from: '2016-01-04T00:00'}";
    var document = document(repeated(20, layer, ","), 1, ", calendar: 'support'");
    var special = "[{from: '2026-01-01', to: '2027-12-31', hours: " + hours(4) + "}]";
    valid(document);
    ((ObjectNode) document.at("/calendars/support")).set("special", json(special));
    assertTooMany(20 * (1 + 4392 + 366 * 4), document);
  }

  private static String hours(int ranges) {
    return IntStream.range(0, ranges)
        .mapToObj(i -> "'%02d:00-%02d:30'".formatted(i, i))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static void assertTooMany(long shifts, JsonNode document) {
    var detail =
        "found up to "
            + shifts
            + " shifts a year in all layers; expected at most 100000: fewer layers, longer turns, or"
            + " fewer stretches of hours a day";
    assertEquals(List.of(new Mistake("/rotas", detail)), mistakes(document));
  }

  /** With so many members, and at most twenty layers to a rota. */
  private static JsonNode document(String layers, int members, String more) {
    var ids =
        IntStream.range(0, members)
            .mapToObj(i -> "m" + i + ": {name: 'M'" + more + "}")
            .collect(Collectors.joining(","));
    var document = with("/members", "{" + ids + "}");
    ((ObjectNode) document).set("rotas", json("{desk: {layers: [" + layers + "]}}"));
    return document;
  }
}
