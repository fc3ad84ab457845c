package dev.replyby.webhook;

/** What came of telling somebody. */
public sealed interface Answer {
  /** They have it. */
  record Taken() implements Answer {}

  /** They have it not, this time. */
  record Failed(String why) implements Answer {}

  /** There is nobody there any more, and is not to be called again. */
  record Gone(String why) implements Answer {}
}
