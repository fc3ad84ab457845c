package dev.replyby.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.input.Texts;
import dev.replyby.testing.CalendarClient;
import dev.replyby.testing.CalendarClient.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A feed brings all that is needed to know its instants: it is read by another library, and under
 * the name of a zone that nobody knows, so that no data but the feed's own can help.
 */
class FeedZonesTest {
  private static final String UNKNOWN = "Nowhere/At_All";
  private static final String TZID = "TZID=" + UNKNOWN;
  private static final long HOUR = 3600;

  @Test
  void everyInstantOfEveryZone() {
    var zones =
        ZoneId.getAvailableZoneIds().stream().flatMap(id -> Texts.zone(id).stream()).toList();
    for (var now : List.of("2026-11-25", "2027-04-01", "2030-01-01")) {
      assertReadAsWritten(zones.stream().map(z -> Months.around(seconds(now), z)).toList());
    }
  }

  /** Gaps and overlaps of every kind: a day left out, half an hour, midnight, Ramadan. */
  @ParameterizedTest
  @CsvSource({
    "Pacific/Apia, 2011-12-15",
    "Australia/Lord_Howe, 2026-04-01",
    "America/Havana, 2026-11-01",
    "Africa/Cairo, 2026-10-01",
    "Africa/Casablanca, 2026-02-01",
    "Europe/Dublin, 2026-10-01",
    "Asia/Almaty, 2024-02-01",
    "Europe/Volgograd, 2018-10-01"
  })
  void oddChanges(ZoneId zone, LocalDate now) {
    assertReadAsWritten(List.of(Months.around(seconds(now.toString()), zone)));
  }

  @Test
  void twoChangesAYearAreARuleAsOutlookReadsThem() {
    var text = text(Months.around(seconds("2026-11-25"), ZoneId.of("Europe/Amsterdam")), List.of());
    assertTrue(
        text.contains(
            """
            BEGIN:DAYLIGHT
            DTSTART:20250330T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:20251026T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            """
                .replace("\n", "\r\n")),
        text);
  }

  @Test
  void aZoneWithoutChangesHasOneStandardTime() {
    for (var zone : List.of("UTC", "Asia/Tokyo", "Pacific/Apia")) {
      var text = text(Months.around(seconds("2026-11-25"), ZoneId.of(zone)), List.of());
      assertEquals(2, text.split("BEGIN:STANDARD", -1).length, text);
      assertFalse(text.contains("DAYLIGHT"), text);
    }
  }

  private static void assertReadAsWritten(List<Months> windows) {
    var entries = windows.stream().map(FeedZonesTest::entries).toList();
    var feeds = new ArrayList<String>();
    for (int i = 0; i < windows.size(); i++) {
      var id = windows.get(i).zone().getId();
      var text = text(windows.get(i), entries.get(i));
      feeds.add(text.replace("TZID:" + id, "TZID:" + UNKNOWN).replace("TZID=" + id, TZID));
    }
    var read = CalendarClient.readAll(feeds);
    for (int i = 0; i < windows.size(); i++) {
      assertEquals(
          entries.get(i).stream().map(e -> line(e.start(), e.end())).toList(),
          read.get(i).stream().map(Event::span).toList(),
          windows.get(i).toString());
    }
  }

  /** Around every change, and one in each month. */
  private static List<Entry> entries(Months months) {
    var entries = new ArrayList<Entry>();
    var rules = months.zone().getRules();
    var change = rules.nextTransition(Instant.ofEpochSecond(months.from()));
    while (change != null && change.toEpochSecond() < months.to()) {
      long t = change.toEpochSecond();
      for (int hours = -3; hours <= 3; hours++) {
        add(entries, t + hours * HOUR);
        add(entries, t + hours * HOUR + 1);
        add(entries, t + hours * HOUR - HOUR / 2);
      }
      change = rules.nextTransition(change.getInstant());
    }
    for (var day = months.first(); day.isBefore(months.last()); day = day.plusMonths(1)) {
      add(entries, day.atStartOfDay(months.zone()).toEpochSecond());
    }
    return entries;
  }

  private static void add(List<Entry> entries, long start) {
    entries.add(new Entry("uid-" + entries.size(), start, start + HOUR, "desk", ""));
  }

  private static String text(Months months, List<Entry> entries) {
    return new Feed("Ana", months, 1, entries).text(0);
  }

  private static String line(long start, long end) {
    return Instant.ofEpochSecond(start) + " " + Instant.ofEpochSecond(end);
  }

  private static long seconds(String date) {
    return Instant.parse(date + "T12:00:00Z").getEpochSecond();
  }
}
