package dev.replyby.tzdata;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Finds every stretch in which two sets of rules give different offsets. */
final class Differences {
  private Differences() {}

  /** Such as {@code "1992-05-02T05:00:00Z/1992-05-03T05:00:00Z -04:00 not -05:00"}. */
  static List<String> between(ZoneRules some, ZoneRules others, Instant from, Instant until) {
    var times = new TreeSet<Instant>(List.of(from, until));
    addChanges(some, times, until);
    addChanges(others, times, until);
    var differences = new ArrayList<String>();
    for (var at = from; at.isBefore(until); at = times.higher(at)) {
      var one = some.getOffset(at);
      var other = others.getOffset(at);
      if (!one.equals(other)) {
        differences.add("%s/%s %s not %s".formatted(at, times.higher(at), one, other));
      }
    }
    return differences;
  }

  private static void addChanges(ZoneRules rules, NavigableSet<Instant> times, Instant until) {
    var change = next(rules, times.first());
    while (change.isPresent() && change.get().isBefore(until)) {
      times.add(change.get());
      change = next(rules, change.get());
    }
  }

  private static Optional<Instant> next(ZoneRules rules, Instant after) {
    return Optional.ofNullable(rules.nextTransition(after)).map(ZoneOffsetTransition::getInstant);
  }
}
