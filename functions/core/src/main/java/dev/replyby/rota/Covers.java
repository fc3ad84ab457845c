package dev.replyby.rota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Hands shifts over. Of the covers that replace somebody at one time the newest wins; who took over
 * may be replaced in turn, but only by a newer cover: so a chain ends with the last word, and a
 * loop ends where it was closed.
 */
final class Covers {
  private final Map<String, List<Cover>> newestFirst = new HashMap<>();
  private final Set<Cover> used = new HashSet<>();

  Covers(Collection<Cover> covers) {
    covers.stream()
        .sorted(Cover.BY_AGE.reversed())
        .forEach(c -> newestFirst.computeIfAbsent(c.replaces(), _ -> new ArrayList<>()).add(c));
  }

  /** Cuts one shift into the shifts of those who really have it, in no particular order. */
  void apply(Shift shift, Consumer<Shift> to) {
    var uncovered = List.of(shift);
    for (var cover : newestFirst.getOrDefault(shift.member(), List.of())) {
      if (isNewer(cover, shift)) {
        uncovered = apply(cover, uncovered, to);
      }
    }
    uncovered.forEach(to);
  }

  /**
   * The covers that have changed nothing, the oldest first, of those that lie in the window as a
   * whole: nothing can be said of the others.
   */
  List<Cover> idle(Window window) {
    return newestFirst.values().stream()
        .flatMap(List::stream)
        .filter(c -> window.from() <= c.start() && c.end() <= window.to())
        .filter(c -> !used.contains(c))
        .sorted(Cover.BY_AGE)
        .toList();
  }

  /** Hands over what the cover covers; gives what it leaves. */
  private List<Shift> apply(Cover cover, List<Shift> shifts, Consumer<Shift> to) {
    var left = new ArrayList<Shift>();
    for (var shift : shifts) {
      if (!shift.overlaps(cover.start(), cover.end())) {
        left.add(shift);
        continue;
      }
      used.add(cover);
      long start = Math.max(shift.start(), cover.start());
      long end = Math.min(shift.end(), cover.end());
      apply(shift.by(cover, start, end), to);
      if (shift.start() < start) {
        left.add(shift.during(shift.start(), start));
      }
      if (end < shift.end()) {
        left.add(shift.during(end, shift.end()));
      }
    }
    return left;
  }

  private static boolean isNewer(Cover cover, Shift shift) {
    return shift.cover().map(cover::isNewerThan).orElse(true);
  }
}
