package dev.replyby.access;

import dev.replyby.store.Attributes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What another system proves itself with. It is stored as it is, since signatures are computed with
 * it; it opens one inbound and nothing else.
 *
 * @param since epoch second at which the inbound had its first secret
 * @param madeAt epoch second
 * @param madeBy who made this one
 */
public record InboundSecret(String inbound, String text, long since, long madeAt, String madeBy) {
  static final String INBOUND = "inbound";
  static final String TEXT = "secret";
  static final String SINCE = "since";
  static final String MADE_AT = "madeAt";
  static final String MADE_BY = "madeBy";

  private static final int RANDOM_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Found by scanners, and short enough for Help Scout, which takes 40 characters. */
  private static final String PREFIX = "rbi_";

  /** A new one that nobody guesses, safe in an address. */
  public static String random() {
    var bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "InboundSecret[" + inbound + ']';
  }

  static InboundSecret from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return new InboundSecret(
        attributes.text(INBOUND),
        attributes.text(TEXT),
        attributes.number(SINCE),
        attributes.number(MADE_AT),
        attributes.text(MADE_BY));
  }
}
