package dev.replyby.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token's holder may do. */
public enum Role {
  /** Everything on every site. */
  OPERATOR("rbo_"),
  /** Publishing one site. */
  OWNER("rbw_"),
  /** Answering for one site. */
  STAFF("rbs_");

  private final String prefix;

  Role(String prefix) {
    this.prefix = prefix;
  }

  /** How its tokens begin. */
  String prefix() {
    return prefix;
  }

  /** The word for it in the API and in the table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role by its word. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
  }
}
