package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import dev.replyby.time.Openings;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A site's members and rotas with their hours, and what was said beside them: ready to be asked who
 * is there.
 *
 * @param rotas by id, in the document's order
 */
public record Crew(Team team, Map<String, Rota> rotas, Live live) {
  public Crew {
    rotas = Collections.unmodifiableMap(new LinkedHashMap<>(rotas));
  }

  /**
   * The crew of that staff.
   *
   * @param calendars every calendar that the staff names, by its id
   */
  public static Crew of(Staff staff, Function<String, Calendar> calendars, Live live) {
    var members = new LinkedHashMap<String, Member>();
    staff.members().forEach((id, member) -> members.put(id, member.with(id, calendars)));
    var rotas = new LinkedHashMap<String, Rota>();
    staff.rotas().forEach((id, rota) -> rotas.put(id, rota.with(calendars)));
    return new Crew(new Team(members, live.away()), rotas, live);
  }

  /** The same crew with these covers alone. */
  public Crew with(List<Cover> covers) {
    return new Crew(team, rotas, live.with(covers));
  }

  /** Who is really on duty by that rota, in [{@code from}, {@code to}) in epoch seconds. */
  public Roster roster(String rota, long from, long to) {
    return Roster.of(rota(rota), team, live.covers(), from, to);
  }

  /** That of every rota, by id, in the document's order. */
  public Map<String, Roster> rosters(long from, long to) {
    var rosters = new LinkedHashMap<String, Roster>();
    rotas.keySet().forEach(id -> rosters.put(id, roster(id, from, to)));
    return rosters;
  }

  /** The duty of each layer of that rota at the epoch second {@code t}, first layer first. */
  public List<Duty> duties(String rota, long t) {
    return Duty.at(rota(rota), team, live.covers(), t);
  }

  /** When a member of that rota said to be there beyond their turns. */
  public Openings present(String rota) {
    return rota(rota).members().stream()
        .flatMap(id -> Optional.ofNullable(live.present().get(id)).stream())
        .reduce(Openings.none(), Openings::union);
  }

  /**
   * The ids, ascending, of that rota's members who said to be there beyond their turns at the epoch
   * second {@code t}.
   */
  public List<String> present(String rota, long t) {
    return rota(rota).members().stream()
        .filter(id -> live.present().getOrDefault(id, Openings.none()).isOpen(t))
        .sorted()
        .toList();
  }

  /** When somebody is there by that rota, on duty or as said, in [{@code from}, {@code to}). */
  public Openings staffed(String rota, long from, long to) {
    return roster(rota, from, to).staffed().union(present(rota));
  }

  /** When somebody is there by any of these rotas, in [{@code from}, {@code to}). */
  public Openings staffed(Collection<String> ids, long from, long to) {
    return ids.stream().map(id -> staffed(id, from, to)).reduce(Openings.none(), Openings::union);
  }

  /**
   * What of published openings in [{@code from}, {@code to}) is staffed: by any of these rotas, and
   * all of them where there is no rota.
   */
  public Coverage coverage(Openings published, Collection<String> ids, long from, long to) {
    var rosters = new LinkedHashMap<String, Roster>();
    ids.forEach(id -> rosters.put(id, roster(id, from, to)));
    return coverage(published, ids, rosters);
  }

  /**
   * The same by rosters that are known already.
   *
   * @param rosters by id, those of the rotas among them
   */
  public Coverage coverage(
      Openings published, Collection<String> ids, Map<String, Roster> rosters) {
    if (ids.isEmpty()) {
      return new Coverage(published, published);
    }
    var own = new LinkedHashMap<>(rosters);
    own.keySet().retainAll(ids);
    var present = ids.stream().map(this::present).reduce(Openings.none(), Openings::union);
    return Coverage.of(published, own.values(), present);
  }

  private Rota rota(String id) {
    var rota = rotas.get(id);
    if (rota == null) {
      throw new IllegalArgumentException("no rota " + id);
    }
    return rota;
  }
}
