package dev.replyby.access;

import dev.replyby.http.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The text of a token or key: a prefix that names its kind, 256 random bits, and a checksum, so
 * that a mistyped token is told from a revoked one without asking the table, and a leaked one is
 * found by scanners.
 */
public record Secret(String text) {
  private static final int RANDOM_BYTES = 32;
  private static final int CHECK_DIGITS = 7;
  private static final int BASE = 36;
  private static final int RANDOM_DIGITS = 50;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  static Secret random(Role role) {
    return random(role.prefix());
  }

  /** A new one that begins so. */
  static Secret random(String prefix) {
    var bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return of(prefix, bytes);
  }

  /** A text that has the form of a token, its checksum included. */
  static Optional<Secret> parse(String text) {
    int check = text.length() - CHECK_DIGITS;
    boolean formed = check > 0 && text.substring(check).equals(checksum(text.substring(0, check)));
    return formed ? Optional.of(new Secret(text)) : Optional.empty();
  }

  /** What is stored instead of the secret. */
  String hash() {
    return Sha256.of(text);
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "Secret[…]";
  }

  private static Secret of(String prefix, byte[] bytes) {
    var body = prefix + padded(new BigInteger(1, bytes), RANDOM_DIGITS);
    return new Secret(body + checksum(body));
  }

  private static String checksum(String body) {
    var crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    return padded(BigInteger.valueOf(crc.getValue()), CHECK_DIGITS);
  }

  private static String padded(BigInteger number, int digits) {
    var text = number.toString(BASE);
    return "0".repeat(digits - text.length()) + text;
  }
}
