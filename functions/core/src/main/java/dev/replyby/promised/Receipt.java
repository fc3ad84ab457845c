package dev.replyby.promised;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** What a customer has to look at a promise: who knows it may, and nobody guesses it. */
public record Receipt(String id, String secret) {
  /** How many random bytes a secret is made of. */
  public static final int RANDOM_BYTES = Base32.BYTES;

  /** A secret of that many random bytes. */
  public static String secret(byte[] random) {
    return Base32.of(random);
  }

  /** The receipt with that text; empty when none has it. */
  public static Optional<Receipt> parse(String text) {
    int half = Base32.LENGTH;
    boolean formed =
        text.length() == 2 * half
            && Base32.fits(text.substring(0, half))
            && Base32.fits(text.substring(half));
    return formed
        ? Optional.of(new Receipt(text.substring(0, half), text.substring(half)))
        : Optional.empty();
  }

  /** As it stands in an address. */
  public String text() {
    return id + secret;
  }

  /** Whether it opens that promise; takes as long whatever the secret is. */
  public boolean opens(Given given) {
    return id.equals(given.id()) && MessageDigest.isEqual(bytes(secret), bytes(given.secret()));
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "Receipt[" + id + ']';
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
