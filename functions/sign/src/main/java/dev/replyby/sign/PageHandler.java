package dev.replyby.sign;

import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Response;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * {@code GET /v1/sites/{site}/page}: made for each look, kept by nobody, and renewed by the browser
 * the second it would say something else.
 */
public final class PageHandler implements Handler {
  /**
   * Seconds after which an open page follows what changed meanwhile, such as a live status: before
   * its sentences vanish, and seldom, since a renewal takes focus and place from who reads (WCAG
   * 2.2.1).
   */
  private static final long FOLLOWS_WITHIN = 240;

  private final CompiledSites sites;
  private final InstantSource clock;

  @Inject
  public PageHandler(CompiledSites sites, InstantSource clock) {
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public Response handle(Exchange exchange) {
    var visit = Visit.of(exchange, sites.of(exchange.site()));
    long now = visit.covered(clock.instant().getEpochSecond());
    var sign = visit.sign(now);
    var response =
        Response.of(200, "text/html; charset=utf-8", Page.html(visit, sign))
            .with("Cache-Control", "no-store")
            .with("Refresh", Long.toString(Math.min(FOLLOWS_WITHIN, sign.changesAt() - now)))
            .with("Content-Security-Policy", Page.POLICY)
            .with("Referrer-Policy", "no-referrer")
            .with("X-Robots-Tag", "noindex");
    return visit.inItsLanguage(response);
  }
}
