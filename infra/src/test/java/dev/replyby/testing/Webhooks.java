package dev.replyby.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Other systems' webhooks to one site, signed as those systems sign. */
public record Webhooks(LocalService service, TestSite site) {
  /** Sets an inbound's secret and gives it. */
  public String secret(String inbound) {
    return site.owner().put(path(inbound) + "/secret", "").expect(200).at("/secret");
  }

  /** Where an inbound takes deliveries. */
  public String path(String inbound) {
    return site.path("/inbound/" + inbound);
  }

  public TestAnswer zammad(String inbound, String secret, String body) {
    var signature =
        "sha1=" + HexFormat.of().formatHex(hmac("HmacSHA1", secret.getBytes(UTF_8), body));
    return send(service.anonymous().with("X-Hub-Signature", signature), inbound, body);
  }

  public TestAnswer helpScout(String inbound, String secret, String event, String body) {
    var signature =
        Base64.getEncoder().encodeToString(hmac("HmacSHA1", secret.getBytes(UTF_8), body));
    return send(
        service
            .anonymous()
            .with("X-HelpScout-Event", event)
            .with("X-HelpScout-Signature", signature),
        inbound,
        body);
  }

  /**
   * From Chatwoot.
   *
   * @param at when it is signed
   */
  public TestAnswer chatwoot(String inbound, String secret, Instant at, String body) {
    var timestamp = Long.toString(at.getEpochSecond());
    var hmac = hmac("HmacSHA256", secret.getBytes(UTF_8), timestamp + '.' + body);
    return send(
        service
            .anonymous()
            .with("X-Chatwoot-Timestamp", timestamp)
            .with("X-Chatwoot-Signature", "sha256=" + HexFormat.of().formatHex(hmac)),
        inbound,
        body);
  }

  /**
   * As the Standard Webhooks specification has it, beside another signature.
   *
   * @param at when it is signed
   */
  public TestAnswer standard(String inbound, String secret, Instant at, String body) {
    var timestamp = Long.toString(at.getEpochSecond());
    var key = Base64.getDecoder().decode(secret.replaceFirst("whsec_", ""));
    var hmac = hmac("HmacSHA256", key, "msg_1." + timestamp + '.' + body);
    return send(
        service
            .anonymous()
            .with("webhook-id", "msg_1")
            .with("webhook-timestamp", timestamp)
            .with("webhook-signature", "v1,b2xk v1," + Base64.getEncoder().encodeToString(hmac)),
        inbound,
        body);
  }

  public TestAnswer send(TestClient client, String inbound, String body) {
    return client.post(path(inbound), body);
  }

  private static byte[] hmac(String algorithm, byte[] key, String text) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
