package dev.replyby.sign;

import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.http.Route;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/**
 * {@code GET /widget.js} and {@code GET /widget.{hash}.js}. A page that names the hash of another
 * release gets the current script, briefly: it must not lose its sign by a deployment.
 */
public final class WidgetHandler implements Handler {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String BRIEFLY = "public, max-age=300, stale-while-revalidate=86400";

  /** What a hash looks like, of whichever release. */
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");

  private final WidgetScript script;

  @Inject
  public WidgetHandler(WidgetScript script) {
    this.script = script;
  }

  @Override
  public Response handle(Exchange exchange) {
    var response =
        Response.of(200, WidgetScript.TYPE, script.text())
            .with("Cache-Control", names(exchange) ? FOR_EVER : BRIEFLY);
    return EntityTag.conditional(exchange.request(), "W/\"" + script.hash() + '"', response);
  }

  /** Whether the path names the current script by its hash; refuses what is no hash. */
  private boolean names(Exchange exchange) {
    if (exchange.route() != Route.WIDGET_HASHED) {
      return false;
    }
    var hash = exchange.path("hash");
    if (!HASH.matcher(hash).matches()) {
      throw Refusal.of(
          Kind.NOT_FOUND, "A widget's hash has 16 hexadecimal digits; /widget.js needs none.");
    }
    return hash.equals(script.hash());
  }
}
