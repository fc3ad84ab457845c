package dev.replyby.tzdata;

import java.nio.file.Path;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;

/** Which time zone data is in force, and putting the fresh one in force. */
public final class TzData {
  /** The environment variable that names a folder of newer data. */
  public static final String SETTING = "REPLYBY_TZDATA";

  /** The system property that does so instead. */
  public static final String PROPERTY = "replyby.tzdata";

  private static final String PROVIDER = "java.time.zone.DefaultZoneRulesProvider";
  private static final String FRESH = "dev.replyby.tzdata.FreshZones";

  private static Optional<ZoneTable> zones = Optional.empty();

  private TzData() {}

  /**
   * Makes the fresh data the zone rules of {@code java.time}. Comes before anything that asks for a
   * zone: first in the static initialiser of an entry point. Doing it again does nothing.
   *
   * @throws IllegalStateException with one line for the operator, if {@value #SETTING} names no
   *     sound folder, or if this JVM cannot be given the data any more
   */
  public static void install() {
    zones();
    require(isOnTheClassPathOfTheJvm(), "the JVM was started without it on its class path");
    System.setProperty(PROVIDER, FRESH);
    var version = version();
    require(FreshZones.inForce(), "java.time has already read " + version + " of the JVM");
  }

  /**
   * The release of the tz database in force, such as {@code 2026f}; the JVM's own if not installed.
   */
  public static String version() {
    return ZoneRulesProvider.getVersions("UTC").lastKey();
  }

  /** The fresh zones, packed or from the operator's folder. */
  static synchronized ZoneTable zones() {
    if (zones.isEmpty()) {
      zones = Optional.of(read(folder()));
    }
    return zones.get();
  }

  private static ZoneTable read(Optional<String> folder) {
    var packed = PackedZones.read();
    if (folder.isEmpty()) {
      return packed;
    }
    try {
      return TzifFolder.read(Path.of(folder.get()), packed);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(SETTING + "=" + folder.get() + ": " + e.getMessage(), e);
    }
  }

  private static Optional<String> folder() {
    var folder = System.getProperty(PROPERTY, System.getenv(SETTING));
    return folder == null || folder.isBlank() ? Optional.empty() : Optional.of(folder);
  }

  private static boolean isOnTheClassPathOfTheJvm() {
    try {
      return Class.forName(FRESH, false, ClassLoader.getSystemClassLoader()) == FreshZones.class;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void require(boolean sound, String otherwise) {
    if (!sound) {
      throw new IllegalStateException(
          "No fresh time zone data: "
              + otherwise
              + ". Start it with -Xbootclasspath/a:<tzdata.jar> -D"
              + PROVIDER
              + "="
              + FRESH);
    }
  }
}
