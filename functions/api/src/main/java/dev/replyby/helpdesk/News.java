package dev.replyby.helpdesk;

import java.util.Optional;
import java.util.OptionalLong;

/** One thing that is said about a question. Instants are epoch seconds, empty when none is told. */
public sealed interface News {
  /**
   * A customer asked it.
   *
   * @param inbox through which, as the other system calls it
   */
  record Asked(OptionalLong at, Optional<String> inbox) implements News {}

  /**
   * A reply went out to the customer.
   *
   * @param by what the other system calls who wrote it
   * @param automatic whether no person wrote it, or nothing shows that one did
   */
  record Replied(OptionalLong at, Optional<String> by, boolean automatic) implements News {}

  /** The conversation is over. */
  record Closed() implements News {}

  /** No reply is owed any more; why, in a word or two. */
  record Withdrawn(String why) implements News {}
}
