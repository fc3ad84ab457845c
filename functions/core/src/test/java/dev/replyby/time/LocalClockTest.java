package dev.replyby.time;

import static dev.replyby.testing.Instants.at;
import static dev.replyby.testing.Instants.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalClockTest {
  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 2026-03-29T01:59, 2026-03-29T00:59:00Z",
    "Europe/Amsterdam, 2026-03-29T02:00, 2026-03-29T01:00:00Z",
    "Europe/Amsterdam, 2026-03-29T02:30, 2026-03-29T01:30:00Z",
    "Europe/Amsterdam, 2026-03-29T03:00, 2026-03-29T01:00:00Z",
    "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:45:00Z",
    "Australia/Lord_Howe, 2026-10-04T02:30, 2026-10-03T15:30:00Z",
    "Pacific/Apia, 2011-12-30T09:00, 2011-12-30T19:00:00Z",
    "Pacific/Apia, 2011-12-31T09:00, 2011-12-30T19:00:00Z",
    "America/Asuncion, 2019-10-06T00:00, 2019-10-06T04:00:00Z",
  })
  void aTimeInAGapMovesForwardByTheGap(String zone, String local, String expected) {
    assertEquals(expected, text(clock(zone).instantOf(localSecond(local))));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 2026-10-25T01:59, 2026-10-24T23:59:00Z",
    "Europe/Amsterdam, 2026-10-25T02:00, 2026-10-25T00:00:00Z",
    "Europe/Amsterdam, 2026-10-25T02:59, 2026-10-25T00:59:00Z",
    "Europe/Amsterdam, 2026-10-25T03:00, 2026-10-25T02:00:00Z",
    "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z",
    "Australia/Lord_Howe, 2026-04-05T02:00, 2026-04-04T15:30:00Z",
  })
  void aTimeInAnOverlapIsTheFirstOfTheTwo(String zone, String local, String expected) {
    assertEquals(expected, text(clock(zone).instantOf(localSecond(local))));
  }

  @Test
  void answersAsJavaTimeDoesInEveryZone() {
    for (var id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      var zone = ZoneId.of(id);
      var clock =
          LocalClock.compile(zone, LocalDate.parse("2011-01-01"), LocalDate.parse("2012-01-01"));
      for (var t = LocalDateTime.parse("2011-01-01T00:00");
          t.getYear() < 2012;
          t = t.plusHours(7)) {
        long expected = t.atZone(zone).toEpochSecond();
        assertEquals(expected, clock.instantOf(t.toEpochSecond(ZoneOffset.UTC)), () -> id);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 2026-01-05T09:00:00Z, 300, 2026-01-05T09:00:00Z",
    "Europe/Amsterdam, 2026-01-05T09:00:01Z, 300, 2026-01-05T09:05:00Z",
    "Europe/Amsterdam, 2026-01-05T09:00:01Z, 1, 2026-01-05T09:00:01Z",
    "Asia/Kolkata, 2026-01-05T09:00:00Z, 3600, 2026-01-05T09:30:00Z",
    "Asia/Kathmandu, 2026-01-05T09:00:00Z, 3600, 2026-01-05T09:15:00Z",
    "Asia/Kathmandu, 2026-01-05T09:16:00Z, 1800, 2026-01-05T09:45:00Z",
    "Africa/Monrovia, 1971-01-05T09:00:00Z, 3600, 1971-01-05T09:44:30Z",
  })
  void roundsUpOnTheSitesOwnClock(String zone, String t, long step, String expected) {
    assertEquals(expected, text(clock(zone).roundUp(at(t), step)));
  }

  /** Lord Howe goes from 01:59 to 02:30, and from 01:59 back to 01:30. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-03T15:29:59Z, 1800, 2026-10-03T15:30:00Z",
    "2026-10-03T15:10:00Z, 3600, 2026-10-03T16:00:00Z",
    "2026-04-04T14:40:00Z, 3600, 2026-04-04T15:30:00Z",
    "2026-04-04T14:40:00Z, 1200, 2026-04-04T14:40:00Z",
    "2026-04-04T14:41:00Z, 1200, 2026-04-04T15:10:00Z",
  })
  void roundsUpOverAChangeThatIsNoMultipleOfTheStep(String t, long step, String expected) {
    assertEquals(expected, text(clock("Australia/Lord_Howe").roundUp(at(t), step)));
  }

  @Test
  void showsWhatTheWallShows() {
    long t = at("2026-10-25T01:30:00Z");
    assertEquals(localSecond("2026-10-25T02:30"), clock("Europe/Amsterdam").localSecondAt(t));
  }

  private static LocalClock clock(String zone) {
    return LocalClock.compile(ZoneId.of(zone), at("1970-01-01T00:00Z"), at("2100-01-01T00:00Z"));
  }

  private static long localSecond(String local) {
    return LocalDateTime.parse(local).toEpochSecond(ZoneOffset.UTC);
  }
}
