package dev.replyby.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one request from another. */
final class Fingerprint {
  private Fingerprint() {}

  /** The SHA-256 of the parts, told apart, in hexadecimal. */
  static String of(String... parts) {
    var all = new StringBuilder();
    for (var part : parts) {
      all.append(part.length()).append(':').append(part);
    }
    return of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
