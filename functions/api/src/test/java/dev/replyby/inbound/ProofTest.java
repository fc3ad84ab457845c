package dev.replyby.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.http.Caller;
import dev.replyby.http.Exchange;
import dev.replyby.http.Query;
import dev.replyby.http.Request;
import dev.replyby.http.Route;
import dev.replyby.site.Signing;
import dev.replyby.site.Signing.Encoding;
import dev.replyby.site.Signing.Hash;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {
  /** The instant and the body of the example in the Standard Webhooks specification. */
  private static final long NOW = 1614265330;

  private static final String TEST = "{\"test\": 2432232314}";

  /** Test case 2 of RFC 2202 and of RFC 4231. */
  @ParameterizedTest
  @CsvSource({
    "SHA1, HEX, effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
    "SHA1, BASE64, 7/zfauXrL6LSdBbV8YTfnCWafHk=",
    "SHA256, HEX, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "SHA256, BASE64, W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=",
    "SHA512, BASE64,"
        + " Fkt6e/z4GeLjlfvnO1bgo4e9ZCIugx/WECcM1+olBVSXWL91wFqZSm0DT2X48Ob9yuqxo01Ka0tjbgcKOLznNw=="
  })
  void aBodysSignatureIsTheRfcs(Hash hash, Encoding encoding, String signature) {
    var signing = new Signing.Body("X-Sig", hash, encoding, "v=");
    var body = "what do ya want for nothing?";
    assertProof(true, signing, "Jefe", Map.of("x-sig", "v=" + signature), body);
    assertProof(true, signing, "Jefe", Map.of("x-sig", " v=" + signature + " "), body);
    assertProof(false, signing, "Jefe", Map.of("x-sig", signature), body);
    assertProof(false, signing, "Jefe", Map.of("x-sig", "v="), body);
    assertProof(false, signing, "Jefe", Map.of("x-sig", ""), body);
    assertProof(false, signing, "Jefe", Map.of(), body);
    assertProof(false, signing, "jefe", Map.of("x-sig", "v=" + signature), body);
    assertProof(false, signing, "Jefe", Map.of("x-sig", "v=" + signature), body + " ");
  }

  /** The example of the specification. */
  @Test
  void aStandardWebhookIsProvenByAnyOfItsSignatures() {
    var secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    var right = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    for (var signatures : new String[] {right, "v1,b2xk " + right, right + " v1a,hnO3f9T8"}) {
      assertProof(true, new Signing.StandardWebhooks(), secret, standard(signatures), TEST);
    }
    for (var signatures : new String[] {"", " ", "v1,", right.replace("v1,", "v2,"), "v1,b2xk"}) {
      assertProof(false, new Signing.StandardWebhooks(), secret, standard(signatures), TEST);
    }
    for (var header : standard(right).keySet()) {
      var without = new HashMap<>(standard(right));
      without.remove(header);
      assertProof(false, new Signing.StandardWebhooks(), secret, without, TEST);
    }
  }

  @Test
  void aSecretThatIsNoBase64IsTakenAsItIs() {
    assertProof(false, new Signing.StandardWebhooks(), "whsec_***", standard("v1,b2xk"), TEST);
  }

  /** Made with another implementation, Python's. */
  @Test
  void chatwootSignsTheInstantToo() {
    var headers =
        Map.of(
            "x-chatwoot-timestamp",
            Long.toString(NOW),
            "x-chatwoot-signature",
            "sha256=4eb559d8c109b56f7d381e46a8e058df2e634c4d1a2ca8172e073da2dbe78fd8");
    assertProof(true, new Signing.Chatwoot(), "Jefe", headers, TEST);
    var later = new HashMap<>(headers);
    later.put("x-chatwoot-timestamp", Long.toString(NOW + 1));
    assertProof(false, new Signing.Chatwoot(), "Jefe", later, TEST);
  }

  private static Map<String, String> standard(String signatures) {
    return Map.of(
        "webhook-id",
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp",
        Long.toString(NOW),
        "webhook-signature",
        signatures);
  }

  private static void assertProof(
      boolean proven, Signing signing, String secret, Map<String, String> headers, String body) {
    var request = Request.of("POST", "/", "", headers, body.getBytes(UTF_8), "-");
    var query = new Query(request.query(), Route.INBOUND.parameters());
    var delivery = new Exchange(request, Route.INBOUND, Map.of(), query, new Caller.Visitor());
    assertEquals(proven, Proof.holds(signing, secret, delivery, NOW), headers::toString);
  }
}
