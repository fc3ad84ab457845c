package dev.replyby.evidence;

/** How much open time a reply took, as far as it is known. */
public sealed interface ReplyTime {
  /** Open seconds. */
  long seconds();

  /** Answered after exactly so many open seconds. */
  record Exactly(long seconds) implements ReplyTime {}

  /** Not answered, and so many open seconds old ("right-censored"). */
  record AtLeast(long seconds) implements ReplyTime {}

  /** Of two reports about one question the one that knows more: a reply, and the first of two. */
  default ReplyTime orBetter(ReplyTime other) {
    return switch (this) {
      case Exactly(long own) -> other instanceof Exactly(long its) && its < own ? other : this;
      case AtLeast(long own) -> other instanceof AtLeast(long its) && its < own ? this : other;
    };
  }
}
