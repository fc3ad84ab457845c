package dev.replyby.promised;

import java.util.Optional;
import java.util.OptionalInt;

/** What somebody reports about a promise. */
public sealed interface Event {
  /**
   * A reply was sent.
   *
   * @param at epoch second
   * @param by who wrote it
   */
  record Replied(long at, String by, boolean automatic) implements Event {}

  /** Somebody takes charge of it. */
  record Acknowledged(String by) implements Event {}

  /**
   * It will take longer.
   *
   * @param replyBy epoch second
   */
  record Delayed(long replyBy, String reason) implements Event {}

  /** The conversation is over. */
  record Closed(OptionalInt exchanges) implements Event {}

  /**
   * No reply is owed any more.
   *
   * @param mergedInto the promise with which the question is answered instead
   */
  record Withdrawn(String reason, Optional<RecordedPromise> mergedInto) implements Event {}

  /** The customer's rating. */
  record Rated(int stars) implements Event {}
}
