package dev.replyby.rota;

import dev.replyby.time.Openings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Who is really on duty in a stretch of time, covers and absences applied.
 *
 * @param from epoch second, inclusive
 * @param to epoch second, exclusive
 * @param shifts all that reach into it, as a whole, by their start and then by layer; at any time
 *     at most one in each layer
 * @param missing shifts that nobody serves although somebody should, in the same order
 * @param idle covers that lie in the stretch and change nothing, because the one they replace has
 *     no shift then or a newer cover has it
 * @param staffed when somebody is on duty in a layer that staffs
 */
public record Roster(
    long from,
    long to,
    List<Shift> shifts,
    List<Missing> missing,
    List<Cover> idle,
    Openings staffed) {
  public Roster {
    shifts = List.copyOf(shifts);
    missing = List.copyOf(missing);
    idle = List.copyOf(idle);
  }

  /**
   * The roster of [{@code from}, {@code to}) in epoch seconds; {@code to} is after {@code from}. A
   * shift that neither turns nor hours end is cut to that window.
   */
  public static Roster of(Rota rota, Team team, Collection<Cover> covers, long from, long to) {
    var window = new Window(from, to);
    var handover = new Covers(covers);
    var shifts = new ArrayList<Shift>();
    var missing = new ArrayList<Missing>();
    var staffed = Openings.none();
    for (int i = 0; i < rota.layers().size(); i++) {
      var layer = new LayerRoster(rota.layers().get(i), team, handover, window);
      layer.resolve(i);
      shifts.addAll(layer.shifts());
      missing.addAll(layer.missing());
      staffed = rota.layers().get(i).staffs() ? staffed.union(time(layer.shifts())) : staffed;
    }
    shifts.sort(Shift.BY_START);
    missing.sort(Comparator.comparing(Missing::shift, Shift.BY_START));
    return new Roster(from, to, shifts, missing, handover.idle(window), staffed);
  }

  private static Openings time(List<Shift> shifts) {
    var time = new Openings.Builder(shifts.size());
    shifts.forEach(shift -> time.add(shift.start(), shift.end()));
    return time.build();
  }
}
