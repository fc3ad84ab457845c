package dev.replyby.document;

import dev.replyby.access.Tokens;
import dev.replyby.webhook.WebhookStore;
import jakarta.inject.Inject;

/** What no site leaves to the next one with its id, which may be somebody else's. */
public record SiteSecrets(Tokens tokens, WebhookStore webhooks) {
  @Inject
  public SiteSecrets {}

  /** Ends every token of a site and forgets its webhooks' secrets. */
  public void revokeAll(String site) {
    webhooks.removeAll(site);
    tokens.revokeAll(site);
  }
}
