package dev.replyby.idempotency;

import dev.replyby.http.Sha256;

/** What tells one request from another. */
final class Fingerprint {
  private Fingerprint() {}

  /** A hash of the parts, told apart. */
  static String of(String... parts) {
    var all = new StringBuilder();
    for (var part : parts) {
      all.append(part.length()).append(':').append(part);
    }
    return Sha256.of(all.toString());
  }
}
