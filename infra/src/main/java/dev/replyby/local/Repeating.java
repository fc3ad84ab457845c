package dev.replyby.local;

import java.lang.System.Logger.Level;
import java.time.Duration;

/** A schedule of production, on a laptop. */
record Repeating(Thread thread) implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Repeating.class.getName());

  /** Does it now and then again after each pause; whatever goes wrong with it is logged. */
  static Repeating every(Duration pause, String what, Runnable task) {
    return new Repeating(Thread.startVirtualThread(() -> repeat(pause, what, task)));
  }

  private static void repeat(Duration pause, String what, Runnable task) {
    try {
      while (true) {
        run(what, task);
        Thread.sleep(pause);
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  private static void run(String what, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, what + " failed; it is tried again", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
