package dev.replyby.webhook;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes (RFC 2104), by which each side knows that the other has the secret. */
public final class Hmac {
  private Hmac() {}

  /**
   * The hash of the parts, one after the other.
   *
   * @param algorithm one that every Java platform has, such as {@code HmacSHA256}
   */
  public static byte[] of(String algorithm, byte[] key, byte[]... parts) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      for (var part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
