package dev.replyby.api;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What the counters say, as JSON, as a table and as plots. */
class PromisesReportTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String SITE =
      LocalService.SMALL_SITE
          .replace("\"PT4H\"}", "\"PT4H\"}, \"keep\": 0.9, \"label\": \"<E-mail> & co\"")
          .replace(
              "{\"name\": \"Ana\"}",
              "{\"name\": \"Ana\"}, \"desk\": {\"name\": \"Desk Ltd\", \"partner\": true, \"calendar\": \"office\"}");

  /** Asked at that instant, answered so many minutes later; a minus means never. */
  private static void happened(TestSite site, String asked, String by, int minutes, int exchanges) {
    service.clock().set(asked);
    var body = "{\"question\": \"%s %s\", \"channel\": \"email\"}".formatted(asked, by);
    var promise =
        site.path(
            "/promises/" + site.staff().post(site.path("/promises"), body).expect(201).at("/id"));
    if (minutes >= 0) {
      service.clock().set(Instant.parse(asked).plusSeconds(60L * minutes).toString());
      site.staff().post(promise + "/reply", "{\"by\": \"" + by + "\"}").expect(200);
      site.staff().post(promise + "/close", "{\"exchanges\": " + exchanges + "}").expect(200);
    }
  }

  private static TestSite busySite() {
    var site = service.newSite(SITE);
    happened(site, "2026-11-23T08:30:00Z", "ana", 30, 1);
    happened(site, "2026-11-23T08:40:00Z", "desk", 60, 2);
    happened(site, "2026-11-24T09:00:00Z", "ana", 300, 9);
    happened(site, "2026-11-24T20:00:00Z", "=cmd()", 14 * 60, 1);
    happened(site, "2026-11-25T08:00:00Z", "-", -1, 0);
    service.clock().set("2026-11-25T15:00:00Z");
    service.counting().count();
    return site;
  }

  @Test
  void tellsWhatBecameOfPromises() {
    var site = busySite();
    var report = site.staff().get(site.path("/report/promises")).expect(200);
    assertEquals("2026-10-27T23:00:00Z", report.at("/from"));
    assertEquals("2026-11-25T23:00:00Z", report.at("/to"));
    var email = "/channels/email";
    assertEquals("5", report.at(email + "/asked"));
    assertEquals("{\"percent\":60,\"count\":5,\"broken\":2}", report.at(email + "/kept"));
    assertEquals("4", report.at(email + "/replyTime/replies"));
    assertEquals("1", report.at(email + "/replyTime/unanswered"));
    assertNear(7200, report.at(email + "/replyTime/p50"));
    assertTrue(report.json().at(email + "/replyTime/p95").isMissingNode());
    assertEquals("not-yet-backed", report.at(email + "/evidence/standing"));
    assertEquals("4", report.at(email + "/evidence/measured"));
    assertEquals("desk", report.at(email + "/byWhom/2/by"));
    assertEquals("true", report.at(email + "/byWhom/2/partner"));
    assertEquals("50", report.at(email + "/byWhom/1/kept/percent"));
    assertEquals("2", report.at(email + "/hoursOfWeek/9/asked"));
    assertEquals("0", report.at(email + "/hoursOfWeek/8/staffedMinutes"));
    // four whole Mondays: 2, 9, 16 and 23 November
    assertEquals("240", report.at(email + "/hoursOfWeek/9/staffedMinutes"));
  }

  @Test
  void questionsForWhichNothingCouldBePromisedAreUnansweredUntilSomebodyReplies() {
    var closed = LocalService.SMALL_SITE.replaceAll("\\[\"09:00-17:00\"\\]", "[]");
    var site = service.newSite(closed);
    happened(site, "2026-11-25T08:00:00Z", "ana", 5, 1);
    happened(site, "2026-11-25T09:00:00Z", "bo", -1, 0);
    happened(site, "2026-11-25T10:00:00Z", "cy", -1, 0);
    service.counting().count();
    Recount.assertSame(service, site, "email");
    var time = "/channels/email/replyTime/";
    var report = site.staff().get(site.path("/report/promises")).expect(200);
    assertEquals("1", report.at(time + "replies"));
    assertEquals("2", report.at(time + "unanswered"));
    assertTrue(report.json().at(time + "p50").isMissingNode());
  }

  @Test
  void ratingsThroughReceiptsAreCountedForTheChannelAndForWhoReplied() {
    var site = service.newSite(SITE);
    for (int stars = 4; stars <= 5; stars++) {
      var question = "{\"question\": \"q%d\", \"channel\": \"email\"}".formatted(stars);
      var promise = site.staff().post(site.path("/promises"), question).expect(201);
      var by = "{\"by\": \"%s\"}".formatted(stars == 4 ? "ana" : "desk");
      site.staff().post(site.path("/promises/" + promise.at("/id")) + "/reply", by).expect(200);
      service.counting().count();
      var rating = "{\"rating\": " + stars + "}";
      var receipt = "/v1/receipts/" + promise.at("/receipt") + "/rating";
      service.anonymous().post(receipt, rating).expect(200);
      service.anonymous().post(receipt, rating).expect(200);
      service.counting().count();
    }
    var report = site.staff().get(site.path("/report/promises")).expect(200);
    var email = "/channels/email";
    assertEquals("{\"count\":2,\"mean\":4.5}", report.at(email + "/rating"));
    assertEquals("{\"count\":1,\"mean\":4.0}", report.at(email + "/byWhom/0/rating"));
    assertEquals("{\"count\":1,\"mean\":5.0}", report.at(email + "/byWhom/1/rating"));
    var whole = site.staff().get(site.path("/report")).expect(200);
    assertEquals(report.at(email), whole.at("/promises/email"));
  }

  @Test
  void aLiveStatusOfNowSaysNothingOfOtherDays() {
    var site = service.newSite(SITE);
    var yesterday = site.path("/report/promises?to=2026-11-25T00:00:00%2B01:00");
    var before = site.staff().get(yesterday).expect(200).text();
    site.staff().put(site.path("/status"), "{\"state\": \"open\", \"for\": \"PT12H\"}").expect(200);
    service.clock().advance(Duration.ofHours(12));
    assertEquals(before, site.staff().get(yesterday).expect(200).text());
    var today = site.staff().get(site.path("/report/promises")).expect(200);
    assertEquals(
        "60", today.at("/channels/email/hoursOfWeek/" + (2 * 24 + 20) + "/staffedMinutes"));
  }

  /** At most 9.05 % too long, and never too short. */
  private static void assertNear(long seconds, String duration) {
    long told = java.time.Duration.parse(duration).toSeconds();
    assertTrue(seconds <= told && told <= seconds * 1.0906, duration);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00:00Z, 2026-11-23T11:00:00Z, 2, 2",
    "2026-11-24T00:00:00+01:00, 2026-11-25T00:00:00+01:00, 2, 1",
    "2026-11-24T00:00:00+01:00, 2026-12-25T00:00:00+01:00, 3, 3",
    "2026-11-01T00:00:00Z, 2026-11-20T00:00:00Z, 0, 0",
  })
  void anyDaysCanBeAskedFor(String from, String to, String asked, String count) {
    var site = busySite();
    var query =
        "/report/promises?from=" + from.replace("+", "%2B") + "&to=" + to.replace("+", "%2B");
    var report = site.staff().get(site.path(query)).expect(200);
    assertEquals(asked, report.at("/channels/email/asked"));
    assertEquals(count, report.at("/channels/email/kept/count"));
    var end = Instant.parse(report.at("/to"));
    var today = Instant.parse("2026-11-25T23:00:00Z");
    var wanted = OffsetDateTime.parse(to).toInstant();
    assertTrue(end.equals(today) || (!end.isBefore(wanted) && end.isBefore(today)), end::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=yesterday | ?from",
        "to=2026-11-20 | ?to",
        "from=2025-11-20T00:00:00Z | ?from",
        "from=2026-11-27T00:00:00Z | ?from",
        "channel=chat | ?channel",
        "format=xml | ?format",
        "from=x&to=y&channel=chat&format=xml | ?to ?from ?channel ?format",
      })
  void whatCannotBeAskedForIsRefused(String query, String pointer) {
    var site = service.newSite(SITE);
    var refused =
        site.staff().get(site.path("/report/promises?" + query)).expect(400, "bad-request");
    assertEquals(List.of(pointer.split(" ")), refused.pointers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"load.svg", "kept.svg"})
  void aPlotTellsEveryMistakeAtOnce(String plot) {
    var site = service.newSite(SITE);
    var query = "?from=2026-11-27T00:00:00Z&channel=chat&theme=blue";
    var refused = site.staff().get(site.path("/report/" + plot + query)).expect(400, "bad-request");
    assertEquals(List.of("?from", "?channel", "?theme"), refused.pointers());
  }

  @Test
  void asATableItHoldsNoFormula() {
    var site = busySite();
    var csv =
        site.staff().with("Accept", "text/csv").get(site.path("/report/promises")).expect(200);
    assertEquals("text/csv; charset=utf-8; header=present", csv.header("Content-Type").orElse(""));
    assertTrue(
        csv.text()
            .startsWith(
                "of,channel,by,day,weekday,hour,figure,value\r\nchannel,email,,,,,asked,5\r\n"),
        csv.text());
    assertTrue(csv.text().contains("by,email,\"'=cmd()\",,,,kept,1\r\n"), csv.text());
    assertTrue(csv.text().contains("hour,email,,,mon,09:00,asked,2\r\n"), csv.text());
    assertTrue(csv.text().contains("channel,email,,,,,kept percent,60\r\n"), csv.text());
    assertTrue(csv.text().contains("by,email,\"desk\",,,,partner,1\r\n"), csv.text());
    assertTrue(csv.text().contains("by,email,\"ana\",,,,partner,0\r\n"), csv.text());
    var evidence =
        """
        channel,email,,,,,evidence keep,0.9
        channel,email,,,,,evidence mode,advise
        channel,email,,,,,evidence standing,not-yet-backed
        channel,email,,,,,evidence measured,4
        channel,email,,,,,evidence minimum,20
        channel,email,,,,,evidence target,14400
        channel,email,,,,,evidence promised,14400
        """
            .replace("\n", "\r\n");
    assertTrue(csv.text().contains(evidence), csv.text());
    assertEquals(
        csv.text(), site.staff().get(site.path("/report/promises?format=csv")).expect(200).text());
  }

  /** A hole is published and has nobody; nights say nothing. */
  @Test
  void aTableHasDatesAndHoursInColumnsOfTheirOwnAndNoneThatSayNothing() {
    var site = busySite();
    var csv = site.staff().get(site.path("/report/promises?format=csv")).expect(200).text();
    var lines = csv.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    assertTrue(lines.stream().allMatch(cells -> cells.size() == 8), csv);
    assertEquals(
        List.of("2026-11-23", "2026-11-24", "2026-11-25"),
        lines.stream().map(cells -> cells.get(3)).filter(d -> !d.isEmpty()).distinct().toList());
    assertEquals(
        Set.of("asked", "kept", "broken"),
        lines.stream().filter(c -> !c.get(3).isEmpty()).map(c -> c.get(6)).collect(toSet()));
    var tuesday =
        lines.stream().filter(c -> c.get(4).equals("tue")).map(c -> c.get(5)).distinct().toList();
    // the office is open from nine to five, and one asked at nine in the evening
    assertEquals(9, tuesday.size(), tuesday::toString);
    assertTrue(csv.contains("hour,email,,,tue,21:00,staffedMinutes,0\r\n"), csv);
    assertTrue(lines.size() < 250, lines.size() + " lines");
    assertEquals(
        List.of("channel", "by", "day", "hour"),
        lines.stream().map(List::getFirst).distinct().toList());
    for (var part : List.of("channel", "day", "hour")) {
      assertEquals(5, sum(lines, part, "asked"), part);
    }
  }

  private static int sum(List<List<String>> lines, String of, String figure) {
    return lines.stream()
        .filter(cells -> cells.getFirst().equals(of) && cells.get(6).equals(figure))
        .mapToInt(cells -> Integer.parseInt(cells.getLast()))
        .sum();
  }

  @ParameterizedTest
  @CsvSource({"load, light", "load, dark", "load, ''", "kept, light", "kept, dark", "kept, ''"})
  void plotsAreImagesThatSayInWordsWhatTheyShow(String plot, String theme) {
    var site = busySite();
    var query = theme.isEmpty() ? "" : "?theme=" + theme;
    var svg = site.staff().get(site.path("/report/" + plot + ".svg" + query)).expect(200);
    assertEquals("image/svg+xml", svg.header("Content-Type").orElse(""));
    var document = xml(svg.text());
    assertEquals("img", document.getDocumentElement().getAttribute("role"));
    var title = document.getElementsByTagName("title").item(0).getTextContent();
    assertTrue(title.contains("<E-mail> & co"), title);
    var told = document.getElementsByTagName("desc").item(0).getTextContent();
    assertTrue(
        told.contains(
            plot.equals("load")
                ? "5 in all, 1 of them while nobody was there. The busiest hour: Mon 09:00: 2 asked"
                : "60 % of 5 promises kept over 29 days. Week of 2026-11-23: 60 % of 5 kept."),
        told);
  }

  @Test
  void plotsOfNothingAreImagesToo() {
    var site = service.newSite();
    for (var plot : List.of("load", "kept")) {
      var svg = site.staff().get(site.path("/report/" + plot + ".svg")).expect(200).text();
      assertDoesNotThrow(() -> xml(svg));
    }
  }

  @Test
  void weeksInWhichNothingWasDueInterruptTheLine() {
    var site = service.newSite(SITE);
    happened(site, "2026-11-04T09:00:00Z", "ana", 10, 1);
    happened(site, "2026-11-23T09:00:00Z", "ana", 10, 1);
    service.counting().count();
    var svg = xml(site.staff().get(site.path("/report/kept.svg")).expect(200).text());
    assertEquals(2, svg.getElementsByTagName("circle").getLength());
    var paths = svg.getElementsByTagName("path");
    var line = (Element) paths.item(paths.getLength() - 1);
    assertTrue(line.getAttribute("d").matches("M\\d+ \\d+M\\d+ \\d+"), line.getAttribute("d"));
  }

  @Test
  void aLongNameIsCutWhereTheImageEnds() {
    var label = "All about your invoice ".repeat(8).strip();
    var site = service.newSite(SITE.replace("<E-mail> & co", label));
    var svg = xml(site.staff().get(site.path("/report/load.svg")).expect(200).text());
    var title = svg.getElementsByTagName("title").item(0).getTextContent();
    assertTrue(title.contains(label), title);
    var shown = svg.getElementsByTagName("text").item(0).getTextContent();
    assertTrue(shown.endsWith("…") && shown.length() < 110, shown);
  }

  @Test
  void aReportReadsCountersAndNoPromise() {
    var site = busySite();
    service.dynamoDb().forget();
    site.staff().get(site.path("/report/promises")).expect(200);
    assertEquals(Map.of("GetItem", 4, "Query", 2), service.dynamoDb().calls());
  }

  private static Document xml(String text) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)));
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }
}
