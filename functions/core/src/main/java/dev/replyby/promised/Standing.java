package dev.replyby.promised;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a promise. */
public enum Standing {
  /** Waits for a human reply, and is not late. */
  OPEN,
  /** A human replied by the promised instant, that second included. */
  KEPT,
  /** No human had replied by then, whether or not one did later, or anybody noticed. */
  BROKEN,
  /** Taken back before it was due, and before a human replied. */
  WITHDRAWN,
  /** Nothing had been promised, and a human replied: neither kept nor broken. */
  ANSWERED;

  /** The word for it in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The standing with that word. */
  public static Optional<Standing> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }
}
