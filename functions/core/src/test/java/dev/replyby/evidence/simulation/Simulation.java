package dev.replyby.evidence.simulation;

import dev.replyby.evidence.Author;
import dev.replyby.evidence.Outcome;
import dev.replyby.evidence.Question;
import dev.replyby.time.Openings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lets one policy promise for what happened at a desk, knowing at each time only what had happened
 * by then.
 */
final class Simulation {
  private static final long RENEWAL = 3600;

  private record Event(long at, int question, boolean reply) {}

  private final List<Desk.Asked> history;
  private final List<Event> events = new ArrayList<>();

  Simulation(List<Desk.Asked> history) {
    this.history = history;
    for (int i = 0; i < history.size(); i++) {
      events.add(new Event(history.get(i).at(), i, false));
      if (history.get(i).repliedAt() < Phase.SETTLED.end()) {
        events.add(new Event(history.get(i).repliedAt(), i, true));
      }
    }
    events.sort(Comparator.comparingLong(Event::at));
  }

  /** Every promise of this policy, in the order of asking. */
  List<Judged> judge(Policy policy) {
    var judged = new ArrayList<Judged>();
    long renewAt = 0;
    for (var event : events) {
      if (event.at() >= renewAt && Desk.OPEN.isOpen(event.at())) {
        policy.renew(event.at());
        renewAt = (event.at() / RENEWAL + 1) * RENEWAL;
      }
      var asked = history.get(event.question());
      var id = "ticket-" + event.question();
      if (event.reply()) {
        policy.replied(id, Desk.OPEN.openBetween(asked.at(), event.at()));
      } else {
        judged.add(judge(asked, policy.promise()));
        policy.asked(id, event.at());
      }
    }
    return judged;
  }

  private static Judged judge(Desk.Asked asked, long promise) {
    var question = Question.asked(asked.at(), Desk.OPEN.plus(asked.at(), promise));
    var outcome = question.replied(asked.repliedAt(), Author.HUMAN).outcome(Openings.NEVER - 1);
    return new Judged(asked.at(), promise, outcome == Outcome.KEPT);
  }
}
