package dev.replyby.document;

import dev.replyby.input.Mistake;
import dev.replyby.ledger.PromiseStore;
import dev.replyby.ledger.WaitingThere;
import dev.replyby.plan.PlanReader;
import dev.replyby.store.SignItem;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Channels that a document takes out while questions wait there, told to who publishes it. What
 * cannot be read is no reason to refuse a document, which may be the cure.
 */
record RemovedChannels(PromiseStore promises) {
  private static final System.Logger LOG = System.getLogger(RemovedChannels.class.getName());

  /** At most one for each channel that is published and is not {@code kept}; else reads nothing. */
  List<Mistake> warnings(String site, Optional<SignItem> published, Set<String> kept) {
    var channels = published.map(item -> channels(site, item)).orElse(Set.of());
    var removed = channels.stream().filter(id -> !kept.contains(id)).sorted().toList();
    if (removed.isEmpty()) {
      return List.of();
    }
    var waiting = waiting(site);
    var warnings = new ArrayList<Mistake>();
    for (var channel : removed) {
      if (waiting.more() || waiting.in(channel) > 0) {
        warnings.add(new Mistake("/channels/" + channel, text(waiting, channel)));
      }
    }
    return warnings;
  }

  private static Set<String> channels(String site, SignItem published) {
    try {
      return PlanReader.read(published.plan()).channels().keySet();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the plan of " + site + " cannot be read", e);
      return Set.of();
    }
  }

  private WaitingThere waiting(String site) {
    try {
      return WaitingThere.of(site, promises);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "what waits at " + site + " cannot be read", e);
      return WaitingThere.UNKNOWN;
    }
  }

  private static String text(WaitingThere waiting, String channel) {
    return "is taken out, and "
        + who(waiting, channel)
        + " for a reply there; what was promised is settled, told and listed all the same, but is in"
        + " no report any more, and in the weekly digest only among what waits";
  }

  private static String who(WaitingThere waiting, String channel) {
    long count = waiting.in(channel);
    if (count == 0) {
      return "questions may still wait";
    }
    var some = count == 1 ? "1 question" : count + " questions";
    return (waiting.more() ? "at least " + some : some)
        + (count == 1 && !waiting.more() ? " waits" : " wait");
  }
}
