package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.testing.LocalService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who carries how much. The clock says Wednesday 25 November 2026, 11:00 in Amsterdam. */
class ReportTest {
  @RegisterExtension static final LocalService service = new LocalService();

  /**
   * Ana and bo have every second day, all day long: ana on the 23rd and 25th of November, bo on the
   * 24th and 26th. Bo is in Manila, seven hours ahead.
   */
  private static final String SITE =
      """
      {
        "name": "Acme", "timeZone": "Europe/Amsterdam",
        "calendars": {
          "office": {"weekly": {"mon": ["09:00-17:00"]}, "holidays": {"country": "NL"}},
          "always": {"weekly": {"mon": ["00:00-24:00"]}}},
        "channels": {"chat": {"calendar": "always", "target": {"open": "PT1H"}, "rotas": ["desk"]}},
        "members": {"ana": {"name": "=Ana"}, "bo": {"name": "Bo", "timeZone": "Asia/Manila"}},
        "rotas": {
          "desk": {"layers": [{"members": ["ana", "bo"], "every": "P1D", "from": "2026-11-23T00:00"}]},
          "spare": {"layers": [{"members": ["ana"], "every": "P1D", "from": "2027-06-01T00:00"}]}}
      }
      """;

  private static final String FOUR_DAYS =
      "/report?from=2026-11-23T00:00:00%2B01:00&to=2026-11-27T00:00:00%2B01:00";

  @Test
  void setsLoadsAgainstFairSharesPastAndPlanned() {
    var site = service.newSite(SITE);
    var report = site.staff().get(site.path(FOUR_DAYS)).expect(200);
    assertEquals("2026-11-22T23:00:00Z", report.at("/from"));
    assertEquals("2026-11-26T23:00:00Z", report.at("/to"));
    assertEquals("ana", report.at("/fairness/desk/0/member"));
    assertEquals(load(35 * 60, 14 * 60, 0, 0), report.at("/fairness/desk/0/past/served"));
    assertEquals(load(1770, 660, 0, 0), report.at("/fairness/desk/0/past/fair"));
    assertEquals(load(13 * 60, 2 * 60, 0, 0), report.at("/fairness/desk/0/planned/served"));
    assertEquals(load(24 * 60, 8 * 60, 0, 0), report.at("/fairness/desk/1/past/served"));
    assertEquals(load(1110, 300, 0, 0), report.at("/fairness/desk/1/planned/fair"));
    assertEquals("[]", report.at("/fairness/spare"));
  }

  private static String load(int minutes, int nights, int weekends, int holidays) {
    return "{\"minutes\":%d,\"nightMinutes\":%d,\"weekendMinutes\":%d,\"holidayMinutes\":%d}"
        .formatted(minutes, nights, weekends, holidays);
  }

  @Test
  void aNightIsOneOnTheClockOfWhoIsOnDuty() {
    var site = service.newSite(SITE);
    var night = "/report?from=2026-11-26T14:00:00Z&to=2026-11-26T22:00:00Z";
    var report = site.staff().get(site.path(night)).expect(200);
    assertEquals(load(480, 480, 0, 0), report.at("/fairness/desk/1/planned/served"));
  }

  @Test
  void aHolidayIsOneOfAnyCalendarOfTheSite() {
    var site = service.newSite(SITE);
    var christmas = "/report?from=2026-12-24T00:00:00%2B01:00&to=2026-12-26T00:00:00%2B01:00";
    var report = site.staff().get(site.path(christmas)).expect(200);
    assertEquals(
        load(1440, 480, 0, 1440), report.at("/fairness/desk/0/planned/served"), "ana: 25th");
    assertEquals(load(1440, 480, 0, 420), report.at("/fairness/desk/1/planned/served"), "bo: 24th");
    assertEquals(load(1440, 480, 0, 930), report.at("/fairness/desk/0/planned/fair"));
  }

  @Test
  void whoTakesOverHasTheLoadAndWhoIsReplacedKeepsTheShare() {
    var site = service.newSite(SITE);
    var thursday = "2026-11-26T00:00:00+01:00 2026-11-27T00:00:00+01:00";
    Covering.made(site, "ana", "bo", thursday);
    var report = site.staff().get(site.path(FOUR_DAYS)).expect(200);
    assertEquals(load(37 * 60, 10 * 60, 0, 0), report.at("/fairness/desk/0/planned/served"));
    assertEquals(load(0, 0, 0, 0), report.at("/fairness/desk/1/planned/served"));
    assertEquals(load(1110, 300, 0, 0), report.at("/fairness/desk/1/planned/fair"));
  }

  @Test
  void isCsvForWhoAcceptsIt() {
    var site = service.newSite(SITE);
    var csv =
        site.staff().with("Accept", "text/csv, */*;q=0.1").get(site.path(FOUR_DAYS)).expect(200);
    assertEquals("text/csv; charset=utf-8; header=present", csv.header("Content-Type").orElse(""));
    assertEquals(
        """
        rota,member,when,minutes,nightMinutes,weekendMinutes,holidayMinutes,fairMinutes,fairNightMinutes,fairWeekendMinutes,fairHolidayMinutes
        desk,ana,past,2100,840,0,0,1770,660,0,0
        desk,ana,planned,780,120,0,0,1110,300,0,0
        desk,bo,past,1440,480,0,0,1770,660,0,0
        desk,bo,planned,1440,480,0,0,1110,300,0,0
        """
            .replace("\n", "\r\n"),
        csv.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json                | application/json",
        "*/*                             | application/json",
        "text/csv;q=0, application/json  | application/json",
        "text/plain                      | application/json",
        "application/json, Text/CSV;q=.5 | text/csv; charset=utf-8; header=present"
      })
  void whatIsAccepted(String accept, String type) {
    var site = service.newSite(SITE);
    var report = site.staff().with("Accept", accept).get(site.path("/report")).expect(200);
    assertEquals(type, report.header("Content-Type").orElse(""));
    assertEquals(true, report.header("Vary").orElse("").startsWith("Accept"));
  }

  @Test
  void isAboutFourWeeksOnEitherSideUnlessAskedOtherwise() {
    var site = service.newSite(SITE);
    var report = site.staff().get(site.path("/report")).expect(200);
    assertEquals("2026-10-28T10:00:00Z", report.at("/from"));
    assertEquals("2026-12-23T10:00:00Z", report.at("/to"));
    var year = "/report?from=2025-12-01T00:00:00Z&to=2026-12-02T00:00:00Z";
    site.staff().get(site.path(year)).expect(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/report?from=x&to=y, ?from ?to",
    "/report?from=2020-01-01T00:00:00Z, ?from",
    "/report?from=2026-11-25T00:00:00Z&to=2026-11-25T00:00:00Z, ?to",
    "/report?from=2026-11-25T00:00:00Z&to=2027-11-26T00:00:01Z, ?to",
    "/report?rota=desk, ?"
  })
  void badQuestions(String path, String pointers) {
    var site = service.newSite(SITE);
    var answer = site.staff().get(site.path(path)).expect(400, "bad-request");
    assertEquals(List.of(pointers.split(" ", -1)), answer.pointers());
  }

  @Test
  void aSiteWithoutRotasHasNothingToShare() {
    var site = service.newSite();
    assertEquals("{}", site.staff().get(site.path("/report")).expect(200).at("/fairness"));
    service.operator().get("/v1/sites/missing/report").expect(404, "not-found");
  }
}
