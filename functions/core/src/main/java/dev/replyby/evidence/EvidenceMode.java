package dev.replyby.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an owner lets evidence do to a channel's promises. */
public enum EvidenceMode {
  /** Promises are never shorter than what is backed. */
  ENFORCE,
  /** The owner is told; promises are as the owner set them. */
  ADVISE;

  /** The word for it in the site document. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode with that word. */
  public static Optional<EvidenceMode> of(String word) {
    return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
  }
}
