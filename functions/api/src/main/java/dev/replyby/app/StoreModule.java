package dev.replyby.app;

import dagger.Module;
import dagger.Provides;
import dev.replyby.access.FeedKeys;
import dev.replyby.access.InboundSecrets;
import dev.replyby.access.Tokens;
import dev.replyby.document.Publications;
import dev.replyby.document.SiteStore;
import dev.replyby.idempotency.AnswerStore;
import dev.replyby.ledger.PromiseStore;
import dev.replyby.sign.Signs;
import dev.replyby.status.StatusStore;
import dev.replyby.store.CoverStore;
import dev.replyby.store.SignStore;
import dev.replyby.store.Table;
import dev.replyby.telling.DeliveryStore;
import dev.replyby.webhook.WebhookStore;

/** The stores, all on one table. */
@Module
interface StoreModule {
  @Provides
  static SignStore signs(Table table) {
    return new SignStore(table);
  }

  @Provides
  static SiteStore sites(Table table) {
    return new SiteStore(table);
  }

  @Provides
  static CoverStore covers(Table table) {
    return new CoverStore(table);
  }

  @Provides
  static StatusStore statuses(Table table) {
    return new StatusStore(table);
  }

  @Provides
  static PromiseStore promises(Table table) {
    return new PromiseStore(table);
  }

  /** What is put on record is computed from what counts now, not from what did a moment ago. */
  @Provides
  static Signs current(SignStore signs) {
    return signs::read;
  }

  @Provides
  static Tokens tokens(Table table) {
    return new Tokens(table);
  }

  @Provides
  static FeedKeys feedKeys(Table table) {
    return new FeedKeys(table);
  }

  @Provides
  static WebhookStore webhooks(Table table) {
    return new WebhookStore(table);
  }

  @Provides
  static DeliveryStore deliveries(Table table) {
    return new DeliveryStore(table);
  }

  @Provides
  static Publications publications(SiteStore sites) {
    return new Publications(sites);
  }

  @Provides
  static InboundSecrets inboundSecrets(Table table) {
    return new InboundSecrets(table);
  }

  @Provides
  static AnswerStore answers(Table table) {
    return new AnswerStore(table);
  }
}
