package dev.replyby.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.report.Balance.Part;
import dev.replyby.rota.Load;
import java.util.Collection;
import java.util.List;

/** Balances as JSON: by rota, a list of members. */
final class FairnessJson {
  private FairnessJson() {}

  /**
   * @param rotas their ids, those without anybody included
   */
  static ObjectNode json(Collection<String> rotas, List<Balance> balances) {
    var json = object();
    rotas.forEach(json::putArray);
    balances.forEach(
        b ->
            json.withArrayProperty(b.rota())
                .add(
                    object()
                        .put("member", b.member())
                        .<ObjectNode>set("past", part(b.past()))
                        .<ObjectNode>set("planned", part(b.planned()))));
    return json;
  }

  private static ObjectNode part(Part part) {
    return object()
        .<ObjectNode>set("served", load(part.served()))
        .<ObjectNode>set("fair", load(part.fair()));
  }

  private static ObjectNode load(Load load) {
    return object()
        .put("minutes", minutes(load.total()))
        .put("nightMinutes", minutes(load.nights()))
        .put("weekendMinutes", minutes(load.weekends()))
        .put("holidayMinutes", minutes(load.holidays()));
  }

  /** Whole minutes of a time in seconds. */
  static long minutes(double seconds) {
    return Math.round(seconds / 60);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
