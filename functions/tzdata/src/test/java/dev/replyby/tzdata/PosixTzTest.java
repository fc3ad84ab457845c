package dev.replyby.tzdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PosixTzTest {
  private static final Instant YEAR_2028 = Instant.parse("2028-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "CET-1CEST,M3.5.0,M10.5.0/3 2028-03-26T01:00:00Z 2028-10-29T01:00:00Z",
        "NST3:30NDT,M3.2.0,M11.1.0 2028-03-12T05:30:00Z 2028-11-05T04:30:00Z",
        "<-02>2<-01>,M3.5.0/-1,M10.5.0/0 2028-03-26T01:00:00Z 2028-10-29T01:00:00Z",
        "IST-2IDT,M3.4.4/26,M10.5.0 2028-03-24T00:00:00Z 2028-10-28T23:00:00Z",
        "EET-2EEST,M3.4.4/50,M10.4.4/50 2028-03-25T00:00:00Z 2028-10-27T23:00:00Z",
        "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0 2028-04-01T15:00:00Z 2028-09-30T15:30:00Z",
        "<+00>0<+02>-2,M3.5.0/1,M10.5.0/3 2028-03-26T01:00:00Z 2028-10-29T01:00:00Z",
        "ABC0DEF,J59,J60/0 2028-02-28T02:00:00Z 2028-02-29T23:00:00Z",
        "ABC0DEF,58,60/0 2028-02-28T02:00:00Z 2028-02-29T23:00:00Z",
        "ABC0DEF,J59/1:02:03,J365/0 2028-02-28T01:02:03Z 2028-12-30T23:00:00Z",
      })
  void changesTwiceInAYear(String text, Instant first, Instant second) {
    var changes = PosixTz.parse(text).changesAfter(YEAR_2028.getEpochSecond());
    assertEquals(first.getEpochSecond(), changes.getFirst().at());
    assertEquals(second.getEpochSecond(), changes.get(1).at());
  }

  @Test
  void neverChangesWithoutDaylightSaving() {
    var kathmandu = PosixTz.parse("<+0545>-5:45");
    assertEquals(new Offset(20_700, 20_700), kathmandu.standard());
    assertEquals(List.of(), kathmandu.changesAfter(0));
  }

  @Test
  void isAlwaysAheadWhenDaylightSavingLastsAllYear() {
    var rule = PosixTz.parse("EST5EDT,0/0,J365/25");
    var changes = Timeline.of(rule.standard(), rule.changesAfter(0)).changes();
    assertEquals(-14_400, changes.getFirst().offset().total());
    assertTrue(changes.size() < 3, changes::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CET",
        "1",
        "CET-1CEST",
        "CET-1CEST,M3.5.0",
        "CET-1CEST,M13.5.0,M10.5.0",
        "CET-1CEST,M3.5.0,M10.5.0/3,M1.1.1",
        "CET-1CEST,J0,J365",
        "CET-1CEST,0,366",
        "CET-1CEST,M3.5.0/,M10.5.0",
        "<CET-1",
        "CET-1CEST,J999,J1",
      })
  void refuses(String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> PosixTz.parse(text));
    assertEquals("has a footer that is not understood: " + text, refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CET-19", "CET-18CEST,M3.5.0,M10.5.0"})
  void refusesWhatNoClockShows(String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> PosixTz.parse(text));
    assertEquals("has an offset of more than 18 hours", refusal.getMessage());
  }
}
