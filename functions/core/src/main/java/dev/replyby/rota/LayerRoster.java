package dev.replyby.rota;

import dev.replyby.time.Openings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns, the hours worked in them, covers and absences, one upon the other, for one layer. */
final class LayerRoster {
  /** Longer than any opening of a week that closes at all. */
  private static final int WHOLE_OPENING_DAYS = 8;

  private final Layer layer;
  private final Window window;
  private final Window reach;
  private final Covers covers;
  private final List<Turns.Held> held;
  private final Window whole;
  private final Presence presence;
  private final List<Shift> shifts = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();

  LayerRoster(Layer layer, Team team, Covers covers, Window window) {
    this.layer = layer;
    this.window = window;
    this.covers = covers;
    this.reach = layer.rotation().isPresent() ? window : window.widened(WHOLE_OPENING_DAYS);
    this.held = Turns.in(reach, layer, team);
    this.whole =
        held.isEmpty() ? window : new Window(held.getFirst().start(), held.getLast().end());
    this.presence = new Presence(team, layer.zone(), whole);
  }

  /** Works out the shifts of this layer, whose place in the rota is {@code index}. */
  void resolve(int index) {
    var during = held.isEmpty() ? Optional.<Openings>empty() : layer.during().map(whole::of);
    for (var turn : held) {
      var shift = new Shift(turn.member(), turn.start(), turn.end(), index, Optional.empty());
      within(during, shift, this::planned, _ -> {});
    }
    shifts.sort(Shift.BY_START);
    missing.sort(Comparator.comparing(Missing::shift, Shift.BY_START));
  }

  /** What is served, ascending. */
  List<Shift> shifts() {
    return shifts;
  }

  /** What somebody should serve who is not there, ascending. */
  List<Missing> missing() {
    return missing;
  }

  private void planned(Shift shift) {
    if (isAsked(shift)) {
      within(presence.hours(shift.member()), shift, s -> covers.apply(s, this::taken), _ -> {});
    }
  }

  private void taken(Shift shift) {
    if (shift.cover().isEmpty()) {
      due(shift);
    } else {
      shift.split(presence.employed(shift.member()), this::takenByMember, miss(Missing.Why.GONE));
    }
  }

  private void takenByMember(Shift shift) {
    within(presence.hours(shift.member()), shift, this::due, miss(Missing.Why.OUTSIDE_HOURS));
  }

  private void due(Shift shift) {
    shift.split(presence.away(shift.member()), miss(Missing.Why.AWAY), this::serve);
  }

  private void serve(Shift shift) {
    if (isAsked(shift)) {
      shifts.add(cut(shift));
    }
  }

  private Consumer<Shift> miss(Missing.Why why) {
    return shift -> {
      if (isAsked(shift)) {
        missing.add(new Missing(cut(shift), why));
      }
    };
  }

  private boolean isAsked(Shift shift) {
    return shift.overlaps(window.from(), window.to());
  }

  /** Where neither turns nor hours end a shift, the window does. */
  private Shift cut(Shift shift) {
    if (layer.rotation().isPresent()) {
      return shift;
    }
    return shift.during(
        shift.start() == reach.from() ? window.from() : shift.start(),
        shift.end() == reach.to() ? window.to() : shift.end());
  }

  private static void within(
      Optional<Openings> limits, Shift shift, Consumer<Shift> inside, Consumer<Shift> outside) {
    limits.ifPresentOrElse(l -> shift.split(l, inside, outside), () -> inside.accept(shift));
  }
}
