package dev.replyby.api;

import static dev.replyby.api.Covering.listed;
import static dev.replyby.api.Covering.made;
import static dev.replyby.api.Covering.on;
import static dev.replyby.api.Covering.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.store.SignItem;
import dev.replyby.store.SignStore;
import dev.replyby.testing.Fault;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of covers as time goes by: the past stays as it ran, and the sign's item small. */
class CoverHistoryTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static final String THURSDAY = "2026-11-25T23:00:00Z 2026-11-26T23:00:00Z";
  private static final String WEEK = "?from=2026-11-23T00:00:00Z&to=2026-11-30T00:00:00Z";

  private static SignItem item(TestSite site) {
    return new SignStore(service.table()).read(site.id()).orElseThrow();
  }

  private static List<String> kept(TestSite site) {
    return Items.of(service.table(), site.id()).stream().filter(i -> i.contains("COVER#")).toList();
  }

  private static String past(TestSite site) {
    return site.staff().get(site.path("/rotas/desk/shifts" + WEEK)).expect(200).text()
        + site.staff().get(site.path("/coverage" + WEEK)).expect(200).text()
        + site.staff().get(site.path("/on-call?at=2026-11-26T12:00:00Z")).expect(200).text();
  }

  @Test
  void theRenewalMovesWhatHasEndedAndThePastStaysAsItRan() {
    var site = service.newSite(Covering.SITE);
    made(site, "cy", "bo", THURSDAY);
    made(site, "cy", "ana", "2026-11-30T00:00:00Z 2026-12-01T00:00:00Z");
    var before = past(site);
    assertTrue(before.contains("\"cy\""), before);
    service.clock().set("2026-11-27T00:00:00Z");
    assertEquals(2, item(site).covers().size());
    assertEquals(1, listed(site).size(), "those that have ended are not listed");
    service.renewal().renew();
    assertEquals(1, item(site).covers().size());
    assertEquals(before, past(site));
    service.clock().advance(Duration.ofDays(360));
    service.renewal().renew();
    assertEquals(0, item(site).covers().size());
    assertEquals(before, past(site));
    assertEquals(2, kept(site).size());
    assertTrue(kept(site).getFirst().contains("expires"), kept(site)::toString);
  }

  @Test
  void aCoverThatHasJustEndedIsNotMovedAsClocksMayDiffer() {
    var site = service.newSite(Covering.SITE);
    made(site, "cy", "ana", "2026-11-25T11:00:00Z 2026-11-25T12:00:00Z");
    service.clock().set("2026-11-25T12:59:59Z");
    service.renewal().renew();
    assertEquals(List.of(), kept(site));
    service.clock().set("2026-11-25T13:00:00Z");
    service.renewal().renew();
    assertEquals(1, kept(site).size());
  }

  /** So is what a question is promised that is reported late: LEDGER.md says so. */
  @Test
  void aSignOfThePastKnowsNoCoverThatWasMovedWhereShiftsAndCoverageDo() {
    var site = service.newSite(Covering.SITE);
    made(site, "dee", "bo", THURSDAY);
    var noon = "2026-11-26T12:00:00Z";
    service.clock().set("2026-11-27T00:00:00Z");
    assertEquals("closed", state(service, site, noon));
    service.renewal().renew();
    assertEquals("open", state(service, site, noon));
    assertEquals("nobody", on(site, noon));
  }

  /** Shifts are shown as a whole, so what shortens one of them may lie outside of the window. */
  @Test
  void aShiftBeginsAndEndsWhereCoversAroundTheWindowSay() {
    var weekly =
        """
        {"name": "Acme", "timeZone": "UTC",
         "calendars": {"support": {"weekly": {"mon": ["09:00-17:00"]}}},
         "channels": {"chat": {"target": {"open": "PT1H"}, "rotas": ["desk"]}},
         "members": {"ana": {"name": "Ana"}, "cy": {"name": "Cy"}},
         "rotas": {"desk": {"layers": [
           {"members": ["ana"], "every": "P1W", "from": "2026-11-23T00:00"}]}}}
        """;
    var site = service.newSite(weekly);
    made(site, "cy", "ana", "2026-11-25T13:00:00Z 2026-11-26T00:00:00Z");
    made(site, "cy", "ana", "2026-11-29T00:00:00Z 2026-11-29T12:00:00Z");
    var window = "/rotas/desk/shifts?from=2026-11-27T00:00:00Z&to=2026-11-28T00:00:00Z";
    var shifts = site.staff().get(site.path(window)).expect(200);
    assertEquals("ana", shifts.at("/shifts/0/member"));
    assertEquals("2026-11-26T00:00:00Z", shifts.at("/shifts/0/start"));
    assertEquals("2026-11-29T00:00:00Z", shifts.at("/shifts/0/end"));
  }

  @Test
  void whatHasEndedGoesWithTheSite() {
    var site = service.newSite(Covering.SITE);
    made(site, "cy", "bo", THURSDAY);
    service.clock().set("2026-11-28T00:00:00Z");
    service.renewal().renew();
    assertEquals(1, kept(site).size());
    site.owner().delete(site.path("")).expect(204);
    assertEquals(List.of(), kept(site));
  }

  @Test
  void theNextCoverMovesWhatHasEndedToo() {
    var site = service.newSite(Covering.SITE);
    made(site, "cy", "bo", THURSDAY);
    var before = past(site);
    service.clock().set("2026-11-28T00:00:00Z");
    var next = made(site, "cy", "ana", "2026-12-01T00:00:00Z 2026-12-02T00:00:00Z");
    assertEquals(
        List.of(next.at("/id")), item(site).covers().stream().map(c -> c.cover().id()).toList());
    assertEquals(1, kept(site).size());
    assertEquals(before, past(site));
  }

  /** Said in the answer and in the list, whether the renewal or the new cover moves the old one. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCoverFromThePastSaysWhichOnesThatHaveEndedItGoesBefore(boolean isRenewed) {
    var site = service.newSite(Covering.SITE);
    var ended = made(site, "cy", "ana", "2026-11-25T12:00:00Z 2026-11-25T13:00:00Z").at("/id");
    service.clock().set("2026-11-25T15:00:00Z");
    if (isRenewed) {
      service.renewal().renew();
    }
    var later = made(site, "bo", "ana", "2026-11-25T14:00:00Z 2026-11-25T18:00:00Z");
    assertFalse(later.json().has("overrides"), later.text());
    var made = made(site, "bo", "ana", "2026-11-25T08:00:00Z 2026-11-25T18:00:00Z");
    assertEquals("[\"" + ended + "\",\"" + later.at("/id") + "\"]", made.at("/overrides"));
    var covers = site.staff().get(site.path("/covers")).expect(200);
    assertEquals(made.at("/overrides"), covers.at("/covers/0/overrides"));
    assertEquals("bo", on(site, "2026-11-25T12:30:00Z"));
  }

  /**
   * Each of the two writes may fail or lose its answer; whatever is left is moved the next time.
   */
  @ParameterizedTest
  @CsvSource({
    "UNREACHABLE, 1",
    "UNREACHABLE, 2",
    "UNREACHABLE, 3",
    "LOST_ANSWER, 1",
    "LOST_ANSWER, 2",
    "LOST_ANSWER, 3"
  })
  void movingThemLosesNoneWhereverItStops(Fault fault, int nth) {
    var site = service.newSite(Covering.SITE);
    made(site, "cy", "bo", THURSDAY);
    var before = past(site);
    service.clock().set("2026-11-28T00:00:00Z");
    service.dynamoDb().failNth("UpdateItem", fault, nth);
    service.renewal().renew();
    assertEquals(before, past(site));
    service.dynamoDb().heal();
    service.renewal().renew();
    assertEquals(before, past(site));
    assertEquals(0, item(site).covers().size());
    assertEquals(1, kept(site).size());
  }

  @Test
  void neitherAPublishNorAToggleNorTheRenewalLosesACover() {
    var site = service.newSite(Covering.SITE);
    made(site, "cy", "bo", THURSDAY);
    var covers = item(site).covers();
    site.owner().put(site.path(""), Covering.SITE.replace("Acme", "Renamed")).expect(200);
    assertEquals(covers, item(site).covers());
    site.owner().put(site.path(""), Covering.SITE.replace("Acme", "Renamed")).expect(200);
    site.staff().put(site.path("/status"), "{\"state\": \"away\", \"for\": \"PT1H\"}").expect(200);
    site.staff().delete(site.path("/status")).expect(204);
    service.renewal().renew();
    assertEquals(covers, item(site).covers());
  }

  @Test
  void thereAreAtMostTwoHundred() {
    var site = service.newSite(Covering.SITE);
    for (int i = 0; i < 200; i++) {
      made(
          site,
          "cy",
          "bo",
          "2026-11-26T08:00:00Z 2026-11-26T%02d:%02d:00Z".formatted(9 + i / 60, i % 60));
    }
    var more = Covering.cover("cy", "bo", THURSDAY);
    var refused = site.staff().post(site.path("/covers"), more).expect(409, "limit-reached");
    assertTrue(refused.at("/detail").contains("200 covers"), refused.text());
    assertEquals(200, listed(site).size());
    service.dynamoDb().forget();
    assertEquals(
        "open", service.get(site.path("/sign?at=2026-11-26T12:30:00Z")).at("/channels/chat/state"));
    assertEquals(Map.of("GetItem", 1), service.dynamoDb().calls());
    site.staff().delete(site.path("/covers/" + listed(site).getFirst())).expect(200);
    site.staff().post(site.path("/covers"), more).expect(201);
  }

  @Test
  void aSiteThatIsTakenDownTakesItsCoversAlong() {
    var site = service.newSite(Covering.SITE);
    made(site, "cy", "bo", THURSDAY);
    site.owner().delete(site.path("")).expect(204);
    service.operator().get(site.path("/covers")).expect(404, "not-found");
    service.operator().put(site.path(""), Covering.SITE).expect(201);
    var covers = service.operator().get(site.path("/covers")).expect(200);
    assertFalse(covers.json().path("covers").iterator().hasNext());
  }
}
