package dev.replyby.sign;

import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Parameter;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

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
    long asked = askedInstant(exchange);
    boolean atAnotherTime = exchange.request().query(Parameter.AT).isPresent();
    var visitNow = Visit.of(exchange, sites);
    var visit = atAnotherTime ? visitNow.apart() : visitNow;
    long now = covered(visit, asked, atAnotherTime);
    var json = SignJson.write(exchange.site(), visit.sign(now), visit.texts());
    return visit.inItsLanguage(Response.json(200, json).with("Cache-Control", CACHE_CONTROL));
  }

  private long askedInstant(Exchange exchange) {
    var at = exchange.request().query(Parameter.AT);
    return at.map(
            text ->
                Texts.instant(text)
                    .orElseThrow(() -> badAt(Mistake.found("?at", text, Texts.INSTANT))))
        .orElseGet(() -> clock.instant().getEpochSecond());
  }

  private static long covered(Visit visit, long now, boolean asked) {
    if (!asked) {
      return visit.covered(now);
    }
    var plan = visit.plan();
    if (plan.covers(now)) {
      return now;
    }
    var found = Texts.ofInstant(now);
    throw badAt(Mistake.found("?at", found, plan.reach()));
  }

  private static Refusal badAt(Mistake mistake) {
    return Refusal.badRequest(List.of(mistake));
  }
}
