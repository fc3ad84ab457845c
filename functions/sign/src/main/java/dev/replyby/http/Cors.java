package dev.replyby.http;

import java.util.Map;

/** What lets any page read the public routes, and embed them even if it isolates itself by COEP. */
final class Cors {
  static final Map<String, String> HEADERS =
      Map.of(
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers", "Date, Age, ETag",
          "Cross-Origin-Resource-Policy", "cross-origin");

  private Cors() {}

  static Response preflight() {
    return Response.empty(204)
        .withDefaults(HEADERS)
        .with("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
        .with("Access-Control-Allow-Headers", "If-None-Match")
        .with("Access-Control-Max-Age", "86400")
        .with("Cache-Control", "public, max-age=86400");
  }
}
