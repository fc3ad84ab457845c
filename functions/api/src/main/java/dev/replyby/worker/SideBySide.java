package dev.replyby.worker;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Does the same with many things, some at a time; what fails for one keeps none of the others. */
public final class SideBySide {
  private static final System.Logger LOG = System.getLogger(SideBySide.class.getName());

  private SideBySide() {}

  /** Returns when all are done, with the number of those that failed. */
  public static <T> int each(Collection<T> things, int most, Consumer<T> task) {
    var places = new Semaphore(most);
    var failed = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var thing : things) {
        places.acquireUninterruptibly();
        threads.execute(
            () -> {
              try {
                task.accept(thing);
              } catch (RuntimeException e) {
                failed.incrementAndGet();
                LOG.log(Level.ERROR, "not done, to be tried again: " + thing, e);
              } finally {
                places.release();
              }
            });
      }
    }
    return failed.get();
  }
}
