package dev.replyby.sign;

import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Response;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** {@code GET /v1/sites/{site}/hours}. */
public final class HoursHandler implements Handler {
  private final CompiledSites sites;
  private final InstantSource clock;

  @Inject
  public HoursHandler(CompiledSites sites, InstantSource clock) {
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public Response handle(Exchange exchange) {
    var plan = sites.of(exchange.site()).plan();
    var today = clock.instant().atZone(plan.zone()).toLocalDate();
    var response =
        Response.json(200, "application/ld+json", HoursJsonLd.write(plan, today))
            .with("Cache-Control", "public, max-age=300, stale-while-revalidate=300");
    return EntityTag.conditional(exchange.request(), response);
  }
}
