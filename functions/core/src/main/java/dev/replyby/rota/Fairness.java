package dev.replyby.rota;

import dev.replyby.time.LocalClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one member does of a rota, against their fair share of it: what each layer really served,
 * shared out among those who were there at the time, by the number of their turns in a cycle; a
 * layer without turns falls to the one who stays on.
 *
 * @param load what they do, covers included
 * @param share what would be fair; the shares of all add up to the loads of all
 */
public record Fairness(String member, Load load, Load share) {
  /**
   * Everybody who has a load or a share in the roster's window, by id.
   *
   * @param burdens by member id: a night is one on the clock of who is on duty in it
   */
  public static List<Fairness> of(
      Rota rota, Team team, Roster roster, Function<String, Burdens> burdens) {
    var loads = new HashMap<String, Load>();
    var shares = new HashMap<String, Load>();
    var window = new Window(roster.from(), roster.to());
    var fair = rota.layers().stream().map(layer -> fair(layer, team, window)).toList();
    for (var shift : roster.shifts()) {
      long from = Math.max(shift.start(), roster.from());
      var load = burdens.apply(shift.member()).of(from, Math.min(shift.end(), roster.to()));
      loads.merge(shift.member(), load, Load::plus);
      fair.get(shift.layer())
          .apply(from)
          .forEach((member, part) -> shares.merge(member, load.times(part), Load::plus));
    }
    return report(loads, shares);
  }

  /**
   * What part of a layer falls to each at an epoch second of the window: by turns, and where there
   * are none all to the one who stays on.
   */
  private static LongFunction<Map<String, Double>> fair(Layer layer, Team team, Window window) {
    if (layer.rotation().isEmpty()) {
      var held = Turns.in(window, layer, team);
      return t ->
          held.stream()
              .filter(h -> h.start() <= t && t < h.end())
              .collect(Collectors.toMap(Turns.Held::member, _ -> 1.0));
    }
    var seats = new Seats(layer.turns(), team);
    var clock = LocalClock.compile(layer.zone(), window.from(), window.to());
    return t -> seats.shares(clock.localSecondAt(t));
  }

  private static List<Fairness> report(Map<String, Load> loads, Map<String, Load> shares) {
    return Stream.concat(loads.keySet().stream(), shares.keySet().stream())
        .distinct()
        .sorted()
        .map(id -> new Fairness(id, get(loads, id), get(shares, id)))
        .toList();
  }

  private static Load get(Map<String, Load> loads, String id) {
    return loads.getOrDefault(id, Load.NONE);
  }
}
