package dev.replyby.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The company's page with the widget in it: all that the functions do not answer. */
final class DemoPages {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private DemoPages() {}

  static void publish(LocalServer server, DemoReport report) {
    server.publish("/", Answer.of(302, Map.of("Location", "/demo"), ""));
    server.publish("/favicon.ico", Answer.of(204, Map.of("Cache-Control", "max-age=86400"), ""));
    server.publish("/demo.css", page("text/css", resource("demo.css")));
    server.publish("/demo.js", page("text/javascript", resource("demo.js")));
    server.publish("/demo", page("text/html", html(report)));
  }

  private static String html(DemoReport report) {
    return resource("demo.html")
        .replace("{{staffToken}}", report.tokens().staff())
        .replace("{{awayLine}}", escaped(report.awayLine()));
  }

  private static Answer page(String type, String text) {
    var headers =
        Map.of(
            "Content-Type", type + "; charset=utf-8",
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store");
    return Answer.of(200, headers, text);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String resource(String name) {
    try (var in = Objects.requireNonNull(DemoPages.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
