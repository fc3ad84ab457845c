package dev.replyby.evidence.simulation;

/** Decides how much open time is promised, from what it has seen. */
interface Policy {
  /** Its name in figures. */
  String label();

  /** Open seconds promised for a question asked now. */
  long promise();

  /** A question was asked, with this promise. */
  void asked(String question, long at);

  /** It was answered after so many open seconds. */
  void replied(String question, long openSeconds);

  /** An hour has passed in which somebody was there. */
  void renew(long now);
}
