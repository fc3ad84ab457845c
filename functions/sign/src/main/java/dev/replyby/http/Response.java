package dev.replyby.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One HTTP response.
 *
 * @param headers by name as it is sent
 * @param content text of the type that the headers say; empty when there is none
 */
public record Response(int status, Map<String, String> headers, Utf8 content) {
  public Response {
    headers = Map.copyOf(headers);
  }

  public Response(int status, Map<String, String> headers, String body) {
    this(status, headers, Utf8.of(body));
  }

  /** Any text of any type. */
  public static Response of(int status, String contentType, String body) {
    return of(status, contentType, Utf8.of(body));
  }

  private static Response of(int status, String contentType, Utf8 content) {
    return new Response(status, Map.of("Content-Type", contentType), content);
  }

  /** A JSON text, as a line. */
  public static Response json(int status, String body) {
    return json(status, Utf8.of(body));
  }

  /** A JSON text, as a line. */
  public static Response json(int status, Utf8 body) {
    return json(status, "application/json", body);
  }

  /** The same of a type that is made of JSON. */
  public static Response json(int status, String contentType, Utf8 body) {
    // a line, else a terminal's prompt stands behind it
    return of(status, contentType, body.asLine());
  }

  /** No content. */
  public static Response empty(int status) {
    return new Response(status, Map.of(), Utf8.EMPTY);
  }

  /** The content as text. */
  public String body() {
    return content.text();
  }

  /** The same with one more header, or another value for it. */
  public Response with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Response(status, more, content);
  }

  /** The same with these headers where they are not set yet. */
  Response withDefaults(Map<String, String> defaults) {
    var more = new LinkedHashMap<>(defaults);
    more.putAll(headers);
    return new Response(status, more, content);
  }

  /** The same without its body, as for HEAD and 304. */
  Response withoutBody() {
    return new Response(status, headers, Utf8.EMPTY);
  }
}
