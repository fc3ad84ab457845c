package dev.replyby.rota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Which older covers a cover goes before in one rota: those by which others would have its time.
 */
public final class Overrides {
  private final Roster covered;
  private final Collection<Cover> covers;

  /** By layer and start, what would be served or missed without any cover. */
  private final Map<Integer, TreeMap<Long, Shift>> planned = new HashMap<>();

  /**
   * Of these rosters of one stretch of time.
   *
   * @param planned without any cover
   * @param covered with all of {@code covers}
   */
  public Overrides(Roster planned, Roster covered, Collection<Cover> covers) {
    this.covered = covered;
    this.covers = List.copyOf(covers);
    all(planned)
        .forEach(
            shift ->
                this.planned
                    .computeIfAbsent(shift.layer(), _ -> new TreeMap<>())
                    .put(shift.start(), shift));
  }

  /**
   * The older covers by which somebody had a shift, before that cover, that is now taken over by
   * it; and those that give leave in that time to the one who takes over, who is on duty all the
   * same.
   */
  public Set<Cover> of(Cover cover) {
    var taken = all(covered).filter(s -> s.cover().equals(Optional.of(cover))).toList();
    var older = covers.stream().filter(cover::isNewerThan).toList();
    var overridden = new HashSet<Cover>();
    if (!taken.isEmpty() && !older.isEmpty()) {
      var before = new Covers(older);
      taken.forEach(t -> planned(t).forEach(p -> before.apply(p, had(overridden))));
      older.stream().filter(old -> isLeave(old, cover, taken)).forEach(overridden::add);
    }
    return overridden;
  }

  private static Consumer<Shift> had(Set<Cover> covers) {
    return shift -> shift.cover().ifPresent(covers::add);
  }

  private static boolean isLeave(Cover old, Cover cover, List<Shift> taken) {
    return old.replaces().equals(cover.member())
        && taken.stream().anyMatch(shift -> shift.overlaps(old.start(), old.end()));
  }

  /** What was planned in the time and the layer of that shift. */
  private List<Shift> planned(Shift taken) {
    var layer = planned.getOrDefault(taken.layer(), new TreeMap<>());
    var first = Optional.ofNullable(layer.floorKey(taken.start())).orElse(taken.start());
    var parts = new ArrayList<Shift>();
    for (var shift : layer.subMap(first, taken.end()).values()) {
      long start = Math.max(shift.start(), taken.start());
      long end = Math.min(shift.end(), taken.end());
      if (start < end) {
        parts.add(shift.during(start, end));
      }
    }
    return parts;
  }

  private static Stream<Shift> all(Roster roster) {
    return Stream.concat(roster.shifts().stream(), roster.missing().stream().map(Missing::shift));
  }
}
