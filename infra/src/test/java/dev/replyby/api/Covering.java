package dev.replyby.api;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.util.List;

/** Taking over from one another, as the tests of it say it. */
final class Covering {
  /** {@link StaffedSignTest}'s with more: dee left in October, the partner desk keeps mornings. */
  static final String SITE =
      """
      {
        "name": "Acme", "timeZone": "Europe/Amsterdam",
        "calendars": {
          "mornings": {"weekly": {"mon": ["08:00-12:00"], "thu": ["08:00-12:00"]}},
          "support": {"weekly": {
            "mon": ["09:00-20:00"], "tue": ["09:00-20:00"], "wed": ["09:00-20:00"],
            "thu": ["09:00-20:00"], "fri": ["09:00-20:00"]}}},
        "channels": {
          "chat": {"calendar": "support", "target": {"open": "PT1H"}, "rotas": ["desk"]},
          "email": {"calendar": "support", "target": {"open": "PT4H"}}},
        "members": {"ana": {"name": "Ana"}, "bo": {"name": "Bo"}, "cy": {"name": "Cy"},
          "dee": {"name": "Dee", "to": "2026-10-31"},
          "desk": {"name": "Desk Ltd", "partner": true, "calendar": "mornings"}},
        "rotas": {"desk": {"layers": [{
          "members": ["ana", "bo"], "every": "P1D", "from": "2026-11-23T00:00",
          "during": {
            "mon": ["09:00-20:00"], "tue": ["09:00-20:00"], "wed": ["09:00-20:00"],
            "thu": ["09:00-20:00"], "fri": ["09:00-17:00"]}}]}}
      }
      """;

  /** The 26th of November 2026 in Amsterdam, which is bo's. */
  static final String THURSDAY = "2026-11-26T00:00:00+01:00 2026-11-27T00:00:00+01:00";

  private Covering() {}

  /**
   * A request.
   *
   * @param span start and end, with a space between them
   */
  static String cover(String member, String replaces, String span) {
    var ends = span.split(" ", 2);
    return "{\"member\": \"%s\", \"replaces\": \"%s\", \"start\": \"%s\", \"end\": \"%s\"}"
        .formatted(member, replaces, ends[0], ends[1]);
  }

  static TestAnswer made(TestSite site, String member, String replaces, String span) {
    return site.staff().post(site.path("/covers"), cover(member, replaces, span)).expect(201);
  }

  static List<String> listed(TestSite site) {
    var covers = site.staff().get(site.path("/covers")).expect(200).json().path("covers");
    return covers.valueStream().map(c -> c.path("id").asText()).toList();
  }

  /** Who is called first by the rota desk. */
  static String on(TestSite site, String at) {
    var duty = site.staff().get(site.path("/on-call?at=" + at)).expect(200);
    return duty.json().at("/rotas/desk").path("first").asText("nobody");
  }

  /** The chat's state on the sign. */
  static String state(LocalService service, TestSite site, String at) {
    return service.get(site.path("/sign?at=" + at)).expect(200).at("/channels/chat/state");
  }
}
