package dev.replyby.sign;

import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.http.Route;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code GET /widget.js} and {@code GET /widget.{hash}.js}. */
public final class WidgetHandler implements Handler {
  private static final String TYPE = "text/javascript; charset=utf-8";

  private final String script = resource("widget.js");
  private final String hash = resource("widget.hash").strip();

  @Inject
  public WidgetHandler() {}

  @Override
  public Response handle(Exchange exchange) {
    boolean hashed = exchange.route() == Route.WIDGET_HASHED;
    if (hashed && !exchange.path("hash").equals(hash)) {
      throw Refusal.of(Kind.NOT_FOUND, "This version of the widget is not here; /widget.js is.");
    }
    var response =
        Response.of(200, TYPE, script)
            .with(
                "Cache-Control",
                hashed
                    ? "public, max-age=31536000, immutable"
                    : "public, max-age=300, stale-while-revalidate=86400");
    return EntityTag.conditional(exchange.request(), '"' + hash + '"', response);
  }

  private static String resource(String name) {
    var path = "/dev/replyby/widget/" + name;
    try (var in = Objects.requireNonNull(WidgetHandler.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
