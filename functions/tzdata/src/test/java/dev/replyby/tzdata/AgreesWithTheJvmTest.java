package dev.replyby.tzdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** From 1970 to 2025 this data and the JVM's own say the same, but for what is listed here. */
class AgreesWithTheJvmTest {
  private static final Instant FROM = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-01-01T00:00:00Z");

  private static final String TEHRAN =
      "1979-05-25T20:30:00Z/1979-05-26T20:30:00Z +04:30 not +03:30";

  /** The tz database moved the start of daylight saving by a day, after 2026b. */
  private static final Map<String, String> CORRECTED =
      Map.of(
          "America/Bogota", "1992-05-02T05:00:00Z/1992-05-03T05:00:00Z -04:00 not -05:00",
          "Asia/Tehran", TEHRAN,
          "Iran", TEHRAN);

  /** What 2026a and the releases just before it corrected, for a JVM that is older. */
  private static final Set<String> CORRECTED_BY_2026A =
      Set.of(
          "America/Ensenada",
          "America/Santa_Isabel",
          "America/Tijuana",
          "Mexico/BajaNorte",
          "Europe/Chisinau",
          "Europe/Tiraspol");

  /** Daylight saving below standard time, which Java and Joda-Time turn round in other ways. */
  private static final Set<String> NEGATIVE_SAVING = Set.of("Africa/Casablanca", "Africa/El_Aaiun");

  private final ZoneTable zones = PackedZones.read();

  @Test
  void inEveryOffsetOfEveryZone() {
    var found = new TreeMap<String, String>();
    for (var id : shared()) {
      var differences = Differences.between(zones.rules(id), jvm(id), FROM, UNTIL);
      if (!differences.isEmpty()) {
        found.put(id, String.join(", ", differences));
      }
    }
    found.entrySet().removeAll(CORRECTED.entrySet());
    assertEquals(Map.of(), found);
  }

  @Test
  void inWhatIsDaylightSaving() {
    var found = new TreeSet<String>();
    for (var id : shared()) {
      for (var transition : jvm(id).getTransitions()) {
        if (differsInDaylightSaving(id, transition.getInstant())) {
          found.add(id);
        }
      }
    }
    found.removeAll(NEGATIVE_SAVING);
    found.removeAll(CORRECTED.keySet());
    assertEquals(Set.of(), found);
  }

  @Test
  void inTheInstantOfEveryLocalTime() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var id : shared()) {
      for (int i = 0; i < 200 && !CORRECTED.containsKey(id); i++) {
        var local = LocalDateTime.ofEpochSecond(second(random), 0, ZoneOffset.UTC);
        var expected = ZonedDateTime.ofLocal(local, ZoneId.of(id), null).toInstant();
        assertEquals(expected, resolve(local, zones.rules(id)), () -> id + " " + local);
      }
    }
  }

  private boolean differsInDaylightSaving(String id, Instant at) {
    return at.isAfter(FROM)
        && at.isBefore(UNTIL)
        && jvm(id).isDaylightSavings(at) != zones.rules(id).isDaylightSavings(at);
  }

  private Set<String> shared() {
    var shared = new TreeSet<>(zones.ids());
    shared.retainAll(ZoneRulesProvider.getAvailableZoneIds());
    if (TzData.version().compareTo("2026a") < 0) {
      shared.removeAll(CORRECTED_BY_2026A);
    }
    return shared;
  }

  private static ZoneRules jvm(String id) {
    return ZoneRulesProvider.getRules(id, false);
  }

  private static long second(Random random) {
    return random.nextLong(FROM.getEpochSecond() + 172_800, UNTIL.getEpochSecond() - 172_800);
  }

  /** As {@code java.time} does: after the gap, or the first of an overlap. */
  private static Instant resolve(LocalDateTime local, ZoneRules rules) {
    return local.toInstant(rules.getOffset(local));
  }
}
