package dev.replyby.app;

import dagger.Module;
import dagger.Provides;
import dev.replyby.access.Tokens;
import dev.replyby.document.SiteStore;
import dev.replyby.idempotency.AnswerStore;
import dev.replyby.status.StatusStore;
import dev.replyby.store.SignStore;
import dev.replyby.store.Table;

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
  static StatusStore statuses(Table table) {
    return new StatusStore(table);
  }

  @Provides
  static Tokens tokens(Table table) {
    return new Tokens(table);
  }

  @Provides
  static AnswerStore answers(Table table) {
    return new AnswerStore(table);
  }
}
