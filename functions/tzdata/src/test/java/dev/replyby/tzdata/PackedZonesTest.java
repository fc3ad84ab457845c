package dev.replyby.tzdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedZonesTest {
  /**
   * To renew: what the failing test prints, beside the version that the tz database's NEWS gives
   * it.
   */
  private static final Map<String, String> CONTENTS = Map.of("2026f", "af5ba95b");

  private final ZoneTable zones = PackedZones.read();

  @Test
  void hasTheVersionThatTheBuildNames() {
    assertEquals(System.getProperty("tzdata.version"), zones.version());
  }

  @Test
  void hasTheContentsThatBelongToTheVersion() throws IOException {
    var crc = new CRC32();
    try (var packed = PackedZones.class.getResourceAsStream("zones.bin")) {
      assertNotNull(packed);
      crc.update(packed.readAllBytes());
    }
    assertEquals(CONTENTS.get(zones.version()), Long.toHexString(crc.getValue()));
  }

  /** Each is news of the release named; a JVM with 2026a has none of them. */
  @ParameterizedTest
  @CsvSource({
    "2026b, America/Vancouver, 2026-12-15T12:00:00Z, -07:00",
    "2026c, America/Edmonton, 2026-12-15T12:00:00Z, -06:00",
    "2026c, Africa/Casablanca, 2026-12-15T12:00:00Z, Z",
    "2026e, America/Winnipeg, 2026-12-15T12:00:00Z, -05:00",
    "2026f, America/Havana, 2026-12-15T12:00:00Z, -04:00",
    "2026f, America/Havana, 2027-12-15T12:00:00Z, -05:00",
    "2026f, America/Rio_Branco, 1965-03-31T12:00:00Z, -04:00",
  })
  void knowsTheNewsOf(String release, String zone, Instant at, ZoneOffset offset) {
    assertEquals(offset, zones.rules(zone).getOffset(at), release);
  }

  @Test
  void hasEveryZoneOfTheJvmThatIsInTheTzDatabase() {
    var missing = new TreeSet<>(ZoneId.getAvailableZoneIds());
    missing.removeAll(zones.ids());
    missing.removeIf(id -> id.startsWith("SystemV/"));
    assertEquals(new TreeSet<String>(), missing);
  }

  @Test
  void givesTwoNamesOfOneZoneTheSameRules() {
    assertSame(zones.rules("Asia/Calcutta"), zones.rules("Asia/Kolkata"));
  }

  @Test
  void refusesANameThatIsNoZone() {
    assertThrows(ZoneRulesException.class, () -> zones.rules("Europe/Atlantis"));
  }

  @Test
  void keepsTheYearlyRuleUntilTheEndOf2110AndThenTheLastOffset() {
    var amsterdam = zones.rules("Europe/Amsterdam");
    assertEquals(7200, seconds(amsterdam, "2110-07-01T00:00:00Z"));
    assertEquals(3600, seconds(amsterdam, "2111-07-01T00:00:00Z"));
  }

  @Test
  void knowsDaylightSavingFromStandardTime() {
    var amsterdam = zones.rules("Europe/Amsterdam");
    assertTrue(amsterdam.isDaylightSavings(Instant.parse("2030-07-01T00:00:00Z")));
    assertEquals(
        ZoneOffset.ofHours(1), amsterdam.getStandardOffset(Instant.parse("2030-07-01T00:00:00Z")));
  }

  @Test
  void knowsGapsAndOverlaps() {
    var amsterdam = zones.rules("Europe/Amsterdam");
    assertTrue(amsterdam.getTransition(LocalDateTime.parse("2030-03-31T02:30")).isGap());
    assertTrue(amsterdam.getTransition(LocalDateTime.parse("2030-10-27T02:30")).isOverlap());
  }

  @Test
  void answersManyThreadsAlike() throws Exception {
    var tasks = new ArrayList<Callable<ZoneRules>>();
    for (int i = 0; i < 64; i++) {
      tasks.add(() -> zones.rules("America/Toronto"));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(tasks)) {
        assertSame(zones.rules("America/Toronto"), answer.get());
      }
    }
  }

  private static int seconds(ZoneRules rules, String at) {
    return rules.getOffset(Instant.parse(at)).getTotalSeconds();
  }
}
