package dev.replyby.site;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads where in a system's JSON things stand. */
final class MappingReader {
  private final Findings findings;

  MappingReader(Findings findings) {
    this.findings = findings;
  }

  Mapping read(Place place) {
    var seen = new HashMap<String, Place>();
    checkInstants(place.at("askedAt"), place.at("repliedAt"));
    return new Mapping(
        needed(place.at("event")),
        new Mapping.Words(
            words(place.at("asked"), seen),
            words(place.at("replied"), seen),
            words(place.at("closed"), seen),
            words(place.at("withdrawn"), seen)),
        needed(place.at("question")),
        pointer(place.at("askedAt")),
        pointer(place.at("repliedAt")),
        needed(place.at("author")),
        words(place.at("human"), new HashMap<>()),
        pointer(place.at("inbox")));
  }

  /** By two clocks, a reply might come before its question. */
  private void checkInstants(Place asked, Place replied) {
    if (asked.exists() != replied.exists()) {
      var missing = asked.exists() ? replied : asked;
      var found = asked.exists() ? asked : replied;
      findings.mistake(
          missing, "missing beside " + found.pointer() + "; expected both of the two, or neither");
    }
  }

  /** Without one, the schema has already said that it is missing. */
  private static JsonPointer needed(Place place) {
    return pointer(place).orElse(JsonPointer.empty());
  }

  /** Of another form than a pointer's the schema has already said that it is wrong. */
  private static Optional<JsonPointer> pointer(Place place) {
    return place.text().filter(text -> text.startsWith("/")).map(JsonPointer::compile);
  }

  /** One word cannot mean two things. */
  private Set<String> words(Place place, Map<String, Place> seen) {
    var words = new LinkedHashSet<String>();
    for (var entry : place.entries()) {
      entry.text().ifPresent(word -> add(word, entry, seen, words));
    }
    return words;
  }

  private void add(String word, Place entry, Map<String, Place> seen, Set<String> words) {
    var before = seen.putIfAbsent(word, entry);
    if (before != null) {
      findings.unexpected(entry, "a word that does not stand at " + before.pointer() + " too");
    }
    words.add(word);
  }
}
