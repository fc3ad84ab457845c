package dev.replyby.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.replyby.webhook.WebhookKeys.Dated;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningSecretTest {
  /**
   * The first is the vector in the tests of every library of the specification
   * (github.com/standard-webhooks/standard-webhooks, libraries/javascript/src/webhook.test.ts); the
   * others were made with its JavaScript library, npm standardwebhooks 1.0.0, {@code new
   * Webhook(secret).sign(id, date, body)}.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | {\"test\": 2432232314} | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD | msg_27UH4WbU6Z5A5EzD8u03UvzRbpk | 1649367553 | {\"email\":\"test@example.com\",\"username\":\"test_user\"} | v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=",
        "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD | msg_1 | 1795341600 | {\"text\":\"Zażółć 日本 😀\"} | v1,39N7ROOEDlI2J9npOc9HYCqjy1KqCYnC2nSzm7RvUpg=",
      })
  void signsAsTheSpecificationsOwnLibraries(
      String secret, String id, long timestamp, String body, String signature) {
    assertEquals(signature, new SigningSecret(secret).sign(id, timestamp, body.getBytes(UTF_8)));
  }

  @Test
  void aNewOneIsAsLongAsAskedFor() {
    var secret = SigningSecret.random().text();
    assertEquals("whsec_", secret.substring(0, 6));
    assertEquals(32, Base64.getDecoder().decode(secret.substring(6)).length);
    assertNotEquals(secret, SigningSecret.random().text());
  }

  @Test
  void isNeverShownByAccident() {
    var secret = SigningSecret.random();
    assertFalse(("" + secret).contains(secret.text().substring(6)));
  }

  @Test
  void eachSecretSignsForADayAfterItWasReplaced() {
    var oldest = SigningSecret.random();
    var old = SigningSecret.random();
    var young = SigningSecret.random();
    var body = "{}".getBytes(UTF_8);
    var keys =
        new WebhookKeys(
            List.of(new Dated(oldest, 0), new Dated(old, 500), new Dated(young, 1000)),
            Optional.empty());
    long day = WebhookKeys.OVERLAP.toSeconds();
    assertEquals(List.of(young, old, oldest), signing(keys, 500 + day - 1));
    assertEquals(List.of(young, old), signing(keys, 500 + day));
    assertEquals(List.of(young, old), signing(keys, 1000 + day - 1));
    assertEquals(List.of(young), signing(keys, 1000 + day));
    assertEquals(
        young.sign("m", day, body)
            + " "
            + old.sign("m", day, body)
            + " "
            + oldest.sign("m", day, body),
        keys.signatures("m", day, body));
    assertEquals("", new WebhookKeys(List.of(), Optional.empty()).signatures("m", 2000, body));
  }

  private static List<SigningSecret> signing(WebhookKeys keys, long now) {
    return keys.signing(now).stream().map(Dated::secret).toList();
  }
}
