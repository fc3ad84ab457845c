package dev.replyby.promise;

/** What a channel is at one instant. */
public enum State {
  OPEN,
  CLOSED,
  /** Away until a stated time, whether published as open or not. */
  AWAY
}
