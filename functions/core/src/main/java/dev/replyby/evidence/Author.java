package dev.replyby.evidence;

/** Who wrote a reply. Only a human reply answers a question: a badge must not be had by a robot. */
public enum Author {
  HUMAN,
  AUTOMATIC
}
