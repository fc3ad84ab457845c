package dev.replyby.site;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Zones that are names for a clock, not for a place where people work: fixed offsets, and what the
 * tz database keeps in its file {@code backward} for old programs.
 */
final class OddZone {
  private static final Set<String> AREAS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Arctic",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");

  /** Who names it says what it is. */
  private static final Set<String> CLEAR = Set.of("UTC", "Etc/UTC");

  /** What people who write these abbreviations mean, where the rules alone do not tell. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("CET", "Europe/Brussels"),
          Map.entry("MET", "Europe/Brussels"),
          Map.entry("EET", "Europe/Athens"),
          Map.entry("WET", "Europe/Lisbon"),
          Map.entry("GMT", "Europe/London, or Africa/Abidjan without summer time"),
          Map.entry("GB", "Europe/London"),
          Map.entry("EST", "America/New_York, or America/Panama without summer time"),
          Map.entry("MST", "America/Denver, or America/Phoenix without summer time"),
          Map.entry("HST", "Pacific/Honolulu"),
          Map.entry("EST5EDT", "America/New_York"),
          Map.entry("CST6CDT", "America/Chicago"),
          Map.entry("MST7MDT", "America/Denver"),
          Map.entry("PST8PDT", "America/Los_Angeles"));

  /** Half a year apart, in a year for which all data has both. */
  private static final LocalDateTime WINTER = LocalDateTime.of(2030, 1, 1, 0, 0);

  private static final LocalDateTime SUMMER = LocalDateTime.of(2030, 7, 1, 0, 0);

  private OddZone() {}

  /** Whether that name of the tz database is one of a place. */
  static boolean isPlace(String name) {
    int slash = name.indexOf('/');
    return slash > 0 && AREAS.contains(name.substring(0, slash));
  }

  /** What is odd about the zone and what to write instead; empty for a place, and for UTC. */
  static Optional<String> warning(ZoneId zone) {
    var name = zone.getId();
    return isPlace(name) || CLEAR.contains(name)
        ? Optional.empty()
        : Optional.of(oddity(zone) + "; name a place instead, such as " + instead(zone));
  }

  private static String oddity(ZoneId zone) {
    var rules = zone.getRules();
    boolean fixed = rules.getOffset(WINTER).equals(rules.getOffset(SUMMER));
    return fixed
        ? zone + " is " + offset(rules.getOffset(WINTER)) + " all year, without summer time"
        : zone + " is an old name that is kept for old programs";
  }

  private static String offset(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset;
  }

  private static String instead(ZoneId zone) {
    var meant = MEANT.get(zone.getId());
    return meant == null ? sameClock(zone).orElse("Europe/Amsterdam") : meant;
  }

  private static Optional<String> sameClock(ZoneId zone) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(OddZone::isPlace)
        .filter(name -> ZoneId.of(name).getRules().equals(zone.getRules()))
        .sorted()
        .findFirst();
  }
}
