package dev.replyby.document;

import dev.replyby.access.Tokens;
import dev.replyby.webhook.WebhookStore;
import jakarta.inject.Inject;

/** What no site leaves to the next one with its id, which may be somebody else's. */
public final class SiteSecrets {
  private final Tokens tokens;
  private final WebhookStore webhooks;

  @Inject
  public SiteSecrets(Tokens tokens, WebhookStore webhooks) {
    this.tokens = tokens;
    this.webhooks = webhooks;
  }

  /** Ends every token of a site and forgets its webhooks' secrets. */
  void revokeAll(String site) {
    webhooks.removeAll(site);
    tokens.revokeAll(site);
  }
}
