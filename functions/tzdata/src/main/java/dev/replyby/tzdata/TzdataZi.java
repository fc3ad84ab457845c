package dev.replyby.tzdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is read of {@code tzdata.zi}, the sources that a folder of TZif files was compiled from.
 *
 * @param version of the tz database
 * @param zones that have rules of their own
 * @param links from each other name to the zone that it means, or to another link
 */
record TzdataZi(String version, List<String> zones, Map<String, String> links) {
  private static final String VERSION = "# version ";

  static TzdataZi read(Path file) {
    try {
      return read(Files.readAllLines(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("it holds no readable file tzdata.zi", e);
    }
  }

  /** The zone that a name means in the end. */
  String target(String name) {
    var target = name;
    for (int i = 0; i < links.size() && links.containsKey(target); i++) {
      target = links.getOrDefault(target, target);
    }
    return target;
  }

  private static TzdataZi read(List<String> lines) {
    Tzif.check(
        !lines.isEmpty() && lines.getFirst().startsWith(VERSION),
        "its tzdata.zi does not start with \"" + VERSION + "\"");
    var zones = new ArrayList<String>();
    var links = new HashMap<String, String>();
    for (var line : lines) {
      var words = line.split(" ", 4);
      if (words[0].equals("Z") && words.length > 1 && ZoneTable.isZone(words[1])) {
        zones.add(words[1]);
      }
      if (words[0].equals("L") && words.length > 2 && ZoneTable.isZone(words[2])) {
        links.put(words[2], words[1]);
      }
    }
    return new TzdataZi(lines.getFirst().substring(VERSION.length()).strip(), zones, links);
  }
}
