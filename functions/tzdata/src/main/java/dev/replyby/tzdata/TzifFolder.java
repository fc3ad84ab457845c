package dev.replyby.tzdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder of TZif files as systems keep one in {@code /usr/share/zoneinfo}. Every file is read at
 * once, so that a damaged one is found at the start; its rules are made when its zone is first
 * asked for.
 *
 * <p>Links are those of {@code tzdata.zi}, whether they have files or not (newer Debians leave the
 * old names out of their main package). A name that the folder does not know keeps its packed
 * rules.
 */
final class TzifFolder implements ZoneTable {
  private final TzdataZi names;
  private final ZoneTable packed;
  private final Map<String, Tzif> files;
  private final Set<String> ids;
  private final Map<String, ZoneRules> made = new ConcurrentHashMap<>();

  private TzifFolder(TzdataZi names, ZoneTable packed, Map<String, Tzif> files) {
    this.names = names;
    this.packed = packed;
    this.files = files;
    this.ids = new HashSet<>(packed.ids());
    ids.addAll(names.zones());
    ids.addAll(names.links().keySet());
  }

  /**
   * Reads such a folder.
   *
   * @throws IllegalArgumentException if it is none or a file in it is damaged, saying why
   */
  static TzifFolder read(Path folder, ZoneTable packed) {
    var names = TzdataZi.read(folder.resolve("tzdata.zi"));
    var files = new HashMap<String, Tzif>();
    for (var zone : names.zones()) {
      files.put(zone, read(zone, folder.resolve(zone)));
    }
    for (var link : names.links().keySet()) {
      Tzif.check(files.containsKey(names.target(link)), "its link " + link + " leads to no zone");
    }
    return new TzifFolder(names, packed, files);
  }

  @Override
  public String version() {
    return names.version();
  }

  @Override
  public Set<String> ids() {
    return ids;
  }

  @Override
  public ZoneRules rules(String id) {
    var zone = names.target(id);
    var known = made.get(zone);
    return known == null ? make(zone) : known;
  }

  private ZoneRules make(String zone) {
    var file = files.get(zone);
    var rules = file == null ? packed.rules(zone) : file.timeline().rules();
    var before = made.putIfAbsent(zone, rules);
    return before == null ? rules : before;
  }

  private static Tzif read(String zone, Path file) {
    try {
      return Tzif.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("the file of " + zone + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the file of " + zone + " " + e.getMessage(), e);
    }
  }
}
