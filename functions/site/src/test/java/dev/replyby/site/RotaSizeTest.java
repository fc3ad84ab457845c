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
  /** The holidays of the Netherlands in a year. */
  private static final int DUTCH = 9;

  private static final String TOO_MANY_DAYS =
      "found %d special days, seasons and holidays to work on, up to 2100, in the calendars of all"
          + " layers, counted for each layer; expected at most 5000: fewer layers with such"
          + " calendars, or fewer special days and seasons in them";
  private static final String HOURLY = "{members: ['m0'], every: 'PT1H', from: '2016-01-04T00:00'}";
  private static final String TWICE =
      "{members: ['m0'], every: 'P1D', from: '2016-01-04T00:00', during: {mon: ['08:00-12:00',"
          + " '13:00-17:00']}}";
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
    valid(desk(repeated(layers, layers == 11 ? HOURLY : TWICE, ","), members, ""));
  }

  @Test
  void aThousandMembersWithHourlyTurnsAndPartnersWithTheirHours() {
    var all =
        IntStream.range(0, 1000).mapToObj(i -> "'m" + i + "'").collect(Collectors.joining(","));
    valid(desk(HOURLY.replace("'m0'", all), 1000, ", calendar: 'support'"));
  }

  @Test
  void ninetyLayersThatChangeDailyAndWorkTwiceADayAreTheMost() {
    valid(daily(90));
    assertTooMany(91 * (1 + 366 + 2 * 366), daily(91));
  }

  private static JsonNode daily(int layers) {
    var rotas =
        IntStream.iterate(0, i -> i < layers, i -> i + 20)
            .mapToObj(i -> rota("r" + i, repeated(Math.min(20, layers - i), TWICE, ",")))
            .collect(Collectors.joining(","));
    return document("{" + rotas + "}", 1, "");
  }

  private static String rota(String id, String layers) {
    return id + ": {layers: [" + layers + "]}";
  }

  @ParameterizedTest
  @CsvSource({"250, true", "251, false"})
  void soManySpecialDaysAndSeasonsForEachLayerAreTheMost(int days, boolean isValid) {
    var layer = "{members: ['m0', 'm1'], during: 'support'}";
    var document = desk(repeated(20, layer, ","), 2, ", calendar: 'support'");
    var support = (ObjectNode) document.at("/calendars/support");
    var day = "{from: '2026-12-24', hours: []}";
    var season = "{from: '06-01', to: '08-31', weekly: {mon: ['08:00-14:00']}}";
    support.set("special", json("[" + repeated(days - 10, day, ",") + "]"));
    support.set("seasons", json("[" + repeated(10, season, ",") + "]"));
    if (isValid) {
      valid(document);
    } else {
      var detail = TOO_MANY_DAYS.formatted(5020);
      assertEquals(List.of(new Mistake("/rotas", detail)), mistakes(document));
    }
  }

  @ParameterizedTest
  @CsvSource({"'', 131, 4", "2026, 75, 7"})
  void theHolidaysOfEveryYearThatALayerWorksCount(String from, int years, int most) {
    var first = from.isEmpty() ? "" : ", every: 'P1D', from: '" + from + "-01-01T00:00'";
    var layer = "{members: ['m0']" + first + ", during: {holidays: 'support'}}";
    valid(dutch(layer, most));
    var detail = TOO_MANY_DAYS.formatted((most + 1) * years * DUTCH);
    assertEquals(List.of(new Mistake("/rotas", detail)), mistakes(dutch(layer, most + 1)));
  }

  private static JsonNode dutch(String layer, int layers) {
    var document = desk(repeated(layers, layer, ","), 1, "");
    ((ObjectNode) document.at("/calendars/support")).set("holidays", json("{country: 'NL'}"));
    return document;
  }

  @Test
  void tooManyTurnsAreAMistake() {
    assertTooMany(105_420, desk(repeated(12, HOURLY, ","), 1, ""));
  }

  @Test
  void tooManyStretchesOfHoursAreAMistake() {
    assertTooMany(4 * (1 + 366 * 90), desk(repeated(4, BUSY, ","), 1, ""));
  }

  @Test
  void theMembersOwnHoursCountToo() {
    var layer = "{members: ['m0'], every: 'PT2H', from: '2016-01-04T00:00'}";
    var document = desk(repeated(20, layer, ","), 1, ", calendar: 'support'");
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
            + " shifts a year in all layers; expected at most 100000: fewer layers, longer turns,"
            + " or fewer stretches of hours a day";
    assertEquals(List.of(new Mistake("/rotas", detail)), mistakes(document));
  }

  /** With one rota, of at most twenty layers. */
  private static JsonNode desk(String layers, int members, String more) {
    return document("{" + rota("desk", layers) + "}", members, more);
  }

  private static JsonNode document(String rotas, int members, String more) {
    var ids =
        IntStream.range(0, members)
            .mapToObj(i -> "m" + i + ": {name: 'M'" + more + "}")
            .collect(Collectors.joining(","));
    var document = with("/members", "{" + ids + "}");
    ((ObjectNode) document).set("rotas", json(rotas));
    return document;
  }
}
