package dev.replyby.escalation;

import java.util.Arrays;
import java.util.Optional;

/** To whom bad news goes, whoever is on duty. */
public enum Role {
  LEAD("lead"),
  OWNER("owner");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** The word for it in the site document. */
  public String word() {
    return word;
  }

  /** The role by its word. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }
}
