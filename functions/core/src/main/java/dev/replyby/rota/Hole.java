package dev.replyby.rota;

import dev.replyby.time.Opening;
import dev.replyby.time.Openings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of published time that nobody covers.
 *
 * @param start epoch second, inclusive
 * @param end epoch second, exclusive
 * @param free the first fifty ids, ascending, of those who could fill it: there for the whole of
 *     it, within the hours they keep, neither away nor on duty nor excused by a cover in it
 */
public record Hole(long start, long end, List<String> free) {
  /** Enough to ask; a thousand names for each hole of a quarter would be megabytes. */
  private static final int MOST_FREE = 50;

  public Hole {
    free = List.copyOf(free);
  }

  /**
   * The holes in a coverage, ascending.
   *
   * @param rosters all that a member could be on duty in, over all the holes
   * @param zone in which members join and leave
   */
  public static List<Hole> in(
      Coverage coverage, Crew crew, Collection<Roster> rosters, ZoneId zone) {
    var holes = coverage.holes().toList();
    if (holes.isEmpty()) {
      return List.of();
    }
    var whole = new Window(holes.getFirst().start(), holes.getLast().end());
    var team = crew.team();
    var presence = new Presence(team, zone, whole);
    var busy = busy(rosters, crew.live().covers());
    var found = new ArrayList<Hole>(holes.size());
    for (var hole : holes) {
      var free =
          team.members().keySet().stream()
              .filter(id -> isFree(hole, presence, id))
              .filter(id -> !touches(busy.getOrDefault(id, Openings.none()), hole))
              .sorted()
              .limit(MOST_FREE)
              .toList();
      found.add(new Hole(hole.start(), hole.end(), free));
    }
    return List.copyOf(found);
  }

  private static boolean isFree(Opening hole, Presence presence, String id) {
    return holds(presence.employed(id), hole)
        && presence.hours(id).map(hours -> holds(hours, hole)).orElse(true)
        && !touches(presence.away(id), hole);
  }

  private static boolean holds(Openings openings, Opening hole) {
    return openings.isOpen(hole.start()) && openings.nextClose(hole.start()) >= hole.end();
  }

  private static boolean touches(Openings openings, Opening hole) {
    return openings.nextOpen(hole.start()) < hole.end();
  }

  /** When members are on duty or, by a cover, excused. */
  private static Map<String, Openings> busy(Collection<Roster> rosters, List<Cover> covers) {
    var time = new HashMap<String, Openings.Builder>();
    for (var roster : rosters) {
      for (var shift : roster.shifts()) {
        add(time, shift.member(), shift.start(), shift.end());
      }
    }
    covers.forEach(cover -> add(time, cover.replaces(), cover.start(), cover.end()));
    var busy = new HashMap<String, Openings>();
    time.forEach((member, builder) -> busy.put(member, builder.build()));
    return busy;
  }

  private static void add(Map<String, Openings.Builder> time, String member, long start, long end) {
    time.computeIfAbsent(member, _ -> new Openings.Builder(8)).add(start, end);
  }
}
