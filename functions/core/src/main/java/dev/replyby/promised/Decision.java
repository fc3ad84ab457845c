package dev.replyby.promised;

import dev.replyby.input.Mistake;

/** What comes of an event. */
public sealed interface Decision {
  /** The promise with the event on record. */
  record Changed(RecordedPromise promise) implements Decision {}

  /** It is on record already, or changes nothing. */
  record Same() implements Decision {}

  /** It cannot have been so. */
  record Wrong(Mistake mistake) implements Decision {}

  /** It goes against what is on record; why, in a sentence. */
  record Against(String why) implements Decision {}
}
