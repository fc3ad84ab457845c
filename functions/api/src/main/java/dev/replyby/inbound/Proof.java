package dev.replyby.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.http.Request;
import dev.replyby.site.Signing;
import dev.replyby.site.Signing.Encoding;
import dev.replyby.site.Signing.Hash;
import dev.replyby.webhook.Hmac;
import dev.replyby.webhook.SigningSecret;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a delivery comes from who knows the secret. Every comparison takes as long. */
final class Proof {
  /** Seconds by which a signed instant may be off, as the Standard Webhooks libraries have it. */
  static final long TOLERANCE = 300;

  private static final String BEARER = "bearer ";
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  private final String secret;
  private final Exchange exchange;
  private final Request request;
  private final long now;

  private Proof(String secret, Exchange exchange, long now) {
    this.secret = secret;
    this.exchange = exchange;
    this.request = exchange.request();
    this.now = now;
  }

  /**
   * Whether the request is proven.
   *
   * @param now epoch second
   */
  static boolean holds(Signing signing, String secret, Exchange exchange, long now) {
    var proof = new Proof(secret, exchange, now);
    return switch (signing) {
      case Signing.Key _ -> proof.key();
      case Signing.Body body -> proof.body(body);
      case Signing.Chatwoot _ -> proof.chatwoot();
      case Signing.StandardWebhooks _ -> proof.standard();
    };
  }

  private boolean key() {
    return exchange
        .query()
        .text(Parameter.INBOUND_KEY)
        .or(this::bearer)
        .filter(key -> MessageDigest.isEqual(key.getBytes(UTF_8), secret.getBytes(UTF_8)))
        .isPresent();
  }

  private Optional<String> bearer() {
    return request
        .header("Authorization")
        .filter(h -> h.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(h -> h.substring(BEARER.length()).strip());
  }

  private boolean body(Signing.Body signing) {
    var signature = signing.prefix() + hmac(signing.hash(), signing.encoding(), "");
    return isSigned(request.header(signing.header()), signature);
  }

  private boolean chatwoot() {
    var timestamp = fresh("X-Chatwoot-Timestamp");
    return timestamp.isPresent()
        && isSigned(
            request.header("X-Chatwoot-Signature"),
            "sha256=" + hmac(Hash.SHA256, Encoding.HEX, timestamp.get() + '.'));
  }

  /** The header may hold several signatures, while a secret is being replaced. */
  private boolean standard() {
    var id = request.header("webhook-id");
    var timestamp = fresh("webhook-timestamp");
    if (id.isEmpty() || timestamp.isEmpty()) {
      return false;
    }
    var signature =
        new SigningSecret(secret).sign(id.get(), Long.parseLong(timestamp.get()), request.body());
    return request.header("webhook-signature").stream()
        .flatMap(header -> Arrays.stream(header.split(" ", -1)))
        .anyMatch(each -> isSigned(Optional.of(each), signature));
  }

  /** A header's epoch second as it was sent, when it is about now. */
  private Optional<String> fresh(String header) {
    return request
        .header(header)
        .filter(text -> SECONDS.matcher(text).matches())
        .filter(text -> Math.abs(Long.parseLong(text) - now) <= TOLERANCE);
  }

  private static boolean isSigned(Optional<String> found, String expected) {
    return found
        .filter(
            text -> MessageDigest.isEqual(text.strip().getBytes(UTF_8), expected.getBytes(UTF_8)))
        .isPresent();
  }

  /** Of what stands before the body, and the body. */
  private String hmac(Hash hash, Encoding encoding, String before) {
    var key = secret.getBytes(UTF_8);
    var bytes = Hmac.of(hash.algorithm(), key, before.getBytes(UTF_8), request.body());
    return switch (encoding) {
      case HEX -> HexFormat.of().formatHex(bytes);
      case BASE64 -> Base64.getEncoder().encodeToString(bytes);
    };
  }
}
