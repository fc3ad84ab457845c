package dev.replyby.api;

import static dev.replyby.api.Covering.SITE;
import static dev.replyby.api.Covering.cover;
import static dev.replyby.api.Covering.listed;
import static dev.replyby.api.Covering.made;
import static dev.replyby.api.Covering.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Covers that nobody could make. */
class CoverInputTest {
  @RegisterExtension static final LocalService service = new LocalService();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /member /replaces /start /end",
        "[] | ''",
        "{\"member\": \"zoe\", \"replaces\": 7, \"start\": \"today\", \"end\": \"x\", \"kind\": 1}"
            + " | /replaces /kind /member /start /end",
        "{\"member\": \"ana\", \"replaces\": \"ana\", \"start\": \"2026-11-26T00:00:00Z\","
            + " \"end\": \"2026-11-25T12:00:00Z\"} | /member /end",
        "{\"member\": \"ana\", \"replaces\": \"bo\", \"start\": \"2026-10-25T09:59:59Z\","
            + " \"end\": \"2026-11-25T10:00:00Z\"} | /start /end",
        "{\"member\": \"ana\", \"replaces\": \"bo\", \"start\": \"2026-11-26T00:00:00Z\","
            + " \"end\": \"2027-12-30T10:00:01Z\"} | /end",
        "{\"member\": \"ana\", \"replaces\": \"bo\", \"start\": \"2026-11-26T00:00:00\","
            + " \"end\": \"2026-11-26T00:00:00Z\", \"note\": \"\\u0007\"} | /note",
      })
  void badCoversAreRefusedWithEveryMistake(String body, String pointers) {
    var site = service.newSite(SITE);
    var answer = site.staff().post(site.path("/covers"), body).expect(400, "bad-request");
    assertEquals(List.of(pointers.split(" ", -1)), answer.pointers());
    assertEquals(List.of(), listed(site));
  }

  @Test
  void aCoverWhollyInThePastIsRefusedAndOneThatRunsIsNot() {
    var site = service.newSite(SITE);
    var past = cover("cy", "ana", "2026-11-25T08:00:00Z 2026-11-25T10:00:00Z");
    var refused = site.staff().post(site.path("/covers"), past).expect(400, "bad-request");
    assertTrue(refused.text().contains("what has passed cannot be covered"), refused.text());
    made(site, "cy", "ana", "2026-11-25T08:00:00Z 2026-11-25T10:00:01Z");
    assertEquals("cy", on(site, "2026-11-25T10:00:00Z"));
    assertEquals("ana", on(site, "2026-11-25T10:00:01Z"));
  }
}
