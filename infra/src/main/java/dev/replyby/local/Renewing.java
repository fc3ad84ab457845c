package dev.replyby.local;

import dev.replyby.app.RenewFunction;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** The daily schedule of production, on a laptop. */
record Renewing(Thread thread) implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Renewing.class.getName());
  private static final Duration DAY = Duration.ofDays(1);

  /** Renews now, before anybody asks, and then every day. */
  static Renewing daily(RenewFunction function) {
    function.renew();
    return new Renewing(Thread.startVirtualThread(() -> repeat(function)));
  }

  private static void repeat(RenewFunction function) {
    try {
      while (true) {
        Thread.sleep(DAY);
        renew(function);
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  private static void renew(RenewFunction function) {
    try {
      function.renew();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the daily renewal failed; it is tried again tomorrow", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
