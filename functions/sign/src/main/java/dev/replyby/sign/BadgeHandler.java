package dev.replyby.sign;

import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Parameter;
import dev.replyby.http.Response;
import dev.replyby.plan.Plan;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/**
 * {@code GET /v1/sites/{site}/badge.svg}: of the channel asked for, otherwise the site's first.
 *
 * <p>An image in a mail is shown for days, so it says nothing of "now": until when to ask to hear
 * by when, with full dates, and as of when that was said.
 */
public final class BadgeHandler implements Handler {
  /** What GitHub's and Gmail's image proxies understand as: ask again before it is shown. */
  private static final String CACHE_CONTROL = "public, no-cache, max-age=0, must-revalidate";

  private final CompiledSites sites;
  private final InstantSource clock;

  @Inject
  public BadgeHandler(CompiledSites sites, InstantSource clock) {
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public Response handle(Exchange exchange) {
    var theme =
        exchange.query().read(Parameter.THEME, Theme::of, "light or dark").orElse(Theme.AUTO);
    var visit = Visit.of(exchange, sites.of(exchange.site())).orFirstChannel();
    long now = visit.covered(clock.instant().getEpochSecond());
    var svg = badge(visit, now, theme).svg();
    var response =
        Response.of(200, "image/svg+xml", svg)
            .with("Cache-Control", CACHE_CONTROL)
            .with("Content-Security-Policy", Badge.policy(theme))
            .with("X-Robots-Tag", "noindex");
    return EntityTag.conditional(exchange.request(), visit.inItsLanguage(response));
  }

  private static Badge badge(Visit visit, long now, Theme theme) {
    var sign = visit.sign(now);
    var channel = sign.channels().entrySet().iterator().next();
    var times = new HashSet<String>();
    var telling = Sentence.forLater(visit.texts(), visit.zone(), now, new Lettering(times));
    Plan plan = visit.plan();
    return new Badge(
        plan.name(),
        sign.label(channel.getKey(), visit.language()).orElse(channel.getKey()),
        Offer.of(channel.getValue(), now, sign.validUntil())
            .map(telling::of)
            .orElseGet(telling::none),
        telling.asOf(),
        times,
        visit.language(),
        theme);
  }

  /** Plain text, and the times that were written into it. */
  private record Lettering(Set<String> times) implements Sentence.Ink {
    @Override
    public String words(String text) {
      return text;
    }

    @Override
    public String time(long at, String text) {
      times.add(text);
      return text;
    }
  }
}
