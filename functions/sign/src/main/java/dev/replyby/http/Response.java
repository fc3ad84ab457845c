package dev.replyby.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One HTTP response.
 *
 * @param headers by name as it is sent
 * @param body text of the type that the headers say; empty when there is none
 */
public record Response(int status, Map<String, String> headers, String body) {
  public Response {
    headers = Map.copyOf(headers);
  }

  /** Any text of any type. */
  public static Response of(int status, String contentType, String body) {
    return new Response(status, Map.of("Content-Type", contentType), body);
  }

  /** A JSON text, as a line. */
  public static Response json(int status, String body) {
    return json(status, "application/json", body);
  }

  /** The same of a type that is made of JSON. */
  public static Response json(int status, String contentType, String body) {
    // else a terminal's prompt stands behind it
    return of(status, contentType, body.endsWith("\n") ? body : body + '\n');
  }

  /** No content. */
  public static Response empty(int status) {
    return new Response(status, Map.of(), "");
  }

  /** The same with one more header, or another value for it. */
  public Response with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, body);
  }

  /** The same with these headers where they are not set yet. */
  Response withDefaults(Map<String, String> defaults) {
    var more = new LinkedHashMap<>(defaults);
    more.putAll(headers);
    return new Response(status, more, body);
  }

  /** The same without its body, as for HEAD and 304. */
  Response withoutBody() {
    return new Response(status, headers, "");
  }
}
