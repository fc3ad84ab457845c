package dev.replyby.rota;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who is on duty in one layer at one instant, and which shift follows. */
public sealed interface Duty {
  /** How far ahead the shift that follows is looked for. */
  Duration HORIZON = Duration.ofDays(400);

  /** The layer's place in the rota, from 0. */
  int layer();

  /** The next shift of the layer, whoever has it; empty when there is none within the horizon. */
  Optional<Shift> next();

  /** Somebody is on duty. */
  record Served(Shift shift, Optional<Shift> next) implements Duty {
    @Override
    public int layer() {
      return shift.layer();
    }
  }

  /**
   * Nobody is on duty.
   *
   * @param missing the shift that somebody should serve; empty when none is due
   */
  record Nobody(int layer, Optional<Missing> missing, Optional<Shift> next) implements Duty {}

  /** The duty of each layer of the rota at the epoch second {@code t}, first layer first. */
  static List<Duty> at(Rota rota, Team team, Collection<Cover> covers, long t) {
    var handover = new Covers(covers);
    var duties = new ArrayList<Duty>();
    for (int i = 0; i < rota.layers().size(); i++) {
      duties.add(new DutySearch(i, rota.layers().get(i), team, handover).at(t));
    }
    return List.copyOf(duties);
  }

  /** Who is called first: the first layer with somebody on duty; empty when none has. */
  static Optional<Served> first(List<Duty> duties) {
    return duties.stream().filter(Served.class::isInstance).map(Served.class::cast).findFirst();
  }
}
