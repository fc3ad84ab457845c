package dev.replyby.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What webhooks' messages are signed with, ours and those of others, as Standard Webhooks writes it
 * down: {@code whsec_} and the key in base64 (standardwebhooks.com, specification 1.0.0, "Signature
 * scheme").
 */
public record SigningSecret(String text) {
  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final String MAC = "HmacSHA256";

  /** Between the 24 and 64 that the specification asks for. */
  private static final int KEY_BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static SigningSecret random() {
    var key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(key));
  }

  /**
   * The signature of a message, with its version.
   *
   * @param timestamp epoch second of this attempt
   */
  public String sign(String id, long timestamp, byte[] body) {
    var before = (id + "." + timestamp + ".").getBytes(UTF_8);
    return VERSION + Base64.getEncoder().encodeToString(Hmac.of(MAC, key(), before, body));
  }

  /** What is not written down as the specification has it is the key itself. */
  private byte[] key() {
    try {
      return text.startsWith(PREFIX)
          ? Base64.getDecoder().decode(text.substring(PREFIX.length()))
          : text.getBytes(UTF_8);
    } catch (IllegalArgumentException _) {
      return text.getBytes(UTF_8);
    }
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "SigningSecret[…]";
  }
}
