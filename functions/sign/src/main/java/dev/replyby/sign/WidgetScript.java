package dev.replyby.sign;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The widget's code as its build left it: one function, and its call without arguments. */
@Singleton
public final class WidgetScript {
  static final String TYPE = "text/javascript; charset=utf-8";

  private static final String CALL = "()";

  private final String text = resource("widget.js");
  private final String hash = resource("widget.hash").strip();

  @Inject
  public WidgetScript() {
    if (!text.endsWith(CALL)) {
      throw new IllegalStateException("the widget does not end in " + CALL);
    }
  }

  /** The code that asks for its sign. */
  String text() {
    return text;
  }

  /** A hash of the code. */
  String hash() {
    return hash;
  }

  /** The code that begins with what this JSON says. */
  String with(String json) {
    return text.substring(0, text.length() - CALL.length()) + '(' + literal(json) + ')';
  }

  /** JSON as a script may hold it, even one inside an HTML page. */
  private static String literal(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private static String resource(String name) {
    var path = "/dev/replyby/widget/" + name;
    try (var in = Objects.requireNonNull(WidgetScript.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
