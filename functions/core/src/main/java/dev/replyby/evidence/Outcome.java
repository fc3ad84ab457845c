package dev.replyby.evidence;

/** What became of one promise, judged as it was given. */
public enum Outcome {
  /** Not answered, and not yet due. */
  OPEN,
  /** Answered by the promised instant, that second included. */
  KEPT,
  /** Answered later, or due and still not answered. */
  BROKEN
}
