package dev.replyby.local;

import dev.replyby.app.EscalationFunction;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** The schedule of production that runs every minute, on a laptop, where it runs more often. */
record Escalating(Thread thread) implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Escalating.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** Runs from now on. */
  static Escalating always(EscalationFunction function) {
    return new Escalating(Thread.startVirtualThread(() -> repeat(function)));
  }

  private static void repeat(EscalationFunction function) {
    try {
      while (true) {
        run(function);
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  private static void run(EscalationFunction function) {
    try {
      function.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the escalation failed; it is tried again", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
