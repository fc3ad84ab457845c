package dev.replyby.telling;

import dev.replyby.escalation.Destination;
import dev.replyby.store.DueIndex;
import dev.replyby.store.DueIndex.Due;
import dev.replyby.store.IndexKey;
import dev.replyby.worker.SideBySide;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Sends the messages that are due to be sent, in one run. */
final class Sending {
  private static final System.Logger LOG = System.getLogger(Sending.class.getName());

  /** So much is asked for and read at once. */
  private static final int PAGE = 100;

  private static final int SHARDS_AT_ONCE = 4;
  private static final int DESTINATIONS_AT_ONCE = 64;

  private final DueIndex index;
  private final MessageStore messages;
  private final Courier courier;
  private final DeliveryStore deliveries;
  private final InstantSource clock;

  Sending(
      DueIndex index,
      MessageStore messages,
      Courier courier,
      DeliveryStore deliveries,
      InstantSource clock) {
    this.index = index;
    this.messages = messages;
    this.courier = courier;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** A destination of one site. */
  private record Place(String site, Destination to) {}

  /**
   * Sends what was just written, which the index may not know yet, and all that waits since before:
   * to each destination one after the other, so that none holds up another.
   */
  void in(Run run, Collection<Message> written) {
    var places = new LinkedHashMap<Place, List<Message>>();
    for (var message : waiting(run.half(), written)) {
      var place = new Place(message.site(), message.to());
      places.computeIfAbsent(place, _ -> new ArrayList<>()).add(message);
    }
    int failed =
        SideBySide.each(
            places.keySet(),
            DESTINATIONS_AT_ONCE,
            place -> send(place, places.getOrDefault(place, List.of()), run));
    run.tally().errors(failed);
  }

  private void send(Place place, List<Message> queue, Run run) {
    var became = Deliveries.NONE;
    var othersAt = OptionalLong.empty();
    try {
      for (var message : queue) {
        if (!run.isTime()) {
          break;
        }
        if (othersAt.isPresent()) {
          messages.postpone(message, othersAt.getAsLong());
          continue;
        }
        long now = now();
        var outcome = send(message, run, now);
        became = became.with(outcome, now);
        othersAt = outcome.othersAt(now);
      }
    } finally {
      deliveries.note(place.site(), place.to(), became);
    }
    if (became.sentAt().isPresent() && othersAt.isEmpty()) {
      hasten(place);
    }
  }

  /** A receiver that takes messages again soon gets those that it did not take before. */
  private void hasten(Place place) {
    long now = now();
    messages.unsent(place.site(), place.to()).stream()
        .filter(message -> message.attempts() > 0 && message.sendAt() != IndexKey.NEVER)
        .filter(message -> Backoff.isFarOff(message.sendAt(), now))
        .forEach(message -> messages.hasten(message, now));
  }

  /** What goes wrong here and not at the receiver keeps none of the other messages. */
  private Courier.Outcome send(Message message, Run run, long now) {
    if (message.isFresh()) {
      run.tally().late(now - message.since());
    }
    try {
      var outcome = courier.deliver(message, run.companies(), now);
      run.tally().count(outcome);
      return outcome;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, message.id() + " not sent, to be tried again", e);
      run.tally().errors(1);
      return new Courier.Outcome.Left();
    }
  }

  /** The oldest first, always in the same order, so that of those that wait one is tried. */
  private List<Message> waiting(Run run, Collection<Message> written) {
    var all = new ConcurrentHashMap<String, Message>();
    written.forEach(m -> all.put(m.id(), m));
    int failed =
        SideBySide.each(
            index.shards(IndexKey::toSendIn), SHARDS_AT_ONCE, shard -> read(shard, run, all));
    run.tally().errors(failed);
    return all.values().stream()
        .sorted(Comparator.comparingLong(Message::at).thenComparing(Message::id))
        .toList();
  }

  private void read(String shard, Run run, Map<String, Message> all) {
    long now = now();
    List<Due> due = List.of();
    do {
      due = index.page(shard, due, now, PAGE);
      var unknown = due.stream().map(Due::id).filter(id -> !all.containsKey(id)).toList();
      var found = messages.read(unknown);
      run.tally().errors(found.unreadable());
      found.messages().stream().filter(m -> m.sendAt() <= now).forEach(m -> all.put(m.id(), m));
    } while (due.size() == PAGE && run.isTime());
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
