package dev.replyby.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook's messages are signed with, as Standard Webhooks writes it down: {@code whsec_}
 * and the key in base64 (standardwebhooks.com, specification 1.0.0, "Signature scheme").
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
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring(PREFIX.length())), MAC));
      mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
      return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC", e);
    }
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "SigningSecret[…]";
  }
}
