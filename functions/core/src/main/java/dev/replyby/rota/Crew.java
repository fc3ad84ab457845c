package dev.replyby.rota;

import dev.replyby.calendar.Calendar;
import dev.replyby.time.Openings;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A site's members and rotas with their hours and absences, ready to be asked who is there.
 *
 * @param rotas by id, in the document's order
 */
public record Crew(Team team, Map<String, Rota> rotas) {
  public Crew {
    rotas = Collections.unmodifiableMap(new LinkedHashMap<>(rotas));
  }

  /**
   * The crew of that staff.
   *
   * @param calendars every calendar that the staff names, by its id
   * @param away by member id
   */
  public static Crew of(
      Staff staff, Function<String, Calendar> calendars, Map<String, Openings> away) {
    var members = new LinkedHashMap<String, Member>();
    staff.members().forEach((id, member) -> members.put(id, member.with(id, calendars)));
    var rotas = new LinkedHashMap<String, Rota>();
    staff.rotas().forEach((id, rota) -> rotas.put(id, rota.with(calendars)));
    return new Crew(new Team(members, away), rotas);
  }

  /** Who is really on duty by that rota, in [{@code from}, {@code to}) in epoch seconds. */
  public Roster roster(String rota, long from, long to) {
    var found = rotas.get(rota);
    if (found == null) {
      throw new IllegalArgumentException("no rota " + rota);
    }
    return Roster.of(found, team, List.of(), from, to);
  }

  /** When somebody is there by any of these rotas, in [{@code from}, {@code to}). */
  public Openings staffed(Collection<String> ids, long from, long to) {
    return ids.stream()
        .map(id -> roster(id, from, to).staffed())
        .reduce(Openings.none(), Openings::union);
  }
}
