package dev.replyby.telling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.escalation.Destination;
import dev.replyby.site.Notifying;
import java.util.List;
import java.util.stream.Stream;

/** What of a site's messages did not arrive, for its weekly digest. */
record Undelivered(DeliveryStore deliveries, String site) {
  /**
   * Adds the destinations at which messages wait, or at which one was given up at or after the
   * epoch second {@code since}; and whether something has reached nobody since then.
   */
  void addTo(ObjectNode json, Notifying notifying, long since) {
    var list = json.putArray("deliveries");
    for (var to : destinations(notifying)) {
      int waiting = deliveries.waiting(site, to);
      var givenUp = deliveries.find(site, to).givenUp().filter(g -> g.at() >= since);
      if (waiting > 0 || givenUp.isPresent()) {
        var one = list.addObject().put("to", to.word()).put("waiting", waiting);
        givenUp.ifPresent(g -> one.set("lastGivenUp", g.json()));
      }
    }
    deliveries
        .untold(site)
        .filter(untold -> untold.at() >= since)
        .ifPresent(untold -> json.set("untold", untold.json()));
  }

  private static List<Destination> destinations(Notifying notifying) {
    var hooks = notifying.webhooks().keySet().stream().<Destination>map(Destination.Webhook::new);
    return Stream.concat(hooks, Stream.of(new Destination.Topic())).toList();
  }
}
