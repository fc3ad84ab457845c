package dev.replyby.sign;

import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Parameter;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.http.Sha256;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.promise.Engine;
import dev.replyby.tzdata.TzData;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** {@code GET /v1/sites/{site}/sign}. */
public final class SignHandler implements Handler {
  /** Seconds for which a cache may answer, and then once more while it asks. */
  private static final String CACHE_CONTROL =
      "public, max-age=15, stale-while-revalidate=15, stale-if-error=300";

  /** Enough of a hash that no two signs share it. */
  private static final int TAG_DIGITS = 32;

  private final CompiledSites sites;
  private final InstantSource clock;

  @Inject
  public SignHandler(CompiledSites sites, InstantSource clock) {
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public Response handle(Exchange exchange) {
    var request = exchange.request();
    long asked = askedInstant(exchange);
    var visit = Visit.of(exchange, sites);
    long now = covered(visit, asked, request.query(Parameter.AT).isPresent());
    var sign = visit.sign(now);
    var response =
        Response.json(200, SignJson.write(exchange.site(), sign, visit.language()))
            .with("Cache-Control", CACHE_CONTROL);
    return EntityTag.conditional(
        request, tag(sign, visit.language()), visit.inItsLanguage(response));
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
    var found = Instant.ofEpochSecond(now).toString();
    var first = Instant.ofEpochSecond(plan.firstInstant());
    var last = Instant.ofEpochSecond(plan.lastInstant());
    throw badAt(Mistake.found("?at", found, "an instant from " + first + " to " + last));
  }

  private static Refusal badAt(Mistake mistake) {
    return Refusal.badRequest(List.of(mistake));
  }

  /**
   * Weak, and the same as long as everything that is shown is: the pieces of an older sign with the
   * same tag say the same for every second that they cover.
   */
  private static String tag(Sign sign, String language) {
    var shown = new StringBuilder(language);
    shown.append('|').append(sign.version()).append('|').append(sign.revision());
    shown.append('|').append(sign.plan().from()).append('|').append(Engine.RULES);
    shown.append('|').append(TzData.version());
    shown.append('|').append(today(sign)).append('|').append(sign.status());
    sign.channels()
        .forEach(
            (id, channel) -> {
              var p = channel.current();
              shown.append('|').append(id).append(p.state()).append(p.opensAt());
              shown.append(p.closesAt()).append(p.replyBy());
            });
    return "W/\"" + Sha256.of(shown.toString()).substring(0, TAG_DIGITS) + '"';
  }

  /** The company's date: the sentences name days as seen from it. */
  private static LocalDate today(Sign sign) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(sign.now()), sign.plan().zone());
  }
}
