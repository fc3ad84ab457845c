package dev.replyby.http;

import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

  /** Whether a query parameter says true; refused when it says neither true nor false. */
  public boolean flag(Parameter parameter) {
    var value = query(parameter).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      throw Refusal.badRequest(
          List.of(Mistake.found("?" + parameter.key(), value, "true or false")));
    }
    return value.equals("true");
  }

  /** The first value of a query parameter. */
  public Optional<String> query(Parameter parameter) {
    return Optional.ofNullable(query.get(parameter.key())).map(List::getFirst);
  }

  /**
   * What the first value of a query parameter means; empty where there is none, or a mistake, which
   * is added to the others.
   */
  public <T> Optional<T> query(
      Parameter parameter,
      Function<String, Optional<T>> reading,
      String expected,
      List<Mistake> mistakes) {
    var text = query(parameter);
    var read = text.flatMap(reading);
    text.filter(_ -> read.isEmpty())
        .ifPresent(t -> mistakes.add(Mistake.found("?" + parameter.key(), t, expected)));
    return read;
  }

  /** An instant in a query parameter, in epoch seconds; in the same way. */
  public Optional<Long> instant(Parameter parameter, List<Mistake> mistakes) {
    return query(
        parameter, t -> Texts.instant(t).stream().boxed().findFirst(), Texts.INSTANT, mistakes);
  }
}
