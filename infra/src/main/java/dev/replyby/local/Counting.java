package dev.replyby.local;

import dev.replyby.app.CountFunction;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** What production does every minute, on a laptop, where nobody likes to wait so long. */
record Counting(Thread thread) implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Counting.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** Counts now and then every few seconds. */
  static Counting often(CountFunction function) {
    return new Counting(Thread.startVirtualThread(() -> repeat(function)));
  }

  private static void repeat(CountFunction function) {
    try {
      while (true) {
        count(function);
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  private static void count(CountFunction function) {
    try {
      function.count();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "counting failed; it is tried again", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
