package dev.replyby.document;

import dev.replyby.http.Refusal;
import dev.replyby.input.Mistake;
import dev.replyby.ledger.PromiseStore;
import dev.replyby.ledger.WaitingThere;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Channels that a document takes out while questions wait there, told to who publishes it. */
record RemovedChannels(PromiseStore promises) {
  /** At most one for each channel that is published and is not {@code kept}; else reads nothing. */
  List<Mistake> warnings(String site, Set<String> published, Set<String> kept) {
    var removed = published.stream().filter(id -> !kept.contains(id)).sorted().toList();
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

  /** A warning is no reason to refuse a document. */
  private WaitingThere waiting(String site) {
    try {
      return WaitingThere.of(site, promises);
    } catch (Refusal _) {
      return WaitingThere.UNKNOWN; // the table has logged why
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
