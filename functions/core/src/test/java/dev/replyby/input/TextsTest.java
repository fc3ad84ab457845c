package dev.replyby.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 0",
    "1970-01-01T00:01:00.999999999Z, 60",
    "1970-01-01T01:00+01:00, 0",
    "1970-01-01t00:00:00z, 0",
    "1969-12-31T23:59:59Z, -1",
  })
  void readsAnInstantWithAnyOffset(String text, long expected) {
    assertEquals(OptionalLong.of(expected), Texts.instant(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-23",
        "2026-11-23T14:00:00",
        "2026-11-23 14:00:00Z",
        "2026-02-30T14:00:00Z",
        "2026-11-23T14:00:00+19:00",
        "+12026-11-23T14:00:00Z"
      })
  void anythingElseIsNoInstant(String text) {
    assertEquals(OptionalLong.empty(), Texts.instant(text));
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 0",
    "1969-12-31T23:59:59Z, -1",
    "2000-02-29T23:59:59Z, 951868799",
    "2026-11-23T09:05:07Z, 1795424707",
    "9999-12-31T23:59:59Z, 253402300799",
    "+10000-01-01T00:00:00Z, 253402300800",
    "0000-01-01T00:00:00Z, -62167219200",
    "-0001-12-31T23:59:59Z, -62167219201",
  })
  void writesAnInstantInUtc(String expected, long instant) {
    assertEquals(expected, Texts.ofInstant(instant));
  }

  /** Every day from 1900 to 2300, at a time of day that is different each time. */
  @Test
  void writesAnInstantAsJavaDoes() {
    for (long t = -2_208_988_800L; t < 10_413_792_000L; t += 86_400 + 3_607) {
      assertEquals(Instant.ofEpochSecond(t).toString(), Texts.ofInstant(t));
    }
  }

  @ParameterizedTest
  @CsvSource({"PT0S, 0", "PT30M, 1800", "PT4H, 14400", "P2D, 172800"})
  void readsADurationInSeconds(String text, long expected) {
    assertEquals(OptionalLong.of(expected), Texts.duration(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4h",
        "P1M",
        "-PT1S",
        "PT0.5S",
        "PT1.0S",
        "-PT-4H",
        "P1DT-2H",
        "pt4h",
        "PT+4H",
        "PT",
        "PT99999999999999999999S"
      })
  void anythingElseIsNoDuration(String text) {
    assertEquals(OptionalLong.empty(), Texts.duration(text));
  }

  @ParameterizedTest
  @CsvSource({
    "acme, true",
    "7-a_b, true",
    "-acme, false",
    "Acme, false",
    "a b, false",
    "'', false",
  })
  void knowsAnId(String text, boolean expected) {
    assertEquals(expected, Texts.isId(text));
  }

  @Test
  void anIdHasAtMost64Characters() {
    assertEquals(true, Texts.isId("a".repeat(64)));
    assertEquals(false, Texts.isId("a".repeat(65)));
  }

  @Test
  void knowsAZoneByItsName() {
    assertEquals(Optional.of(ZoneId.of("Europe/Amsterdam")), Texts.zone("Europe/Amsterdam"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+01:00", "EST5", "Europe/Atlantis", "SystemV/EST5", "europe/amsterdam"})
  void anythingElseIsNoZone(String text) {
    assertEquals(Optional.empty(), Texts.zone(text));
  }
}
