package dev.replyby.document;

import dev.replyby.access.FeedKeys;
import dev.replyby.access.InboundSecrets;
import dev.replyby.access.Tokens;
import dev.replyby.store.CoverStore;
import dev.replyby.webhook.WebhookStore;
import jakarta.inject.Inject;

/** What no site leaves to the next one with its id, which may be somebody else's. */
public final class SiteSecrets {
  private final Tokens tokens;
  private final WebhookStore webhooks;
  private final InboundSecrets inbounds;
  private final CoverStore covers;
  private final FeedKeys feeds;

  @Inject
  public SiteSecrets(
      Tokens tokens,
      WebhookStore webhooks,
      InboundSecrets inbounds,
      CoverStore covers,
      FeedKeys feeds) {
    this.tokens = tokens;
    this.webhooks = webhooks;
    this.inbounds = inbounds;
    this.covers = covers;
    this.feeds = feeds;
  }

  /**
   * Ends every token of a site and every key of its members' feeds, and forgets the secrets of its
   * webhooks and inbounds and who covered whom.
   */
  void revokeAll(String site) {
    covers.removeAll(site);
    webhooks.removeAll(site);
    inbounds.removeAll(site);
    feeds.removeAll(site);
    tokens.revokeAll(site);
  }
}
