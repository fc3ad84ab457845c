package dev.replyby.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyTimeTest {
  @ParameterizedTest
  @CsvSource({
    // an ordinary Monday in Amsterdam
    "Europe/Amsterdam, MONDAY,  540, 2026-11-23T07:59:59Z, 2026-11-16, 2026-11-23",
    "Europe/Amsterdam, MONDAY,  540, 2026-11-23T08:00:00Z, 2026-11-23, 2026-11-30",
    "Europe/Amsterdam, MONDAY,  540, 2026-11-29T23:59:59Z, 2026-11-23, 2026-11-30",
    // midnight, also as the end of the day before
    "Europe/Amsterdam, MONDAY,    0, 2026-11-22T22:59:59Z, 2026-11-16, 2026-11-23",
    "Europe/Amsterdam, MONDAY,    0, 2026-11-22T23:00:00Z, 2026-11-23, 2026-11-30",
    "Europe/Amsterdam, SUNDAY, 1440, 2026-11-22T22:59:59Z, 2026-11-16, 2026-11-23",
    "Europe/Amsterdam, SUNDAY, 1440, 2026-11-22T23:00:00Z, 2026-11-23, 2026-11-30",
    // 02:30 is skipped and becomes 03:30; in autumn it comes twice and the first counts
    "Europe/Amsterdam, SUNDAY,  150, 2026-03-29T01:29:59Z, 2026-03-22, 2026-03-29",
    "Europe/Amsterdam, SUNDAY,  150, 2026-03-29T01:30:00Z, 2026-03-29, 2026-04-05",
    "Europe/Amsterdam, SUNDAY,  150, 2026-10-25T00:29:59Z, 2026-10-18, 2026-10-25",
    "Europe/Amsterdam, SUNDAY,  150, 2026-10-25T00:30:00Z, 2026-10-25, 2026-11-01",
    // Samoa had no Friday 30 December 2011
    "Pacific/Apia,     FRIDAY,  540, 2011-12-30T18:59:59Z, 2011-12-23, 2011-12-30",
    "Pacific/Apia,     FRIDAY,  540, 2011-12-30T19:00:00Z, 2011-12-30, 2012-01-06",
  })
  void comesOnceAWeek(
      String zone, DayOfWeek on, int minute, Instant now, LocalDate latest, LocalDate next) {
    var time = WeeklyTime.of(on, minute);
    long t = now.getEpochSecond();
    assertEquals(latest, time.latest(t, ZoneId.of(zone)));
    assertEquals(next, time.next(t, ZoneId.of(zone)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16, 2026-11-23",
    "2026-11-22, 2026-11-23",
    "2026-11-23, 2026-11-30",
    "2026-11-30, 2026-12-07",
  })
  void comesOnNoDayForWhichItWasToldAlready(LocalDate told, LocalDate next) {
    var time = WeeklyTime.of(DayOfWeek.MONDAY, 11 * 60);
    long now = Instant.parse("2026-11-23T09:00:00Z").getEpochSecond();
    assertEquals(next, time.next(told, now, ZoneId.of("Europe/Amsterdam")));
  }
}
