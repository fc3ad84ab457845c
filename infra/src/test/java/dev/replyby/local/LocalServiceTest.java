package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real functions behind the server, and what tests may do to them. */
class LocalServiceTest {
  @RegisterExtension static final LocalService service = new LocalService();

  @Test
  void showsASign() {
    var site = service.newSite();
    var sign = service.get(site.path("/sign?channel=email")).expect(200);
    assertEquals("2026-11-25T14:00:00Z", sign.at("/channels/email/replyBy"));
    service.clock().advance(Duration.ofHours(7));
    var evening = service.get(site.path("/sign?channel=email")).expect(200);
    assertEquals("closed", evening.at("/channels/email/state"));
  }

  @Test
  void answersNotModifiedWithoutABody() {
    var site = service.newSite();
    var tag = service.get(site.path("/hours")).expect(200).header("ETag").orElse("");
    var again = service.anonymous().with("If-None-Match", tag).get(site.path("/hours")).expect(304);
    assertEquals("", again.text());
  }

  @Test
  void answersNoContentWithoutABody() {
    var site = service.newSite();
    site.staff().put(site.path("/status"), "{\"state\":\"away\",\"for\":\"PT30M\"}").expect(200);
    assertEquals("", site.staff().delete(site.path("/status")).expect(204).text());
  }

  @Test
  void saysThatABodyIsTooLargeToWhoeverSendsIt() {
    var site = service.newSite();
    for (int length : new int[] {256 * 1024 + 1, 1 << 20, 8 << 20}) {
      var body = "{\"name\":\"" + "x".repeat(length) + "\"}";
      site.owner().put(site.path(""), body).expect(413, "too-large");
    }
    site.owner().get(site.path("")).expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/sites/%zz/sign", "/v1/sites/<>|/sign", "/%", "/v1/sites/x/sign?at=%zz"})
  void aMalformedAddressIsAProblemAsAnyOther(String address) throws Exception {
    var heard = RawHttp.say(service.url(), "GET " + address + " HTTP/1.0\r\n\r\n");
    assertTrue(heard.startsWith("HTTP/1.1 40"), heard);
    assertTrue(heard.contains("Content-Type: application/problem+json"), heard);
  }

  @Test
  void countsOneGetItemForASign() {
    var site = service.newSite();
    service.dynamoDb().forget();
    service.get(site.path("/sign")).expect(200);
    assertEquals(Map.of("GetItem", 1), service.dynamoDb().calls());
  }

  @Test
  void answersThatItCannotWhileTheTableIsAway() {
    var site = service.newSite();
    service.dynamoDb().fail("GetItem", Fault.UNREACHABLE);
    service.get(site.path("/sign")).expect(503, "unavailable");
    service.dynamoDb().heal();
    service.get(site.path("/sign")).expect(200);
  }

  @Test
  void outlastsAThrottledAttempt() {
    var site = service.newSite();
    service.dynamoDb().failNth("GetItem", Fault.THROTTLED, 1);
    service.get(site.path("/sign")).expect(200);
  }

  @Test
  void keepsAToggleWhoseAnswerWasLost() {
    var site = service.newSite();
    service.dynamoDb().failNth("UpdateItem", Fault.LOST_ANSWER, 1);
    var away = "{\"state\":\"away\",\"for\":\"PT30M\"}";
    site.staff().put(site.path("/status"), away).expect(200);
    assertTrue(service.get(site.path("/sign")).at("/status/until").startsWith("2026-11-25T10:30"));
  }

  @Test
  void renewsEverySite() {
    service.newSite();
    assertTrue(service.renewal().renew().renewed() > 0);
  }
}
