package dev.replyby.telling;

import dev.replyby.escalation.Alert;
import dev.replyby.escalation.Decision;
import dev.replyby.escalation.Destination;
import dev.replyby.escalation.Escalation;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at one promise: decides whom to tell, and writes that down. */
final class Escalator {
  private static final System.Logger LOG = System.getLogger(Escalator.class.getName());

  private final WatchStore watches;

  Escalator(WatchStore watches) {
    this.watches = watches;
  }

  /**
   * What is to be sent now; nothing when the promise has changed in between, which is looked at
   * again next time.
   */
  List<Message> look(String id, Companies companies, long now) {
    return watches
        .find(id)
        .filter(watched -> watched.isDue(now))
        .map(watched -> look(watched, companies, now))
        .orElse(List.of());
  }

  private List<Message> look(Watched watched, Companies companies, long now) {
    var company = watched.isOpen() ? companies.of(watched.site()) : Optional.<Company>empty();
    var decision = company.map(c -> decide(watched, c, now)).orElse(Decision.NOTHING);
    var messages =
        decision
            .alert()
            .flatMap(alert -> company.map(c -> messages(watched, alert, c, now)))
            .orElse(List.of());
    return watches.tell(watched, decision.told(), decision.next(), messages) ? messages : List.of();
  }

  /** It is looked at again when it is broken, if only because there may be other steps by then. */
  private static Decision decide(Watched watched, Company company, long now) {
    var commitments = watched.commitments();
    var open = company.open(watched.channel(), commitments);
    var decision =
        Escalation.of(company.notifying().steps(), commitments, open).at(now, watched.told());
    long broken = commitments.getLast().due() + 1;
    return now < broken
        ? new Decision(decision.alert(), decision.told(), Math.min(decision.next(), broken))
        : decision;
  }

  private static List<Message> messages(Watched watched, Alert alert, Company company, long now) {
    var there = company.there(watched.channel(), now);
    var reached = company.notifying().contacts().reach(alert.recipients(), there);
    if (reached.isEmpty()) {
      LOG.log(Level.WARNING, "nobody can be told about " + watched.id() + " of " + watched.site());
    }
    var messages = new ArrayList<Message>();
    for (Map.Entry<Destination, Set<String>> place : reached.entrySet()) {
      var to = place.getKey();
      var content = NewsJson.text(watched, alert, place.getValue(), now);
      var message = Message.id(watched.id(), alert.key(), to);
      messages.add(new Message(message, watched.site(), watched.id(), to, content, now, 0, now));
    }
    return messages;
  }
}
