package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.LocalService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** There is no status without an end. */
class StatusEndTest {
  @RegisterExtension static final LocalService service = new LocalService();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"state\": \"away\"} | /until",
        "{\"state\": \"away\", \"for\": \"PT1H\", \"until\": \"2026-11-25T12:00:00Z\"} | /for",
        "{\"state\": \"away\", \"until\": \"2026-11-25T09:59:59Z\"} | /until",
        "{\"state\": \"away\", \"until\": \"2026-11-25T10:00:00Z\"} | /until",
        "{\"state\": \"away\", \"until\": \"2026-12-25T10:00:01Z\"} | /until",
        "{\"state\": \"away\", \"until\": \"2026-11-25T14:00:00\"} | /until",
        "{\"state\": \"away\", \"until\": \"14:00\"} | /until",
        "{\"state\": \"away\", \"until\": \"2026-02-30T14:00:00Z\"} | /until",
        "{\"state\": \"away\", \"until\": 1795600000} | /until",
        "{\"state\": \"away\", \"until\": null} | /until",
        "{\"state\": \"away\", \"for\": \"PT0S\"} | /for",
        "{\"state\": \"away\", \"for\": \"-PT30M\"} | /for",
        "{\"state\": \"away\", \"for\": \"PT-30M\"} | /for",
        "{\"state\": \"away\", \"for\": \"PT0.5S\"} | /for",
        "{\"state\": \"away\", \"for\": \"P30DT1S\"} | /for",
        "{\"state\": \"away\", \"for\": \"P99999999999999999D\"} | /for",
        "{\"state\": \"away\", \"for\": \"P1M\"} | /for",
        "{\"state\": \"away\", \"for\": \"30 minutes\"} | /for",
        "{\"state\": \"Away\", \"for\": \"PT30M\"} | /state",
        "{\"for\": \"PT30M\"} | /state",
        "{\"state\": \"away\", \"for\": \"PT30M\", \"reason\": \"x\"} | /reason",
        "{\"state\": \"away\", \"for\": \"PT30M\", \"note\": 7} | /note",
        "nonsense | ``",
        "`` | ``"
      })
  void mistakes(String body, String pointer) {
    var site = service.newSite();
    for (var path : List.of(site.path("/status"), site.path("/members/ana/status"))) {
      var answer = site.staff().put(path, body).expect(400, "bad-request");
      assertEquals(List.of(pointer), answer.pointers(), answer.text());
    }
    assertEquals("{\"members\":{}}\n", site.staff().get(site.path("/status")).text());
  }

  @Test
  void everyMistakeAtOnce() {
    var site = service.newSite();
    var wrong =
        "{\"state\": \"gone\", \"for\": 7, \"note\": \"" + "x".repeat(201) + "\", \"a\": 1}";
    var answer = site.staff().put(site.path("/status"), wrong).expect(400, "bad-request");
    assertEquals(4, answer.pointers().size(), answer.text());
  }

  @ParameterizedTest
  @CsvSource({
    "until, 2026-12-25T10:00:00Z, 2026-12-25T10:00:00Z",
    "until, 2026-11-25T05:00:01.9-05:00, 2026-11-25T10:00:01Z",
    "for, PT1S, 2026-11-25T10:00:01Z",
    "for, P30D, 2026-12-25T10:00:00Z",
    "for, PT1H30M, 2026-11-25T11:30:00Z"
  })
  void ends(String field, String value, String end) {
    var site = service.newSite();
    var body = "{\"state\": \"away\", \"%s\": \"%s\"}".formatted(field, value);
    assertEquals(end, site.staff().put(site.path("/status"), body).expect(200).at("/until"));
  }

  @Test
  void aNoteOfTwoHundredCharactersMayHoldAnything() {
    var site = service.newSite();
    var note = "🙂".repeat(200);
    var body = "{\"state\": \"away\", \"for\": \"PT1H\", \"note\": \"" + note + "\"}";
    assertEquals(note, site.staff().put(site.path("/status"), body).expect(200).at("/note"));
  }

  @Test
  void anUnknownMemberOrSite() {
    var site = service.newSite();
    var away = "{\"state\": \"away\", \"for\": \"PT1H\"}";
    var unknown = site.path("/members/nobody/status");
    site.staff().put(unknown, away).expect(404, "not-found");
    site.staff().get(unknown).expect(404, "not-found");
    site.staff().delete(unknown).expect(404, "not-found");
    site.staff().put(site.path("/members/A%20B/status"), away).expect(400, "bad-request");
    service.operator().put("/v1/sites/missing/status", away).expect(404, "not-found");
    service.operator().put("/v1/sites/missing/members/ana/status", away).expect(404, "not-found");
    service.operator().delete("/v1/sites/missing/status").expect(404, "not-found");
  }

  /** The clock in Amsterdam goes back at 01:00 UTC on 25 October. */
  @Test
  void awayAcrossAClockChange() {
    service.clock().set("2026-10-24T20:00:00Z");
    var site = service.newSite();
    var local = "{\"state\": \"away\", \"until\": \"2026-10-26T10:00:00+01:00\"}";
    site.staff().put(site.path("/status"), local).expect(200);
    var sign = service.get(site.path("/sign")).expect(200);
    assertEquals("2026-10-26T09:00:00Z", sign.at("/channels/email/opensAt"));
    assertEquals("2026-10-26T13:00:00Z", sign.at("/channels/email/replyBy"));
    var days = "{\"state\": \"away\", \"for\": \"P1D\"}";
    assertEquals(
        "2026-10-25T20:00:00Z",
        site.staff().put(site.path("/status"), days).expect(200).at("/until"));
  }
}
