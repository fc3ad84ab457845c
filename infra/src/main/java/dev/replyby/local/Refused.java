package dev.replyby.local;

/** Why the demo does not start, in one line for whoever started it. */
final class Refused extends RuntimeException {
  Refused(String line) {
    super(line, null, false, false);
  }

  /** The line, and what the system said about it. */
  Refused(String line, Throwable cause) {
    this(line + " (" + reason(cause) + ")");
  }

  private static String reason(Throwable cause) {
    var message = cause.getMessage();
    var text = message == null ? cause.getClass().getSimpleName() : message;
    return text.lines().findFirst().orElse(text);
  }
}
