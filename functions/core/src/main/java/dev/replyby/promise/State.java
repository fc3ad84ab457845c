package dev.replyby.promise;

import java.util.Locale;

/** What a channel is at one instant. */
public enum State {
  OPEN,
  CLOSED,
  /** Away until a stated time, whether published as open or not. */
  AWAY;

  /** The word for it in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
