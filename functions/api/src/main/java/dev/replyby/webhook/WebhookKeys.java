package dev.replyby.webhook;

import dev.replyby.store.Attributes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is stored about a webhook beside the document.
 *
 * @param secrets in the order in which they were made; the last one counts, and messages are signed
 *     with one that was replaced too for {@link #OVERLAP}. Without any they are not signed
 * @param gone the address that answered that it is no longer there, and is not called again
 */
public record WebhookKeys(List<Dated> secrets, Optional<String> gone) {
  /** How long a secret that was replaced goes on signing, for receivers to change over. */
  public static final Duration OVERLAP = Duration.ofDays(1);

  static final String SECRETS = "secrets";
  static final String GONE = "gone";

  public WebhookKeys {
    secrets = List.copyOf(secrets);
  }

  /** A secret, and the epoch second at which it was made. */
  record Dated(SigningSecret secret, long createdAt) {
    private static final String SECRET = "secret";
    private static final String CREATED_AT = "createdAt";

    AttributeValue attribute() {
      return AttributeValue.fromM(
          Attributes.empty().put(SECRET, secret.text()).put(CREATED_AT, createdAt).toMap());
    }

    static Dated from(AttributeValue attribute) {
      var map = Attributes.of(attribute.m());
      return new Dated(new SigningSecret(map.text(SECRET)), map.number(CREATED_AT));
    }
  }

  static WebhookKeys from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return new WebhookKeys(
        attributes.listOrEmpty(SECRETS).stream().map(Dated::from).toList(),
        attributes.textIfAny(GONE));
  }

  /** Whether that address has answered that it is no longer there. */
  public boolean isGone(URI url) {
    return gone.filter(url.toString()::equals).isPresent();
  }

  /** The epoch second at which the secret that counts was made; empty when there is none. */
  public OptionalLong createdAt() {
    return secrets.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(secrets.getLast().createdAt());
  }

  /**
   * The first epoch second at which the secret before the one that counts no longer signs; empty
   * when there was none.
   */
  public OptionalLong previousUntil() {
    return secrets.size() < 2
        ? OptionalLong.empty()
        : OptionalLong.of(secrets.getLast().createdAt() + OVERLAP.toSeconds());
  }

  /** The secrets with which a message is signed at the epoch second {@code now}, the last first. */
  List<Dated> signing(long now) {
    return IntStream.range(0, secrets.size())
        .filter(i -> i == secrets.size() - 1 || now < replacedAt(i) + OVERLAP.toSeconds())
        .mapToObj(secrets::get)
        .toList()
        .reversed();
  }

  private long replacedAt(int i) {
    return secrets.get(i + 1).createdAt();
  }

  /** The signatures of a message sent at the epoch second {@code now}; empty without a secret. */
  public String signatures(String id, long now, byte[] body) {
    return signing(now).stream()
        .map(dated -> dated.secret().sign(id, now, body))
        .collect(Collectors.joining(" "));
  }
}
