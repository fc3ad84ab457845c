package dev.replyby.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** RFC 3986 percent-encoding: a plus sign is a plus sign, so that an offset needs no escape. */
final class PercentEncoding {
  private PercentEncoding() {}

  /** The text that was encoded; text that is not rightly encoded stands for itself. */
  static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return encoded;
    }
  }

  /** A query string as its keys, each with all of its values, in order. */
  static Map<String, List<String>> query(String raw) {
    var query = new LinkedHashMap<String, List<String>>();
    for (var pair : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        var key = decode(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        query.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
      }
    }
    return query;
  }
}
