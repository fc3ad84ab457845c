package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rotas that nobody should write: each has a clear error, a warning, or a right answer. */
class RotaInputTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static String site(String members, String rotas) {
    return """
        {"name": "Acme", "timeZone": "Europe/Amsterdam",
         "calendars": {"support": {"weekly": {"mon": ["09:00-17:00"], "wed": ["09:00-17:00"]}}},
         "channels": {"chat": {"target": {"open": "PT1H"}, "rotas": ["desk"]}},
         "members": {%s}, "rotas": {%s}}
        """
        .formatted(members, rotas);
  }

  private static String desk(String layer) {
    return site(
        "\"ana\": {\"name\": \"Ana\"}, \"bo\": {\"name\": \"Bo\"}",
        "\"desk\": {\"layers\": [" + layer + "]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                              | /rotas/desk/layers
          {"members": []}                 | /rotas/desk/layers/0/members
          {"members": ["zoe"]}            | /rotas/desk/layers/0/members/0
          {"members": ["ana"], "every": "PT0S", "from": "2026-01-05T09:00"} | /rotas/desk/layers/0/every
          {"members": ["ana"], "every": "P0D", "from": "2026-01-05T09:00"}  | /rotas/desk/layers/0/every
          {"members": ["ana"], "every": "-P1D", "from": "2026-01-05T09:00"} | /rotas/desk/layers/0/every
          {"members": ["ana"], "every": "PT90M", "from": "2026-01-05T09:00"} | /rotas/desk/layers/0/every
          {"members": ["ana"], "every": "P1D"}                 | /rotas/desk/layers/0/from
          {"members": ["ana"], "from": "2026-01-05T09:00"}     | /rotas/desk/layers/0/every
          {"members": ["ana"], "every": "P1D", "from": "2026-02-30T09:00"} | /rotas/desk/layers/0/from
          {"members": [{"member": "ana", "weight": 0}]}        | /rotas/desk/layers/0/members/0/weight
          """)
  void isRefusedAndSaysWhere(String layer, String pointer) {
    var refused = service.operator().put("/v1/sites/never", desk(layer)).expect(400, "bad-request");
    assertEquals(List.of(pointer), refused.pointers());
    service.operator().get("/v1/sites/never").expect(404, "not-found");
  }

  @Test
  void oneMemberHasEveryTurn() {
    var site =
        service.newSite(
            desk("{\"members\": [\"ana\"], \"every\": \"P1D\", \"from\": \"2026-01-05T00:00\"}"));
    assertEquals("ana", first(site));
    assertEquals(
        "ana", site.staff().get(site.path("/on-call")).at("/rotas/desk/layers/0/next/member"));
  }

  @Test
  void aMemberWhoIsRemovedWhileOnDutyHandsOverToTheOthersAndNothingIsLost() {
    var both =
        desk(
            "{\"members\": [\"ana\", \"bo\"], \"every\": \"P1W\", \"from\": \"2026-11-23T00:00\"}");
    var site = service.newSite(both);
    assertEquals("ana", first(site));
    var half = both.replace("\"ana\": {\"name\": \"Ana\"}, ", "");
    var dangling = site.owner().put(site.path(""), half).expect(400, "bad-request");
    assertEquals(List.of("/rotas/desk/layers/0/members/0"), dangling.pointers());
    assertEquals("ana", first(site), "a document that is refused changes nothing");
    site.owner().put(site.path(""), half.replace("\"ana\", ", "")).expect(200);
    assertEquals("bo", first(site));
    assertEquals("open", service.get(site.path("/sign")).at("/channels/chat/state"));
    var leaving =
        both.replace("{\"name\": \"Ana\"}", "{\"name\": \"Ana\", \"to\": \"2026-11-24\"}");
    site.owner().put(site.path(""), leaving).expect(200);
    assertEquals("bo", first(site), "with a last day the turns stay where they were");
    var past = site.staff().get(site.path("/on-call?at=2026-11-24T12:00:00Z")).expect(200);
    assertEquals("ana", past.at("/rotas/desk/first"));
  }

  @Test
  void aFirstHandoffThatTheClockSkipsComesLaterAndIsWarnedOf() {
    var skipped =
        desk(
            "{\"members\": [\"ana\", \"bo\"], \"every\": \"P1D\", \"from\": \"2026-03-29T02:30\"}");
    var site = service.newSite(skipped);
    var warned = site.owner().put(site.path("?dryRun=true"), skipped).expect(200);
    assertEquals("/rotas/desk/layers/0/from", warned.at("/warnings/0/pointer"));
    assertTrue(
        warned.at("/warnings/0/detail").contains("begins at 2026-03-29T03:30"), warned.text());
    var before = site.staff().get(site.path("/on-call?at=2026-03-29T01:29:59Z")).expect(200);
    assertEquals("2026-03-29T01:30:00Z", before.at("/rotas/desk/layers/0/next/start"));
  }

  @Test
  void aPartnerWithoutHoursIsThereAtAnyHourAndWarnedOf() {
    var partner =
        site(
            "\"ana\": {\"name\": \"Ana\", \"partner\": true}",
            "\"desk\": {\"layers\": [{\"members\": [\"ana\"]}]}");
    var site = service.newSite(partner);
    var warned = site.owner().put(site.path("?dryRun=true"), partner).expect(200);
    assertEquals("/members/ana", warned.at("/warnings/0/pointer"));
    assertEquals("open", service.get(site.path("/sign")).at("/channels/chat/state"));
  }

  @Test
  void aRotaThatNobodyUsesIsWarnedOfAndStillShown() {
    var unused = desk("{\"members\": [\"ana\"]}").replace(", \"rotas\": [\"desk\"]", "");
    var site = service.newSite(unused);
    var warned = site.owner().put(site.path("?dryRun=true"), unused).expect(200);
    assertEquals("/rotas/desk", warned.at("/warnings/0/pointer"));
    assertEquals("ana", first(site));
  }

  @Test
  void aThousandMembersWhoTakeHourlyTurns() {
    var members = each("\"m%d\": {\"name\": \"M\"}");
    var turns =
        "{\"members\": ["
            + each("\"m%d\"")
            + "], \"every\": \"PT1H\", \"from\": \"2016-01-04T00:00\"}";
    var site = service.newSite(site(members, "\"desk\": {\"layers\": [" + turns + "]}"));
    assertEquals("open", service.get(site.path("/sign")).at("/channels/chat/state"));
    var shifts =
        site.staff().get(site.path("/rotas/desk/shifts")).expect(200).json().path("shifts");
    assertEquals(14 * 24, shifts.size());
    assertEquals(shifts.path(0).path("member").asText(), first(site));
    Covering.made(site, "m999", first(site), "2026-11-25T09:00:00Z 2026-11-25T12:00:00Z");
    assertEquals("m999", first(site));
  }

  private static String each(String entry) {
    return IntStream.range(0, 1000).mapToObj(entry::formatted).collect(Collectors.joining(", "));
  }

  private static String first(TestSite site) {
    return site.staff().get(site.path("/on-call")).expect(200).at("/rotas/desk/first");
  }

  @Test
  void moreThanASignCanBeMadeOfAtOnceIsRefused() {
    var hourly = "{\"members\": [\"ana\"], \"every\": \"PT1H\", \"from\": \"2016-01-04T00:00\"}";
    var layers = IntStream.range(0, 12).mapToObj(_ -> hourly).collect(Collectors.joining(","));
    var refused =
        service.operator().put("/v1/sites/never", desk(layers)).expect(400, "bad-request");
    assertEquals(List.of("/rotas"), refused.pointers());
    assertTrue(refused.text().contains("105420 shifts a year"), refused.text());
  }
}
