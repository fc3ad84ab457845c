package dev.replyby.evidence;

/** What an owner lets evidence do to a channel's promises. */
public enum EvidenceMode {
  /** Promises are never shorter than what is backed. */
  ENFORCE,
  /** The owner is told; promises are as the owner set them. */
  ADVISE
}
