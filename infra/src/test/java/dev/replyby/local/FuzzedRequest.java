package dev.replyby.local;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A request as a file: {@code METHOD path?query}, headers, an empty line, the body. Any bytes are
 * one: what is missing is empty.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
record FuzzedRequest(
    String method, String path, String query, Map<String, String> headers, byte[] body) {
  static FuzzedRequest parse(byte[] bytes) {
    int end = headEnd(bytes);
    var head = new String(bytes, 0, end, StandardCharsets.UTF_8).split("\n", -1);
    var body = Arrays.copyOfRange(bytes, Math.min(end + 2, bytes.length), bytes.length);
    var line = head[0].split(" ", 2);
    var address = (line.length > 1 ? line[1] : "/").split("\\?", 2);
    var query = address.length > 1 ? address[1] : "";
    return new FuzzedRequest(line[0], address[0], query, headers(head), body);
  }

  /** The same with the names of what exists in place of {@code {site}} and the others. */
  FuzzedRequest naming(Map<String, String> names) {
    var address = query.isEmpty() ? path : path + "?" + query;
    for (var name : names.entrySet()) {
      address = address.replace("{" + name.getKey() + "}", name.getValue());
    }
    var parts = address.split("\\?", 2);
    return new FuzzedRequest(method, parts[0], parts.length > 1 ? parts[1] : "", headers, body);
  }

  private static int headEnd(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == '\n' && bytes[i + 1] == '\n') {
        return i;
      }
    }
    return bytes.length;
  }

  private static Map<String, String> headers(String[] head) {
    var headers = new LinkedHashMap<String, String>();
    Arrays.stream(head)
        .skip(1)
        .map(line -> line.split(":", 2))
        .filter(h -> h.length == 2)
        .forEach(h -> headers.put(h[0].strip().toLowerCase(Locale.ROOT), h[1].strip()));
    return headers;
  }
}
