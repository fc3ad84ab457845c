package dev.replyby.tzdata;

import java.time.zone.ZoneRules;
import java.util.Set;

/** One release of the tz database. Safe for use by several threads. */
interface ZoneTable {
  /** The release, such as {@code 2026f}. */
  String version();

  Set<String> ids();

  /**
   * The rules of one zone.
   *
   * @throws java.time.zone.ZoneRulesException if there is no such zone
   */
  ZoneRules rules(String id);

  /**
   * Whether a name of the tz database can be a zone here. {@code Factory} is no place, and {@code
   * java.time} reads {@code GMT+0} and its like as an offset.
   */
  static boolean isZone(String name) {
    return !name.equals("Factory") && !name.startsWith("GMT+") && !name.startsWith("GMT-");
  }
}
