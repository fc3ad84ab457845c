package dev.replyby.promise;

import dev.replyby.time.Openings;

/**
 * The live toggle, laid over published openings from {@code since} to before {@code until} (epoch
 * seconds): away removes open time, open adds it.
 */
public sealed interface LiveStatus {
  /** No toggle is set: published hours count. */
  LiveStatus NONE = new None();

  /** What is open once this status is laid over {@code published}. */
  Openings over(Openings published);

  /** When it says away. */
  Openings away();

  record None() implements LiveStatus {
    @Override
    public Openings over(Openings published) {
      return published;
    }

    @Override
    public Openings away() {
      return Openings.none();
    }
  }

  record Away(long since, long until) implements LiveStatus {
    @Override
    public Openings over(Openings published) {
      return published.except(away());
    }

    @Override
    public Openings away() {
      return Openings.between(since, until);
    }
  }

  record Open(long since, long until) implements LiveStatus {
    @Override
    public Openings over(Openings published) {
      return published.union(Openings.between(since, until));
    }

    @Override
    public Openings away() {
      return Openings.none();
    }
  }
}
