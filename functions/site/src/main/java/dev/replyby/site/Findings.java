package dev.replyby.site;

import dev.replyby.input.Mistake;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** What is found while a document is read: mistakes forbid it, warnings do not. */
final class Findings {
  /** Enough to work on; a document with more is not one that somebody wrote. */
  static final int MOST = 500;

  private static final int LONGEST_LIST = 1_000;

  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Mistake> warnings = new ArrayList<>();

  List<Mistake> mistakes() {
    return mistakes;
  }

  List<Mistake> warnings() {
    return warnings;
  }

  /** From then on nobody reads what would be valid, and to look for it takes time. */
  boolean areMany() {
    return mistakes.size() >= MOST;
  }

  void mistake(Place place, String detail) {
    mistakes.add(new Mistake(place.pointer(), detail));
  }

  void warning(Place place, String detail) {
    warnings.add(new Mistake(place.pointer(), detail));
  }

  /** Says what was found and what would be valid; nothing comes of the value. */
  <T> Optional<T> unexpected(Place place, String expected) {
    mistake(place, "found " + Found.describe(place.node()) + "; expected " + expected);
    return Optional.empty();
  }

  /** The text when it is one of {@code known}, with the nearest of them proposed when it is not. */
  Optional<String> reference(Place place, String what, Collection<String> known) {
    return place
        .text()
        .flatMap(id -> known.contains(id) ? Optional.of(id) : unknown(place, id, what, known));
  }

  private Optional<String> unknown(Place place, String id, String what, Collection<String> known) {
    return unexpected(place, "the id of a " + what + (areMany() ? "" : ": " + choices(id, known)));
  }

  /** For people: the valid texts, as many as fit, and the nearest of them, if any is near. */
  static String choices(String found, Collection<String> valid) {
    if (valid.isEmpty()) {
      return "there are none";
    }
    var nearest = Nearest.to(found, valid).filter(_ -> valid.size() > 1);
    return list(valid) + nearest.map(near -> "; did you mean \"" + near + "\"?").orElse("");
  }

  private static String list(Collection<String> valid) {
    var list = new StringJoiner(", ");
    int listed = 0;
    for (var text : valid) {
      if (list.length() > LONGEST_LIST) {
        return list + " and " + (valid.size() - listed) + " more";
      }
      list.add(text);
      listed++;
    }
    return list.toString();
  }
}
