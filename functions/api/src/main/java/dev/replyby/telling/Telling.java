package dev.replyby.telling;

import dev.replyby.document.Publications;
import dev.replyby.document.SiteStore;
import dev.replyby.escalation.Destination;
import dev.replyby.store.SignStore;
import dev.replyby.store.Table;
import dev.replyby.webhook.WebhookCall;
import dev.replyby.webhook.WebhookStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What runs every minute: looks at the promises that are due to be looked at, and sends the
 * messages that are due to be sent. Any number of them may run at once, and each may be stopped at
 * any moment.
 */
public final class Telling {
  /** So much is asked for and read at once. */
  private static final int PAGE = 100;

  private static final int PROMISES_AT_ONCE = 16;
  private static final int DESTINATIONS_AT_ONCE = 64;

  private final InstantSource clock;
  private final SignStore signs;
  private final Publications documents;
  private final Agenda agenda;
  private final Escalator escalator;
  private final MessageStore messages;
  private final Courier courier;

  /**
   * @param call how webhooks are called
   * @param topic absent where the operator has none
   */
  public Telling(
      Table table, InstantSource clock, WebhookCall call, Optional<TopicNotifier> topic) {
    this.clock = clock;
    signs = new SignStore(table);
    documents = new Publications(new SiteStore(table));
    agenda = new Agenda(table, new Random());
    var watches = new WatchStore(table);
    escalator = new Escalator(watches);
    messages = new MessageStore(table);
    var webhooks = new WebhookNotifier(new WebhookStore(table), call);
    courier =
        new Courier(messages, watches, new Notifiers(webhooks, topic), new Backoff(new Random()));
  }

  /**
   * Does what is due, and begins nothing new when {@code budget} is used up; the next run goes on.
   */
  public Report run(Duration budget) {
    return new Run(budget).run();
  }

  /** A destination of one site. */
  private record Place(String site, Destination to) {}

  private final class Run {
    private final long end;
    private final Companies companies = new Companies(signs, documents);
    private final Collection<Message> written = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private int looked;
    private int errors;
    private long late;

    Run(Duration budget) {
      end = System.nanoTime() + budget.toNanos();
    }

    Report run() {
      agenda.toTell().forEach(this::look);
      send();
      return new Report(looked, written.size(), sent.get(), failed.get(), errors, late);
    }

    /** Page by page, so that what cannot be worked on does not stand in the way of the rest. */
    private void look(String shard) {
      var last = Agenda.FIRST;
      for (int found = PAGE; found == PAGE && isTime(); ) {
        long now = now();
        var due = agenda.due(shard, last, now, PAGE);
        due.forEach(entry -> late = Math.max(late, now - entry.since()));
        errors += SideBySide.each(due, PROMISES_AT_ONCE, entry -> look(entry, now));
        looked += due.size();
        found = due.size();
        last = due.isEmpty() ? last : due.getLast().key();
      }
    }

    private void look(Agenda.Entry entry, long now) {
      if (isTime()) {
        written.addAll(escalator.look(entry.id(), companies, now));
      }
    }

    private void send() {
      var places = new LinkedHashMap<Place, List<Message>>();
      waiting()
          .forEach(
              m ->
                  places
                      .computeIfAbsent(new Place(m.site(), m.to()), _ -> new ArrayList<>())
                      .add(m));
      errors += SideBySide.each(places.entrySet(), DESTINATIONS_AT_ONCE, this::send);
    }

    /** One after the other; after one that does not arrive the others wait without being tried. */
    private void send(Map.Entry<Place, List<Message>> place) {
      boolean answers = true;
      for (var message : place.getValue()) {
        if (!isTime()) {
          return;
        }
        if (answers) {
          answers = count(courier.deliver(message, companies, now()));
        } else {
          courier.postpone(message, now());
        }
      }
    }

    /** Whether to go on with this destination. */
    private boolean count(Courier.Outcome outcome) {
      switch (outcome) {
        case SENT -> sent.incrementAndGet();
        case LEFT -> {}
        case FAILED -> failed.incrementAndGet();
      }
      return outcome != Courier.Outcome.FAILED;
    }

    /**
     * What has just been written, which the index may not know yet, and what waits since before.
     */
    private Collection<Message> waiting() {
      var all = new LinkedHashMap<String, Message>();
      written.forEach(m -> all.put(m.id(), m));
      long now = now();
      for (var shard : agenda.toSend()) {
        if (isTime()) {
          var ids =
              agenda.due(shard, Agenda.FIRST, now, PAGE).stream()
                  .map(Agenda.Entry::id)
                  .filter(id -> !all.containsKey(id))
                  .toList();
          messages.read(ids).stream()
              .filter(m -> m.sendAt() <= now)
              .forEach(m -> all.put(m.id(), m));
        }
      }
      return all.values();
    }

    private boolean isTime() {
      return System.nanoTime() - end < 0;
    }

    private long now() {
      return clock.instant().getEpochSecond();
    }
  }
}
