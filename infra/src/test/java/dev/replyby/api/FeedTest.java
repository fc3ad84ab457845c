package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.CalendarClient;
import dev.replyby.testing.CalendarClient.Event;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member's shifts as a calendar that somebody subscribed to. The clock says Wednesday 11:00. */
class FeedTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final int MEGABYTE = 1 << 20;

  /** Ana and bo hand over every hour, for ever; ana's calendar is in {@code zone}. */
  private static String hourly(String zone) {
    return StaffedSignTest.SITE
        .replace("{\"name\": \"Ana\"}", "{\"name\": \"Ana\", \"timeZone\": \"" + zone + "\"}")
        .replace("\"every\": \"P1D\"", "\"every\": \"PT1H\"")
        .replaceAll("(?s)\"during\": \\{.*?]},?\\s*", "")
        .replace("\"from\": \"2026-11-23T00:00\",", "\"from\": \"2026-11-23T00:00\"");
  }

  private static String address(TestSite site, String member) {
    return site.staff()
        .post(site.path("/members/" + member + "/feed-key"), "")
        .expect(201)
        .at("/feed");
  }

  private static List<Event> events(String address) {
    return CalendarClient.read(service.get(address).expect(200).text());
  }

  private static List<String> spans(List<Event> events) {
    return events.stream().map(Event::span).toList();
  }

  private static List<String> shifts(TestSite site, String member, Instant from, Instant to) {
    var shifts = new ArrayList<String>();
    var asked = site.staff().get(site.path("/rotas/desk/shifts?from=" + from + "&to=" + to));
    for (var shift : asked.expect(200).json().path("shifts")) {
      if (shift.path("member").asText().equals(member)) {
        shifts.add(shift.path("start").asText() + " " + shift.path("end").asText());
      }
    }
    return shifts;
  }

  @Test
  void showsTheShiftsAsTheyWillRun() {
    var site = service.newSite(StaffedSignTest.SITE);
    var feed = service.get(address(site, "ana")).expect(200);
    assertEquals("text/calendar; charset=utf-8", feed.header("Content-Type").orElse(""));
    assertEquals("private, no-cache", feed.header("Cache-Control").orElse(""));
    var events = CalendarClient.read(feed.text());
    var from = Instant.parse("2026-11-23T00:00:00Z");
    assertEquals(
        shifts(site, "ana", from, from.plus(Duration.ofDays(90))),
        spans(events).subList(0, shifts(site, "ana", from, from.plus(Duration.ofDays(90))).size()));
    assertEquals("desk: Ana", events.getFirst().summary());
    assertEquals("Acme, rota desk, layer 1 of 1", events.getFirst().description());
    assertTrue(feed.text().contains("\r\nX-WR-CALNAME:Ana\\, Acme\r\n"));
    var last = Instant.ofEpochSecond(events.getLast().end());
    assertTrue(last.isAfter(Instant.parse("2027-05-24T00:00:00Z")), "half a year ahead");
  }

  /** Under a name that no client knows: the feed alone says when that is. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 2027-03-01",
    "America/New_York, 2027-03-01",
    "Africa/Casablanca, 2027-02-01",
    "Pacific/Apia, 2027-03-01",
    "Australia/Lord_Howe, 2027-03-15",
    "Asia/Kathmandu, 2027-03-01",
    "UTC, 2027-03-01"
  })
  void instantsAreThoseOfTheShiftsInEveryZone(String zone, String day) {
    var site = service.newSite(hourly(zone));
    var address = address(site, "ana");
    service.clock().set(day + "T10:00:00Z");
    service.renewal().renew();
    var text = service.get(address).expect(200).text();
    assertTrue(text.contains("\r\nTZID:" + zone + "\r\n"), text);
    var unknown =
        text.replace("TZID:" + zone, "TZID:No/Where").replace("TZID=" + zone, "TZID=No/Where");
    var from = Instant.parse(day + "T10:00:00Z");
    var to = from.plus(Duration.ofDays(40));
    var shown =
        CalendarClient.read(unknown).stream()
            .filter(e -> e.end() > from.getEpochSecond() && e.start() < to.getEpochSecond())
            .toList();
    assertEquals(shifts(site, "ana", from, to), spans(shown));
  }

  @Test
  void theSameShiftKeepsItsUid() {
    var site = service.newSite(StaffedSignTest.SITE);
    var address = address(site, "ana");
    var before = events(address);
    site.owner().put(site.path(""), StaffedSignTest.SITE.replace("Acme", "Acme Ltd")).expect(200);
    service.clock().advance(Duration.ofDays(45));
    service.renewal().renew();
    var after = events(address);
    assertNotEquals(spans(before), spans(after), "the window has moved");
    var common = new LinkedHashMap<>(uids(before));
    common.keySet().retainAll(uids(after).keySet());
    assertTrue(common.size() > 50, common::toString);
    common.forEach((span, uid) -> assertEquals(uid, uids(after).get(span), span));
    assertEquals(after.size(), uids(after).values().stream().distinct().count());
  }

  private static Map<String, String> uids(List<Event> events) {
    var uids = new LinkedHashMap<String, String>();
    events.forEach(e -> uids.put(e.span(), e.uid()));
    return uids;
  }

  @Test
  void aDutyWithoutEndIsShownMonthByMonth() {
    var standing =
        StaffedSignTest.SITE.replaceAll("(?s)\\[\"ana\", \"bo\"], .*?]}}]", "[\"ana\"]}]");
    var site = service.newSite(standing);
    var address = address(site, "ana");
    var before = events(address);
    assertEquals("2026-09-30T22:00:00Z 2026-10-31T23:00:00Z", before.getFirst().span());
    assertEquals(8, before.size());
    service.clock().advance(Duration.ofDays(31));
    var after = events(address);
    assertEquals("2026-10-31T23:00:00Z 2026-11-30T23:00:00Z", after.getFirst().span());
    var common = new LinkedHashMap<>(uids(after));
    common.values().retainAll(uids(before).values());
    assertEquals(7, common.size());
  }

  @Test
  void aCancelledTurnDisappearsAndTheSequenceGrows() {
    var site = service.newSite(StaffedSignTest.SITE);
    var address = address(site, "ana");
    var before = events(address);
    var away = "{\"state\": \"away\", \"until\": \"2026-11-28T00:00:00Z\"}";
    site.staff().put(site.path("/members/ana/status"), away).expect(200);
    var after = events(address);
    var friday = "2026-11-27T08:00:00Z 2026-11-27T16:00:00Z";
    assertTrue(spans(before).contains(friday));
    assertFalse(spans(after).contains(friday));
    assertTrue(spans(after).contains("2026-11-25T08:00:00Z 2026-11-25T10:00:00Z"), "until now");
    assertTrue(after.getFirst().sequence() > before.getFirst().sequence());
  }

  @Test
  void whoTakesOverIsShownForWhom() {
    var site = service.newSite(StaffedSignTest.SITE);
    var ana = address(site, "ana");
    var bo = address(site, "bo");
    var friday = "2026-11-27T00:00:00+01:00 2026-11-28T00:00:00+01:00";
    Covering.made(site, "bo", "ana", friday);
    var covered = "2026-11-27T08:00:00Z 2026-11-27T16:00:00Z";
    assertFalse(spans(events(ana)).contains(covered));
    var taken = events(bo).stream().filter(e -> e.span().equals(covered)).toList();
    assertEquals(List.of("desk: Bo for Ana"), taken.stream().map(Event::summary).toList());
    service.clock().advance(Duration.ofDays(20));
    service.renewal().renew();
    assertTrue(spans(events(bo)).contains(covered), "what was covered stays so");
    assertFalse(spans(events(ana)).contains(covered));
  }

  @Test
  void isSentOnceAsLongAsNothingChanges() {
    var site = service.newSite(StaffedSignTest.SITE);
    var address = address(site, "ana");
    var tag = service.get(address).header("ETag").orElse("");
    service.clock().advance(Duration.ofHours(3));
    var again = service.anonymous().with("If-None-Match", tag).get(address).expect(304);
    assertEquals("", again.text());
    assertEquals("private, no-cache", again.header("Cache-Control").orElse(""));
    site.owner().put(site.path(""), StaffedSignTest.SITE.replace("Acme", "Acme Ltd")).expect(200);
    service.anonymous().with("If-None-Match", tag).get(address).expect(200);
    assertEquals("", service.anonymous().head(address).expect(200).text());
  }

  @Test
  void whoIsNoLongerAMemberHasAnEmptyCalendar() {
    var site = service.newSite(StaffedSignTest.SITE);
    var address = address(site, "bo");
    assertFalse(events(address).isEmpty());
    var without =
        StaffedSignTest.SITE.replace(", \"bo\": {\"name\": \"Bo\"}", "").replace(", \"bo\"]", "]");
    site.owner().put(site.path(""), without).expect(200);
    assertEquals(List.of(), events(address));
    assertTrue(
        service.get(address).text().contains("BEGIN:VTIMEZONE"), "never without a component");
    site.staff().post(site.path("/members/bo/feed-key"), "").expect(404, "not-found");
    site.staff().delete(site.path("/members/bo/feed-key")).expect(204);
    service.get(address).expect(404, "not-found");
  }

  @Test
  void aSiteWithoutRotasHasAnEmptyCalendar() {
    assertEquals(List.of(), events(address(service.newSite(), "ana")));
  }

  @Test
  void whatPeopleWriteStaysText() {
    var name = "Ana, \\\\n; \\\"Łódź\\\" 🦆 BEGIN:VEVENT END:VCALENDAR: " + "語".repeat(40);
    var site = service.newSite(StaffedSignTest.SITE.replace("\"Ana\"", '"' + name + '"'));
    var text = service.get(address(site, "ana")).expect(200).text();
    for (var line : text.split("\r\n", -1)) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    var events = CalendarClient.read(text);
    assertEquals(
        "desk: Ana, \\n; \"Łódź\" 🦆 BEGIN:VEVENT END:VCALENDAR: " + "語".repeat(40),
        events.getFirst().summary());
  }

  @Test
  void aFeedIsNeverLargerThanCalendarsTake() {
    var site =
        service.newSite(hourly("Europe/Amsterdam").replace("[\"ana\", \"bo\"]", "[\"ana\"]"));
    var text = service.get(address(site, "ana")).expect(200).text();
    assertTrue(text.length() < MEGABYTE, () -> "characters: " + text.length());
    var events = CalendarClient.read(text);
    assertEquals(2_000, events.size());
    assertEquals("2026-11-25T10:00:00Z 2026-11-25T11:00:00Z", events.getFirst().span());
  }
}
