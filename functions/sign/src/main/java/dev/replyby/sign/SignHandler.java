package dev.replyby.sign;

import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Parameter;
import dev.replyby.http.Query;
import dev.replyby.http.Response;
import dev.replyby.input.Texts;
import dev.replyby.plan.Plan;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@code GET /v1/sites/{site}/sign}. Without an entity tag: a 304 would join an old {@code now} to
 * a new {@code Date}, by which a reader sets its clock.
 */
public final class SignHandler implements Handler {
  /** Seconds for which a cache may answer, and then once more while it asks. */
  private static final String CACHE_CONTROL =
      "public, max-age=15, stale-while-revalidate=15, stale-if-error=300";

  private final CompiledSites sites;
  private final InstantSource clock;

  @Inject
  public SignHandler(CompiledSites sites, InstantSource clock) {
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public Response handle(Exchange exchange) {
    var site = sites.of(exchange.site());
    var at = at(exchange.query(), site.plan());
    var visitNow = Visit.of(exchange, site);
    var visit = at.isPresent() ? visitNow.apart() : visitNow;
    long now = at.orElseGet(() -> visit.covered(clock.instant().getEpochSecond()));
    var json = SignJson.write(exchange.site(), visit.sign(now), visit.texts());
    return visit.inItsLanguage(Response.json(200, json).with("Cache-Control", CACHE_CONTROL));
  }

  /** The epoch second that is asked about, which the plan has to reach. */
  private static Optional<Long> at(Query query, Plan plan) {
    var at = query.instant(Parameter.AT);
    at.filter(t -> !plan.covers(t))
        .ifPresent(t -> query.mistake(Parameter.AT, Texts.ofInstant(t), plan.reach()));
    return at;
  }
}
