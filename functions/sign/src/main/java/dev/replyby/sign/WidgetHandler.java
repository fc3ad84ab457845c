package dev.replyby.sign;

import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.http.Route;
import jakarta.inject.Inject;

/** {@code GET /widget.js} and {@code GET /widget.{hash}.js}. */
public final class WidgetHandler implements Handler {
  private final WidgetScript script;

  @Inject
  public WidgetHandler(WidgetScript script) {
    this.script = script;
  }

  @Override
  public Response handle(Exchange exchange) {
    boolean hashed = exchange.route() == Route.WIDGET_HASHED;
    if (hashed && !exchange.path("hash").equals(script.hash())) {
      throw Refusal.of(Kind.NOT_FOUND, "This version of the widget is not here; /widget.js is.");
    }
    var response =
        Response.of(200, WidgetScript.TYPE, script.text())
            .with(
                "Cache-Control",
                hashed
                    ? "public, max-age=31536000, immutable"
                    : "public, max-age=300, stale-while-revalidate=86400");
    return EntityTag.conditional(exchange.request(), '"' + script.hash() + '"', response);
  }
}
