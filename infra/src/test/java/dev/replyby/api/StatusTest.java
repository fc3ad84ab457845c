package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The live toggle, and what the sign makes of it. */
class StatusTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String AWAY =
      "{\"state\": \"away\", \"for\": \"PT3H\", \"note\": \"dentist\"}";

  private static String state(TestSite site) {
    return service.get(site.path("/sign")).expect(200).at("/channels/email/state");
  }

  @Test
  void awayUntilAStatedTime() {
    var site = service.newSite();
    var until = "{\"state\": \"away\", \"until\": \"2026-11-25T14:00:00+01:00\"}";
    var status = site.staff().put(site.path("/status"), until).expect(200);
    assertEquals("2026-11-25T13:00:00Z", status.at("/until"));
    assertEquals("2026-11-25T10:00:00Z", status.at("/since"));
    var sign = service.get(site.path("/sign")).expect(200);
    assertEquals("{\"state\":\"away\",\"until\":\"2026-11-25T13:00:00Z\"}", sign.at("/status"));
    assertEquals("away", sign.at("/channels/email/state"));
    assertEquals("2026-11-25T13:00:00Z", sign.at("/channels/email/opensAt"));
  }

  @Test
  void comesBackByItself() {
    var site = service.newSite();
    site.staff().put(site.path("/status"), AWAY).expect(200);
    assertEquals("2026-11-25T13:00:00Z", site.staff().get(site.path("/status")).at("/team/until"));
    service.clock().set("2026-11-25T12:59:59Z");
    assertEquals("away", state(site));
    service.clock().set("2026-11-25T13:00:00Z");
    assertEquals("open", state(site));
    assertFalse(service.get(site.path("/sign")).json().has("status"));
    assertEquals("{\"members\":{}}\n", site.staff().get(site.path("/status")).text());
  }

  @Test
  void awayThatEndsWhileClosedSaysTheNextOpening() {
    var site = service.newSite();
    service.clock().set("2026-11-28T10:00:00Z");
    site.staff().put(site.path("/status"), AWAY).expect(200);
    var sign = service.get(site.path("/sign?lang=en"));
    assertEquals("away", sign.at("/channels/email/state"));
    assertEquals("2026-11-30T08:00:00Z", sign.at("/channels/email/opensAt"));
    assertTrue(sign.at("/channels/email/text").startsWith("Away until Monday 9:00"), sign.text());
  }

  @Test
  void openOnAClosedDay() {
    var site = service.newSite();
    service.clock().set("2026-11-28T10:00:00Z");
    assertEquals("closed", state(site));
    var open = "{\"state\": \"open\", \"for\": \"PT2H\"}";
    site.staff().put(site.path("/status"), open).expect(200);
    var sign = service.get(site.path("/sign"));
    assertEquals("open", sign.at("/channels/email/state"));
    assertEquals("2026-11-28T12:00:00Z", sign.at("/channels/email/closesAt"));
    assertEquals("2026-11-30T10:00:00Z", sign.at("/channels/email/replyBy"));
  }

  @Test
  void endsAtOnceWhenDeleted() {
    var site = service.newSite();
    site.staff().put(site.path("/status"), AWAY).expect(200);
    site.staff().delete(site.path("/status")).expect(204);
    assertEquals("open", state(site));
    site.staff().delete(site.path("/status")).expect(204);
  }

  @Test
  void tellsWhatItReplaced() {
    var site = service.newSite();
    assertFalse(site.staff().put(site.path("/status"), AWAY).json().has("replaced"));
    var second = site.owner().put(site.path("/status"), "{\"state\":\"open\",\"for\":\"PT1H\"}");
    assertEquals("staff:ana", second.expect(200).at("/replaced/by"));
    assertEquals("dentist", second.at("/replaced/note"));
    service.clock().set("2026-11-25T11:00:00Z");
    var third = site.staff().put(site.path("/status"), AWAY).expect(200);
    assertFalse(third.json().has("replaced"), "it had ended");
  }

  @Test
  void aNoteIsForColleaguesOnly() {
    var site = service.newSite();
    site.staff().put(site.path("/status"), AWAY).expect(200);
    assertEquals("dentist", site.owner().get(site.path("/status")).at("/team/note"));
    var shown = service.get(site.path("/sign")).text() + service.get(site.path("/hours")).text();
    assertFalse(shown.contains("dentist") || shown.contains("staff:") || shown.contains("ana"));
  }

  @Test
  void aMembersStatusIsShownToColleagues() {
    var site = service.newSite();
    var path = site.path("/members/ana/status");
    assertEquals("{}\n", site.staff().get(path).expect(200).text());
    site.staff().put(path, AWAY).expect(200);
    assertEquals("away", site.staff().get(path).at("/state"));
    assertEquals("away", site.owner().get(site.path("/status")).at("/members/ana/state"));
    assertEquals("open", state(site));
    site.staff().delete(path).expect(204);
    assertEquals("{}\n", site.staff().get(path).text());
  }

  @Test
  void aMemberThatTheDocumentNoLongerHas() {
    var site = service.newSite();
    var path = site.path("/members/ana/status");
    site.staff().put(path, AWAY).expect(200);
    var without = LocalService.SMALL_SITE.replace("{\"ana\": {\"name\": \"Ana\"}}", "{}");
    site.owner().put(site.path(""), without).expect(200);
    site.owner().get(path).expect(404, "not-found");
    site.owner().put(path, AWAY).expect(404, "not-found");
    assertEquals("{\"members\":{}}\n", site.owner().get(site.path("/status")).text());
  }

  @Test
  void toggledAtTheSameTimeNoneIsLost() {
    var members =
        "{\"ana\": {\"name\": \"A\"}, \"bo\": {\"name\": \"B\"}, \"cy\": {\"name\": \"C\"}}";
    var site =
        service.newSite(LocalService.SMALL_SITE.replace("{\"ana\": {\"name\": \"Ana\"}}", members));
    var paths =
        List.of("/status", "/members/ana/status", "/members/bo/status", "/members/cy/status");
    AtOnce.call(4, i -> site.staff().put(site.path(paths.get(i)), AWAY))
        .forEach(a -> a.expect(200));
    var all = site.staff().get(site.path("/status")).expect(200).json();
    assertEquals("away", all.at("/team/state").asText());
    assertEquals(3, all.path("members").size());
    AtOnce.call(2, i -> site.staff().delete(site.path(paths.get(i + 1))))
        .forEach(a -> a.expect(204));
    var left = site.staff().get(site.path("/status")).json();
    assertTrue(left.has("team") && left.path("members").has("cy"), left.toString());
    assertEquals(1, left.path("members").size());
  }
}
