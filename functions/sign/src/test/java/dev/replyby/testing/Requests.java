package dev.replyby.testing;

import dev.replyby.http.Request;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Requests as text. */
public final class Requests {
  private Requests() {}

  /** A GET of a path with its query, and headers as name, value, name, value … */
  public static Request get(String target, String... headers) {
    return of("GET", target, headers);
  }

  /** Any method without a body. */
  public static Request of(String method, String target, String... headers) {
    return withBody(method, target, new byte[0], headers);
  }

  public static Request withBody(String method, String target, byte[] body, String... headers) {
    var parts = target.split("\\?", 2);
    var query = parts.length == 2 ? parts[1] : "";
    return Request.of(method, parts[0], query, byName(headers), body, "request-1");
  }

  private static Map<String, String> byName(String... headers) {
    var byName = new HashMap<String, String>();
    for (int i = 0; i < headers.length; i += 2) {
      byName.put(headers[i].toLowerCase(Locale.ROOT), headers[i + 1]);
    }
    return byName;
  }
}
