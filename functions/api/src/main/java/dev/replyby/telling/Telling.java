package dev.replyby.telling;

import dev.replyby.document.DigestTurns;
import dev.replyby.document.Publications;
import dev.replyby.document.SiteStore;
import dev.replyby.store.DueIndex;
import dev.replyby.store.Index;
import dev.replyby.store.SignStore;
import dev.replyby.store.Table;
import dev.replyby.webhook.WebhookCall;
import dev.replyby.webhook.WebhookStore;
import dev.replyby.worker.Deadline;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;

/**
 * What runs every minute: looks at the promises and weekly digests that are due to be looked at,
 * and sends the messages that are due to be sent. Any number of them may run at once, and each may
 * be stopped at any moment.
 */
public final class Telling {
  private final SignStore signs;
  private final Publications documents;
  private final WebhookStore webhooks;
  private final boolean hasTopic;
  private final Looking looking;
  private final Sending sending;

  /**
   * @param call how webhooks are called
   * @param topic absent where the operator has none
   */
  public Telling(
      Table table, InstantSource clock, WebhookCall call, Optional<TopicNotifier> topic) {
    signs = new SignStore(table);
    documents = new Publications(new SiteStore(table));
    webhooks = new WebhookStore(table);
    hasTopic = topic.isPresent();
    var index = new DueIndex(table, Index.TELLING, new Random());
    var deliveries = new DeliveryStore(table);
    var watches = new WatchStore(table, deliveries);
    var digester = new Digester(table, deliveries);
    looking = new Looking(index, new Escalator(watches), digester, clock);
    var messages = new MessageStore(table);
    var notifiers = new Notifiers(new WebhookNotifier(webhooks, call), topic);
    var rethinking = new Rethinking(watches, messages, new DigestTurns(table));
    var courier = new Courier(messages, rethinking, notifiers, new Backoff(new Random()));
    sending = new Sending(index, messages, courier, deliveries, clock);
  }

  /**
   * Does what is due, and begins nothing new when {@code budget} is used up; the next run goes on.
   * Looking has half of it at the most, so that what is written is sent however much is due.
   */
  public Report run(Duration budget) {
    var companies = new Companies(signs, documents, webhooks, hasTopic);
    var run = new Run(companies, new RunTally(), Deadline.in(budget, System::nanoTime));
    var written = looking.in(run.half());
    sending.in(run, written);
    return run.tally().report();
  }
}
