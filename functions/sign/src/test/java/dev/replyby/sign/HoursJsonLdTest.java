package dev.replyby.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.promise.Target;
import dev.replyby.testing.Jsons;
import dev.replyby.testing.PlanBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seen on Monday 23 November 2026, for a year. */
class HoursJsonLdTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @Test
  void theSiteIsABusinessAndAChannelAContactPoint() {
    var labels = Map.of("nl", "Chatten", "en", "Chat");
    var plan =
        PlanBuilder.office().locale("nl").channel("chat", new Target.Open(30), labels).build();
    var hours = Jsons.read(HoursJsonLd.write(plan, TODAY).text());
    assertEquals("https://schema.org", hours.path("@context").asText());
    assertEquals("LocalBusiness", hours.path("@type").asText());
    assertEquals("Acme Hosting", hours.path("name").asText());
    assertEquals(2, hours.path("contactPoint").size());
    assertEquals("ContactPoint", hours.at("/contactPoint/0/@type").asText());
    assertEquals("email", hours.at("/contactPoint/0/name").asText());
    assertEquals("Chatten", hours.at("/contactPoint/1/name").asText());
    assertEquals(
        hours.path("openingHoursSpecification"), hours.at("/contactPoint/1/hoursAvailable"));
  }

  @Test
  void aDayOfTheWeekIsNamedAsSchemaOrgNamesIt() {
    assertEquals(
        Jsons.read(
            """
            [{"@type": "OpeningHoursSpecification", "dayOfWeek": "https://schema.org/Wednesday",
              "opens": "09:00", "closes": "17:30"}]
            """),
        specifications(PlanBuilder.office().week("wed 09:00-17:30")));
  }

  @Test
  void aDatedExceptionHasItsFirstAndLastDate() {
    assertEquals(
        Jsons.read(
            """
            [{"@type": "OpeningHoursSpecification",
              "validFrom": "2026-12-24", "validThrough": "2026-12-25", "opens": "09:00", "closes": "12:00"}]
            """),
        specifications(
            PlanBuilder.office().week("").special("2026-12-24", "2026-12-25", "09:00-12:00")));
  }

  /**
   * A close before the open is on the next day; equal times would be closed, so a minute is
   * missing.
   */
  @ParameterizedTest
  @CsvSource({
    "09:00-17:30, 09:00, 17:30",
    "22:00-02:00, 22:00, 02:00",
    "09:00-24:00, 09:00, 00:00",
    "00:00-24:00, 00:00, 23:59",
    "08:00-08:00, 08:00, 07:59",
    "00:00-00:01, 00:00, 00:01",
    "23:59-24:00, 23:59, 00:00"
  })
  void aCloseIsWrittenAsSchemaOrgReadsIt(String range, String opens, String closes) {
    assertEquals(
        List.of("Monday " + opens + "-" + closes),
        lines(PlanBuilder.office().week("mon " + range)));
  }

  @Test
  void anOrdinaryYearIsTheWeekAndNothingElse() {
    assertEquals(
        List.of("Monday 09:00-12:30", "Monday 13:00-17:30", "Friday 22:00-02:00"),
        lines(PlanBuilder.office().week("mon 09:00-12:30 13:00-17:30; fri 22:00-02:00")));
  }

  @Test
  void aHolidayOnAnOpenDayIsAClosedDate() {
    assertEquals(
        List.of("Friday 09:00-17:00", "2026-12-25..2026-12-25 00:00-00:00"),
        lines(
            PlanBuilder.office()
                .week("fri 09:00-17:00")
                .holiday("2026-12-25")
                .holiday("2026-12-26")));
  }

  @Test
  void equalDaysInARowAreOneExceptionAndAnEqualDayIsNone() {
    assertEquals(
        List.of(
            "Monday 09:00-17:00",
            "2026-12-07..2026-12-07 00:00-00:00",
            "2026-12-10..2026-12-12 10:00-11:00",
            "2026-12-10..2026-12-12 12:00-13:00"),
        lines(
            PlanBuilder.office()
                .week("mon 09:00-17:00")
                .special("2026-12-06", "2026-12-08", "")
                .special("2026-12-10", "2026-12-12", "10:00-11:00 12:00-13:00")
                .special("2026-12-14", "2026-12-14", "09:00-17:00")));
  }

  @Test
  void aSeasonIsItsDatesWithOtherHours() {
    assertEquals(
        List.of(
            "Monday 09:00-17:00",
            "2027-06-07..2027-06-07 08:00-14:00",
            "2027-06-14..2027-06-14 08:00-14:00"),
        lines(
            PlanBuilder.office()
                .week("mon 09:00-17:00")
                .season("2027-06-01", "2027-06-20", "mon 08:00-14:00")));
  }

  @Test
  void onlyTheYearAheadIsTold() {
    assertEquals(
        List.of("2026-11-23..2026-11-23 01:00-02:00", "2027-11-22..2027-11-22 05:00-06:00"),
        lines(
            PlanBuilder.office()
                .week("")
                .special("2026-11-22", "2026-11-22", "03:00-04:00")
                .special("2026-11-23", "2026-11-23", "01:00-02:00")
                .special("2027-11-22", "2027-11-22", "05:00-06:00")
                .special("2027-11-23", "2027-11-23", "07:00-08:00")));
  }

  @Test
  void whatNeverOpensHasNoHours() {
    assertEquals(List.of(), lines(PlanBuilder.office().week("")));
  }

  private static List<String> lines(PlanBuilder plan) {
    var lines = new ArrayList<String>();
    for (var s : specifications(plan)) {
      var when =
          s.has("dayOfWeek")
              ? s.path("dayOfWeek").asText().replace("https://schema.org/", "")
              : s.path("validFrom").asText() + ".." + s.path("validThrough").asText();
      lines.add(when + ' ' + s.path("opens").asText() + '-' + s.path("closes").asText());
    }
    return lines;
  }

  private static JsonNode specifications(PlanBuilder plan) {
    return Jsons.read(HoursJsonLd.write(plan.build(), TODAY).text())
        .path("openingHoursSpecification");
  }
}
