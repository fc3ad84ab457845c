package dev.replyby.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is turned. */
public final class TestClock implements InstantSource {
  /** A Wednesday at 11:00 in Amsterdam, on which nothing special is on. */
  public static final Instant START = Instant.parse("2026-11-25T10:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  @Override
  public Instant instant() {
    return now.get();
  }

  public void set(String instant) {
    now.set(Instant.parse(instant));
  }

  public void advance(Duration by) {
    now.updateAndGet(t -> t.plus(by));
  }

  void reset() {
    now.set(START);
  }
}
