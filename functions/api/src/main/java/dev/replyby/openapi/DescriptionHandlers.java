package dev.replyby.openapi;

import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Response;
import dev.replyby.http.Utf8;
import dev.replyby.site.SiteSchema;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** {@code GET /openapi.json} and {@code GET /site.schema.json}. */
public final class DescriptionHandlers {
  private static final String CACHE_CONTROL = "public, max-age=300";

  private final String openApi = OpenApi.document();
  private final String siteSchema = new String(SiteSchema.bytes(), StandardCharsets.UTF_8);

  @Inject
  public DescriptionHandlers() {}

  /** The API. */
  public Response openApi(Exchange exchange) {
    return described(exchange, "application/json", openApi);
  }

  /** The site document. */
  public Response siteSchema(Exchange exchange) {
    return described(exchange, "application/schema+json", siteSchema);
  }

  private static Response described(Exchange exchange, String type, String text) {
    var response = Response.json(200, type, Utf8.of(text)).with("Cache-Control", CACHE_CONTROL);
    return EntityTag.conditional(exchange.request(), response);
  }
}
