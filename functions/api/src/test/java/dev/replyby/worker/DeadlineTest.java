package dev.replyby.worker;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
  private final Deadline deadline = Deadline.in(Duration.ofNanos(100), nanos::get);

  @Test
  void isAheadUntilItIsReachedThoughTheClockOverflows() {
    nanos.addAndGet(99);
    assertTrue(deadline.isAhead());
    nanos.addAndGet(1);
    assertFalse(deadline.isAhead());
  }

  @Test
  void halfOfWhatIsLeftIsForSomethingElse() {
    nanos.addAndGet(20);
    var half = deadline.half();
    nanos.addAndGet(39);
    assertTrue(half.isAhead());
    nanos.addAndGet(1);
    assertFalse(half.isAhead());
    assertTrue(deadline.isAhead());
  }

  @Test
  void thereIsNoHalfOfNothing() {
    nanos.addAndGet(130);
    assertFalse(deadline.half().isAhead());
  }
}
