package dev.replyby.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request.
 *
 * @param method in capitals
 * @param path as it was sent, percent-encoded
 * @param query each key with all its values, decoded
 * @param headers by lower-case name
 * @param body empty when there is none
 * @param id what the request is called in the log
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
public record Request(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    byte[] body,
    String id) {

  /** A request with its query still in one string. */
  public static Request of(
      String method,
      String path,
      String rawQuery,
      Map<String, String> headers,
      byte[] body,
      String id) {
    return new Request(method, path, PercentEncoding.query(rawQuery), headers, body, id);
  }

  /** Without headers and body: they hold tokens and what people wrote. */
  @Override
  public String toString() {
    return "Request[" + method + ' ' + path + ' ' + id + ']';
  }

  /** A header's value; the name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
