package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.oncall.StaffedSite;
import dev.replyby.rota.Shift;
import dev.replyby.site.Reading;
import dev.replyby.site.Site;
import dev.replyby.site.SiteReader;
import dev.replyby.time.Openings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The rotas in the documentation, put into a site that is published on every day from 9:00 to 20:00
 * in Amsterdam and has one channel for each of them, do what the page says.
 */
class DocumentedRotasTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String BASE =
      """
      {"name": "Acme", "timeZone": "Europe/Amsterdam",
       "calendars": {"support": {"weekly": {
         "mon": ["09:00-20:00"], "tue": ["09:00-20:00"], "wed": ["09:00-20:00"],
         "thu": ["09:00-20:00"], "fri": ["09:00-20:00"], "sat": ["09:00-20:00"],
         "sun": ["09:00-20:00"]}}},
       "members": {}, "channels": {}}
      """;
  private static final List<String> MEMBERS =
      List.of(
          "ana",
          "bo",
          "cy",
          "dee",
          "eli",
          "fay",
          "gus",
          "lea",
          "lou",
          "dev1",
          "dev2",
          "dev3",
          "pl-desk",
          "promo-desk");

  @Test
  void everyStageOfACompanyCanBePublishedWithoutAWarning() throws IOException {
    assertEquals(7, stages().size());
    stages().forEach(DocumentedRotasTest::site);
  }

  @Test
  void oneFounderIsAlwaysThere() throws IOException {
    assertEquals(List.of(), week("desk", 0));
  }

  @Test
  void theHoleOnFridayEveningIsFoundAndShown() throws IOException {
    var saturdayAndSunday = List.of("2026-11-28T08:00:00Z 11", "2026-11-29T08:00:00Z 11");
    assertEquals("2026-11-27T16:00:00Z 3", week("desk", 1).getFirst());
    assertEquals(saturdayAndSunday, week("desk", 1).subList(1, 3));
  }

  @Test
  void leadersWhoAreOnlyToldHideNoHole() throws IOException {
    assertEquals(
        List.of(
            "2026-11-23T08:00:00Z 11",
            "2026-11-24T08:00:00Z 11",
            "2026-11-25T08:00:00Z 11",
            "2026-11-26T08:00:00Z 11",
            "2026-11-27T08:00:00Z 11",
            "2026-11-28T08:00:00Z 1",
            "2026-11-28T17:00:00Z 2",
            "2026-11-29T08:00:00Z 1",
            "2026-11-29T17:00:00Z 2"),
        week("weekend", 2));
  }

  @Test
  void everyoneOnceAQuarterLeavesNoHole() throws IOException {
    assertEquals(List.of(), week("desk", 3));
  }

  @Test
  void thePartnerIsThereAtNight() throws IOException {
    var site = site(stages().get(4));
    long night = Instant.parse("2026-11-23T22:00:00Z").getEpochSecond();
    var staffed = StaffedSite.of(site).crew().staffed(List.of("desk"), night, night + 3600);
    assertTrue(staffed.isOpen(night));
    assertEquals(List.of(), holes(site, "polish"));
  }

  @Test
  void aCampaignBeginsAndEndsWithItsRota() throws IOException {
    var crew = StaffedSite.of(site(stages().get(5))).crew();
    long from = Instant.parse("2026-11-01T00:00:00Z").getEpochSecond();
    var staffed = crew.staffed(List.of("campaign"), from, from + 60 * 86_400);
    assertEquals("2026-11-23T07:00:00Z", text(staffed.start(0)));
    assertEquals("2026-12-06T21:00:00Z", text(staffed.end(staffed.size() - 1)));
    assertEquals(14 * 14 * 3600, staffed.openBefore(staffed.size()));
  }

  @Test
  void holidaysAreTurnsOfTheirOwnAndEveryMomentHasExactlyOneOnDuty() throws IOException {
    var crew = StaffedSite.of(site(stages().get(6))).crew();
    long from = Instant.parse("2026-01-05T08:00:00Z").getEpochSecond();
    long to = Instant.parse("2029-01-01T00:00:00Z").getEpochSecond();
    var shifts = crew.roster("always", from, to).shifts();
    var holidays = shifts.stream().filter(shift -> shift.layer() == 1).map(Shift::member).toList();
    assertEquals(List.of("bo", "ana", "cy", "bo"), holidays.subList(0, 4), "cy had New Year's Day");
    for (int i = 1; i < holidays.size(); i++) {
      assertNotEquals(holidays.get(i - 1), holidays.get(i), "the third in the list is between");
    }
    for (int i = 1; i < shifts.size(); i++) {
      assertEquals(shifts.get(i - 1).end(), shifts.get(i).start(), "no hole, and never two");
    }
  }

  private static List<String> week(String rota, int stage) throws IOException {
    return holes(site(stages().get(stage)), rota);
  }

  /** In the week from 23 November 2026, each with its length in hours. */
  private static List<String> holes(Site site, String rota) {
    long monday = Instant.parse("2026-11-22T23:00:00Z").getEpochSecond();
    var channel = Objects.requireNonNull(site.channels().get(rota));
    var gaps = StaffedSite.of(site).coverage(channel, monday, monday + 7 * 86_400).holes();
    return gaps.toList().stream()
        .map(gap -> text(gap.start()) + " " + (gap.end() - gap.start()) / 3600)
        .toList();
  }

  private static String text(long t) {
    return t == Openings.NEVER ? "never" : Instant.ofEpochSecond(t).toString();
  }

  private static List<JsonNode> stages() throws IOException {
    var stages = new ArrayList<JsonNode>();
    for (var fragment : Fences.in(Path.of("../functions/ROTA.md"), "json rota")) {
      stages.add(MAPPER.readTree(fragment));
    }
    return stages;
  }

  private static Site site(JsonNode fragment) {
    try {
      var document = (ObjectNode) MAPPER.readTree(BASE);
      var members = (ObjectNode) document.path("members");
      MEMBERS.forEach(id -> members.putObject(id).put("name", id));
      var channels = (ObjectNode) document.path("channels");
      for (var rota : fragment.path("rotas").properties()) {
        var channel = channels.putObject(rota.getKey()).put("calendar", "support");
        channel.putObject("target").put("open", "PT1H");
        channel.putArray("rotas").add(rota.getKey());
      }
      for (var part : fragment.properties()) {
        document.withObjectProperty(part.getKey()).setAll((ObjectNode) part.getValue());
      }
      var valid = assertInstanceOf(Reading.Valid.class, SiteReader.read(document));
      assertEquals(List.of(), valid.warnings());
      return valid.site();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
