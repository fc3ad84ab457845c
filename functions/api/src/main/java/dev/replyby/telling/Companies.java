package dev.replyby.telling;

import dev.replyby.document.Publications;
import dev.replyby.escalation.Contacts;
import dev.replyby.escalation.Destination;
import dev.replyby.plan.PlanReader;
import dev.replyby.site.Notifying;
import dev.replyby.site.Webhook;
import dev.replyby.store.SignItem;
import dev.replyby.store.SignStore;
import dev.replyby.webhook.WebhookStore;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sites as they are during one run, each read once. */
final class Companies {
  private final SignStore signs;
  private final Publications documents;
  private final WebhookStore webhooks;
  private final boolean hasTopic;
  private final Map<String, Optional<Company>> read = new ConcurrentHashMap<>();
  private final Map<String, Contacts> contacts = new ConcurrentHashMap<>();

  /**
   * @param hasTopic whether the operator has one
   */
  Companies(SignStore signs, Publications documents, WebhookStore webhooks, boolean hasTopic) {
    this.signs = signs;
    this.documents = documents;
    this.webhooks = webhooks;
    this.hasTopic = hasTopic;
  }

  /**
   * That site; empty when it is not up. One whose document cannot be read any more throws: nobody
   * may be forgotten for it.
   */
  Optional<Company> of(String site) {
    return read.computeIfAbsent(site, id -> signs.read(id).map(item -> company(id, item)));
  }

  private Company company(String site, SignItem item) {
    var document =
        documents
            .of(site, item.version())
            .orElseThrow(() -> new IllegalStateException(site + " has no document that is valid"));
    var plan = PlanReader.read(item.plan());
    return new Company(item.version(), plan, plan.crew(item.live()), document.notifying());
  }

  /** Whom a site can tell now: nobody at an address that is gone, or at a topic that is not. */
  Contacts contacts(String site, Company company) {
    var notifying = company.notifying();
    return contacts.computeIfAbsent(
        site, id -> notifying.contacts().only(reachable(id, notifying)));
  }

  private Set<Destination> reachable(String site, Notifying notifying) {
    var reachable = new HashSet<Destination>();
    for (Map.Entry<String, Webhook> webhook : notifying.webhooks().entrySet()) {
      if (!webhooks.find(site, webhook.getKey()).isGone(webhook.getValue().url())) {
        reachable.add(new Destination.Webhook(webhook.getKey()));
      }
    }
    if (hasTopic) {
      reachable.add(new Destination.Topic());
    }
    return reachable;
  }
}
