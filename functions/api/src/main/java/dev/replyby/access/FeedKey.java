package dev.replyby.access;

import dev.replyby.store.Attributes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The key of a member's calendar feed as it is stored, without the secret.
 *
 * @param hash of the secret
 * @param createdAt epoch second
 * @param by who made it
 */
public record FeedKey(String hash, long createdAt, String by) {
  static final String HASH = "hash";
  static final String CREATED_AT = "createdAt";
  static final String BY = "by";

  /** The key in that item; empty when it was revoked. */
  static Optional<FeedKey> from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return attributes
        .textIfAny(HASH)
        .map(hash -> new FeedKey(hash, attributes.number(CREATED_AT), attributes.text(BY)));
  }

  /** Whether that is the secret; takes the same time whatever is wrong with it. */
  boolean isOf(Secret secret) {
    return MessageDigest.isEqual(bytes(hash), bytes(secret.hash()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
