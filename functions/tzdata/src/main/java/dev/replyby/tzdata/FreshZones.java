package dev.replyby.tzdata;

import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The zone rules of {@code java.time}, in place of the JVM's own. Made by the JVM itself when
 * {@code java.time} first needs a zone; see {@link TzData}.
 */
public final class FreshZones extends ZoneRulesProvider {
  private static volatile boolean inForce;

  private final ZoneTable zones;

  /** For the JVM alone. */
  public FreshZones() {
    this.zones = TzData.zones();
  }

  /** Whether {@code java.time} has taken its zones from here, which it does once. */
  static boolean inForce() {
    return inForce;
  }

  @Override
  protected Set<String> provideZoneIds() {
    inForce = true;
    return Set.copyOf(zones.ids());
  }

  @Override
  protected ZoneRules provideRules(String zoneId, boolean forCaching) {
    return zones.rules(zoneId);
  }

  @Override
  protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
    var versions = new TreeMap<String, ZoneRules>();
    versions.put(zones.version(), zones.rules(zoneId));
    return versions;
  }
}
