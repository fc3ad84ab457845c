package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
          "dev4",
          "dev5",
          "dev6",
          "dev7",
          "dev8",
          "dev9",
          "dev10",
          "dev11",
          "dev12",
          "dev13",
          "dev14",
          "dev15",
          "dev16",
          "pl-desk",
          "promo-desk");

  @Test
  void everyExampleIsAValidDocumentWithoutAWarning() throws IOException {
    assertEquals(7, stages().size());
    stages().forEach(DocumentedRotasTest::site);
  }

  @Test
  void oneFounderIsThereInAllThatIsPublished() throws IOException {
    assertEquals(List.of(), week("desk", 0));
  }

  @Test
  void theHoleOnFridayEveningIsFound() throws IOException {
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

  /** With all of the sixteen, and a site that is published on working days. */
  @Test
  void eachOfTheOthersHasOneTurnInAQuarterAndEachOfTheDeskTwelve() throws IOException {
    var stage = stages().get(3);
    var others = (ArrayNode) stage.at("/rotas/desk/layers/1/members");
    IntStream.rangeClosed(4, 16).mapToObj(i -> "dev" + i).forEach(others::add);
    var workdays = "mon tue wed thu fri";
    var weekly = ((ObjectNode) stage).withObject("/calendars/support/weekly");
    Stream.of(workdays.split(" ", -1)).forEach(d -> weekly.putArray(d).add("09:00-20:00"));
    var days = turns(site(stage), 1, "2026-04-01T00:00:00Z", "2028-04-01T00:00:00Z");
    for (int first = 0; first + 64 <= days.size(); first++) {
      var counts = counts(days.subList(first, first + 64));
      assertEquals(20, counts.size());
      counts.forEach((id, n) -> assertEquals(id.startsWith("dev") ? 1 : 12, n, id));
    }
    assertEquals(List.of(), holes(site(stage), "desk"));
  }

  private static Map<String, Integer> counts(List<String> members) {
    var counts = new TreeMap<String, Integer>();
    members.forEach(id -> counts.merge(id, 1, Integer::sum));
    return counts;
  }

  @Test
  void theNewcomerIsCalledFirstForTwoWeeksAndTheTurnStandsBehind() throws IOException {
    var site = site(stages().get(3));
    var year = List.of("2026-01-05T00:00:00Z", "2027-01-05T00:00:00Z");
    var newcomer = turns(site, 0, year.getFirst(), year.getLast());
    assertEquals(Collections.nCopies(14, "gus"), newcomer);
    assertEquals(14, turns(site, 0, "2026-03-02T00:00:00Z", "2026-03-15T23:00:00Z").size());
    assertEquals(365, turns(site, 1, year.getFirst(), year.getLast()).size());
  }

  /** The members of the desk's shifts in one layer, in their order. */
  private static List<String> turns(Site site, int layer, String from, String to) {
    long first = Instant.parse(from).getEpochSecond();
    long last = Instant.parse(to).getEpochSecond();
    return StaffedSite.of(site).crew().roster("desk", first, last).shifts().stream()
        .filter(shift -> shift.layer() == layer)
        .map(Shift::member)
        .toList();
  }

  @Test
  void withThePartnerTheChatIsOpenAtNightAndLeavesNoHole() throws IOException {
    var site = site(stages().get(4));
    var chat = Objects.requireNonNull(site.channels().get("chat"));
    long monday = Instant.parse("2026-11-22T23:00:00Z").getEpochSecond();
    var open = StaffedSite.of(site).coverage(chat, monday, monday + 7 * 86_400).open();
    for (int day = 0; day < 7; day++) {
      long night = monday + day * 86_400L + 23 * 3600;
      assertEquals(day < 4, open.isOpen(night), text(night));
    }
    assertEquals(List.of(), holes(site, "chat"));
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
