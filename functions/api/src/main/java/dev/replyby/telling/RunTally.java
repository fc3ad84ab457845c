package dev.replyby.telling;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what one run does, from any number of threads. */
final class RunTally {
  private final AtomicInteger looked = new AtomicInteger();
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger givenUp = new AtomicInteger();
  private final AtomicInteger errors = new AtomicInteger();
  private final AtomicLong late = new AtomicLong();

  void looked() {
    looked.incrementAndGet();
  }

  void written(int messages) {
    written.addAndGet(messages);
  }

  /** An alert reached nobody. */
  void givenUp() {
    givenUp.incrementAndGet();
  }

  void errors(int more) {
    errors.addAndGet(more);
  }

  /** A message is tried for the first time, so many seconds after it was due. */
  void late(long seconds) {
    late.accumulateAndGet(seconds, Math::max);
  }

  void count(Courier.Outcome outcome) {
    switch (outcome) {
      case Courier.Outcome.Sent _ -> sent.incrementAndGet();
      case Courier.Outcome.Left _ -> {}
      case Courier.Outcome.Failed _ -> failed.incrementAndGet();
      case Courier.Outcome.GivenUp _ -> givenUp.incrementAndGet();
    }
  }

  Report report() {
    return new Report(
        looked.get(),
        written.get(),
        sent.get(),
        failed.get(),
        givenUp.get(),
        errors.get(),
        late.get());
  }
}
