package dev.replyby.sign;

import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Json;
import dev.replyby.http.Parameter;
import dev.replyby.http.Response;
import dev.replyby.http.Utf8;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@code GET /v1/sites/{site}/widget.js}: code and sign in one response. A script cannot read when
 * its response was made and how long it lay in caches, so none may keep it: then the sign's own
 * {@code now} is the server's clock at its receipt.
 */
public final class SiteWidgetHandler implements Handler {
  private final CompiledSites sites;
  private final WidgetScript script;
  private final InstantSource clock;

  @Inject
  public SiteWidgetHandler(CompiledSites sites, WidgetScript script, InstantSource clock) {
    this.sites = sites;
    this.script = script;
    this.clock = clock;
  }

  @Override
  public Response handle(Exchange exchange) {
    exchange.query().check();
    var tag = tag(exchange);
    var visit = Visit.inLanguage(tag, sites.of(exchange.site()));
    long now = visit.covered(clock.instant().getEpochSecond());
    var sign = SignJson.write(exchange.site(), visit.sign(now), visit.texts());
    var asked = asked(tag.orElse(visit.plan().locale()), sign);
    var response = Response.of(200, WidgetScript.TYPE, script.with(asked));
    return visit.inItsLanguage(response.with("Cache-Control", "no-store"));
  }

  /**
   * The tag given, or what the visitor's browser asks for first, which is what the widget asks for
   * on a page that does not say its language.
   */
  private static Optional<String> tag(Exchange exchange) {
    var accepted = exchange.request().header("Accept-Language");
    return exchange
        .query()
        .text(Parameter.LANG)
        .or(() -> accepted.map(list -> list.split("[,;]", 2)[0].strip()));
  }

  /** The sign, and the tag by which {@code /sign} would give the same. */
  private static String asked(String tag, Utf8 sign) {
    return Json.write(
            json -> {
              json.writeStringField("lang", tag);
              json.writeFieldName("sign");
              json.writeRawValue(sign.text());
            })
        .text();
  }
}
