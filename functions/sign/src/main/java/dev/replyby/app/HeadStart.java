package dev.replyby.app;

import dev.replyby.http.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * What a function that starts cold rehearses on a thread of its own while its first thread opens
 * the table. Both are mostly loading classes, other ones, so the first visitor waits for the longer
 * of the two and not for their sum. Without it the answers are the same, and the first is later.
 */
final class HeadStart {
  private static final System.Logger LOG = System.getLogger(HeadStart.class.getName());

  /** What visitors ask for. */
  static final String PATH = Route.SIGN.path().toString().replace("{site}", Rehearsal.SITE);

  private HeadStart() {}

  /** Begins, and does not wait; what fails is logged and has no other consequence. */
  static void begin(Settings settings) {
    var beside = new Thread(() -> rehearse(isSecure(settings)), "head-start");
    beside.setDaemon(true);
    beside.setUncaughtExceptionHandler(
        (_, e) -> LOG.log(Level.WARNING, "the first answer comes later", e));
    beside.start();
  }

  /** The sign for one visitor; before it TLS, which the table is asked over first. */
  static void rehearse(boolean tls) {
    if (tls) {
      Rehearsal.prepareTls();
    }
    try {
      var item = Optional.of(Rehearsal.recordedItem());
      Rehearsal.answer(Rehearsal.dispatcher(_ -> item), PATH, "en");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** AWS's own endpoints are; one that is set may not be. */
  private static boolean isSecure(Settings settings) {
    return settings.endpoint().map(e -> "https".equals(e.getScheme())).orElse(true);
  }
}
