package dev.replyby.rota;

import java.util.Optional;

/** Looks at one layer from one instant, ever further ahead until a shift follows. */
final class DutySearch {
  private static final long FIRST_LOOK = 86_400;
  private static final int FURTHER = 4;

  private final int index;
  private final Layer layer;
  private final Team team;
  private final Covers covers;

  DutySearch(int index, Layer layer, Team team, Covers covers) {
    this.index = index;
    this.layer = layer;
    this.team = team;
    this.covers = covers;
  }

  /** The duty at the epoch second {@code t}. */
  Duty at(long t) {
    long horizon = Duty.HORIZON.toSeconds();
    long look = FIRST_LOOK;
    var duty = at(t, look);
    while (duty.next().isEmpty() && look < horizon) {
      look = Math.min(horizon, FURTHER * look);
      duty = at(t, look);
    }
    return duty;
  }

  private Duty at(long t, long look) {
    var roster = new LayerRoster(layer, team, covers, new Window(t, t + look));
    roster.resolve(index);
    var next = roster.shifts().stream().filter(shift -> shift.start() > t).findFirst();
    return roster.shifts().stream()
        .filter(shift -> shift.contains(t))
        .findFirst()
        .<Duty>map(shift -> new Duty.Served(shift, next))
        .orElseGet(() -> new Duty.Nobody(index, missing(roster, t), next));
  }

  private static Optional<Missing> missing(LayerRoster roster, long t) {
    return roster.missing().stream().filter(missing -> missing.shift().contains(t)).findFirst();
  }
}
