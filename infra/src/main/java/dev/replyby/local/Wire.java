package dev.replyby.local;

import com.sun.net.httpserver.HttpExchange;
import dev.replyby.http.Dispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads requests from the JDK's server and writes answers to it. */
final class Wire {
  /** One byte more than is taken, so that the function sees that it is too much. */
  private static final int READ = Dispatcher.MAX_BODY + 1;

  /** What is thrown away beyond that, so that a client has sent all before it is refused. */
  private static final long DRAIN = 64L << 20;

  private Wire() {}

  static Call read(HttpExchange exchange) throws IOException {
    var target = target(exchange.getRequestURI());
    int mark = target.indexOf('?');
    return new Call(
        UUID.randomUUID().toString(),
        exchange.getRequestMethod(),
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        headers(exchange),
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        exchange.getProtocol(),
        body(exchange.getRequestBody()));
  }

  static void write(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    boolean silent = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), silent ? -1 : answer.body().length);
    if (!silent) {
      try (var out = exchange.getResponseBody()) {
        out.write(answer.body());
      }
    }
  }

  /** The path and query as sent; bytes beyond ASCII, which the server reads one by one, encoded. */
  private static String target(URI uri) {
    var sent = uri.isAbsolute() ? uri.getRawPath() + query(uri) : uri.toString();
    var ascii = new StringBuilder(sent.length());
    sent.chars().forEach(c -> append(ascii, c));
    return ascii.toString();
  }

  private static String query(URI uri) {
    return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
  }

  private static void append(StringBuilder ascii, int c) {
    if (c < 0x80) {
      ascii.append((char) c);
    } else {
      ascii.append("%%%02X".formatted(c));
    }
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    var headers = new LinkedHashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return headers;
  }

  private static byte[] body(InputStream in) throws IOException {
    var body = in.readNBytes(READ);
    long left = body.length < READ ? 0 : DRAIN;
    for (long skipped = 1; left > 0 && skipped > 0; left -= skipped) {
      skipped = in.skip(left);
    }
    return body;
  }
}
