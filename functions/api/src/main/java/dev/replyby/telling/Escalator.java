package dev.replyby.telling;

import dev.replyby.escalation.Alert;
import dev.replyby.escalation.Decision;
import dev.replyby.escalation.Destination;
import dev.replyby.escalation.Escalation;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  List<Message> look(String id, Run run, long now) {
    return watches
        .find(id)
        .filter(watched -> watched.isDue(now))
        .map(watched -> look(watched, run, now))
        .orElse(List.of());
  }

  private List<Message> look(Watched watched, Run run, long now) {
    if (!watched.isOpen()) {
      watches.tell(watched, Decision.NOTHING, List.of(), now);
      return List.of();
    }
    var company = run.companies().of(watched.site());
    var decision = company.map(c -> decide(watched, c, now)).orElse(Decision.NOTHING);
    var alert = decision.alert();
    var messages =
        company.flatMap(c -> alert.map(a -> messages(watched, a, c, run, now))).orElse(List.of());
    if (!watches.tell(watched, untilBroken(decision, watched, now), messages, now)) {
      return List.of();
    }
    if (alert.isPresent() && messages.isEmpty()) {
      LOG.log(Level.ERROR, "nobody can be told about " + watched.id() + " of " + watched.site());
      run.tally().givenUp();
    }
    return messages;
  }

  private static Decision decide(Watched watched, Company company, long now) {
    var commitments = watched.commitments();
    var open = company.open(watched.channel(), commitments);
    return Escalation.of(company.notifying().steps(), commitments, open).at(now, watched.told());
  }

  /**
   * It is looked at again when it is broken: there may be other steps by then, or the site may be
   * up again.
   */
  private static Decision untilBroken(Decision decision, Watched watched, long now) {
    long broken = watched.commitments().getLast().due() + 1;
    return now < broken
        ? new Decision(decision.alert(), decision.told(), Math.min(decision.next(), broken))
        : decision;
  }

  private static List<Message> messages(
      Watched watched, Alert alert, Company company, Run run, long now) {
    var there = company.there(watched.channel(), now);
    var reached =
        run.companies().contacts(watched.site(), company).reach(alert.recipients(), there);
    var messages = new ArrayList<Message>();
    for (Map.Entry<Destination, Set<String>> place : reached.entrySet()) {
      var event = AlertEvent.of(watched, alert, place.getValue(), now);
      messages.add(Message.of(watched, alert, place.getKey(), event, now));
    }
    return messages;
  }
}
