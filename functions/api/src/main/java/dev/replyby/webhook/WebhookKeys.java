package dev.replyby.webhook;

import dev.replyby.store.Attributes;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is stored about a webhook beside the document.
 *
 * @param secret empty when none was ever made: then its messages are not signed
 * @param createdAt epoch second at which the secret was made
 * @param previous the secret before, with which messages are signed too until {@code previousUntil}
 * @param previousUntil epoch second, exclusive
 * @param gone the address that answered that it is no longer there, and is not called again
 */
public record WebhookKeys(
    Optional<SigningSecret> secret,
    OptionalLong createdAt,
    Optional<SigningSecret> previous,
    long previousUntil,
    Optional<String> gone) {
  static final String SECRET = "secret";
  static final String CREATED_AT = "createdAt";
  static final String PREVIOUS = "previous";
  static final String PREVIOUS_UNTIL = "previousUntil";
  static final String GONE = "gone";

  /** Of a webhook about which nothing is stored. */
  static final WebhookKeys NONE =
      new WebhookKeys(
          Optional.empty(), OptionalLong.empty(), Optional.empty(), 0, Optional.empty());

  static WebhookKeys from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    var until = attributes.find(PREVIOUS_UNTIL);
    return new WebhookKeys(
        attributes.textIfAny(SECRET).map(SigningSecret::new),
        attributes.find(CREATED_AT).stream().mapToLong(at -> Long.parseLong(at.n())).findFirst(),
        attributes.textIfAny(PREVIOUS).map(SigningSecret::new),
        until.map(u -> Long.parseLong(u.n())).orElse(0L),
        attributes.textIfAny(GONE));
  }

  /** The signatures of a message sent at the epoch second {@code now}; empty without a secret. */
  public String signatures(String id, long now, byte[] body) {
    var retired = previous.filter(_ -> now < previousUntil);
    return Stream.concat(secret.stream(), retired.stream())
        .distinct()
        .map(s -> s.sign(id, now, body))
        .collect(Collectors.joining(" "));
  }
}
