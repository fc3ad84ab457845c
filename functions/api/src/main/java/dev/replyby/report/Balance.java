package dev.replyby.report;

import dev.replyby.rota.Fairness;
import dev.replyby.rota.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one member does of one rota, against what would be fair.
 *
 * @param past until now
 * @param planned from now on
 */
record Balance(String rota, String member, Part past, Part planned) {
  /** In seconds on duty. */
  record Part(Load served, Load fair) {
    static final Part NONE = new Part(Load.NONE, Load.NONE);
  }

  /** Everybody who is in either, by id. */
  static List<Balance> of(String rota, List<Fairness> past, List<Fairness> planned) {
    var balances = new TreeMap<String, Balance>();
    parts(past).forEach((id, part) -> balances.put(id, new Balance(rota, id, part, Part.NONE)));
    parts(planned)
        .forEach(
            (id, part) ->
                balances.merge(
                    id,
                    new Balance(rota, id, Part.NONE, part),
                    (before, after) -> new Balance(rota, id, before.past(), after.planned())));
    return new ArrayList<>(balances.values());
  }

  private static SortedMap<String, Part> parts(List<Fairness> fairness) {
    var parts = new TreeMap<String, Part>();
    fairness.forEach(f -> parts.put(f.member(), new Part(f.load(), f.share())));
    return parts;
  }
}
