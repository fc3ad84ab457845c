package dev.replyby.promise;

/** What a channel is at one instant. */
public enum State {
  OPEN,
  CLOSED,
  /** Published as open, but away until a stated time. */
  AWAY
}
