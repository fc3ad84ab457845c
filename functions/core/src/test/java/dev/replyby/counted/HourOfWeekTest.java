package dev.replyby.counted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HourOfWeekTest {
  private static final int SUNDAY = 6 * 24;

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T23:00:00Z, Europe/Amsterdam, 0",
    "2026-11-22T22:59:59Z, Europe/Amsterdam, 167",
    "2026-11-25T10:00:00Z, Europe/Amsterdam, 59",
    "2026-11-25T10:29:59Z, Asia/Kolkata, 63",
    "2026-11-25T10:30:00Z, Asia/Kolkata, 64",
    // on the last Sunday of March 02:00 becomes 03:00, on that of October 03:00 becomes 02:00
    "2026-03-29T00:59:59Z, Europe/Amsterdam, 145",
    "2026-03-29T01:00:00Z, Europe/Amsterdam, 147",
    "2026-10-25T00:30:00Z, Europe/Amsterdam, 146",
    "2026-10-25T01:30:00Z, Europe/Amsterdam, 146",
  })
  void isReadFromTheWallClock(String at, String zone, int hour) {
    assertEquals(hour, HourOfWeek.of(Instant.parse(at).getEpochSecond(), ZoneId.of(zone)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-23, Europe/Amsterdam, 2, 0",
    "2026-10-19, Europe/Amsterdam, 2, 7200",
    // by half an hour: 02:00 becomes 01:30 in April and 02:30 in October
    "2026-03-30, Australia/Lord_Howe, 1, 5400",
    "2026-09-28, Australia/Lord_Howe, 2, 1800",
  })
  void aWholeWeekHasEveryHourOnceButForWhatTheClockSkipsOrRepeats(
      String monday, String zone, int sundaysHour, long expected) {
    var id = ZoneId.of(zone);
    var start = LocalDateTime.parse(monday + "T00:00");
    var week =
        Openings.between(
            start.atZone(id).toEpochSecond(), start.plusDays(7).atZone(id).toEpochSecond());
    var usual = new long[HourOfWeek.COUNT];
    Arrays.fill(usual, 3600);
    usual[SUNDAY + sundaysHour] = expected;
    assertEquals(
        Arrays.toString(usual), Arrays.toString(HourOfWeek.seconds(week, id)), monday + zone);
  }

  @Test
  void openingsAreCutAtFullHours() {
    var zone = ZoneId.of("Asia/Kolkata");
    long nine = LocalDateTime.parse("2026-11-23T09:00").atZone(zone).toEpochSecond();
    var seconds = HourOfWeek.seconds(Openings.between(nine - 600, nine + 3601), zone);
    assertEquals(600, seconds[8]);
    assertEquals(3600, seconds[9]);
    assertEquals(1, seconds[10]);
    assertEquals(4201, Arrays.stream(seconds).sum());
  }
}
