package dev.replyby.tzdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TzifTest {
  private static final Instant FROM = Instant.parse("1970-01-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Africa/Casablanca",
        "America/Havana",
        "America/New_York",
        "America/Nuuk",
        "America/Santiago",
        "America/Vancouver",
        "America/Winnipeg",
        "Antarctica/Troll",
        "Asia/Gaza",
        "Asia/Jerusalem",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Etc/UTC",
        "Europe/Amsterdam",
        "Europe/Dublin",
        "Pacific/Apia",
        "Pacific/Kiritimati",
      })
  void readsTheSameOffsetsAsWerePacked(String zone) {
    var file = Tzif.read(Fixtures.file(zone)).timeline().rules();
    var packed = PackedZones.read().rules(zone);
    var until = Instant.ofEpochSecond(Timeline.END);
    assertEquals(List.of(), Differences.between(file, packed, FROM, until));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/New_York",
        "America/Nuuk",
        "America/Santiago",
        "Antarctica/Troll",
        "Asia/Gaza",
        "Asia/Jerusalem",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Europe/Amsterdam",
        "Europe/Dublin",
        "Pacific/Apia",
        "Pacific/Kiritimati",
      })
  void readsTheSameOffsetsAsTheJvm(String zone) {
    var file = Tzif.read(Fixtures.file(zone)).timeline().rules();
    var jvm = ZoneRulesProvider.getRules(zone, false);
    var until = Instant.parse("2026-01-01T00:00:00Z");
    assertEquals(List.of(), Differences.between(file, jvm, FROM, until));
  }
}
