package dev.replyby.api;

import static dev.replyby.api.Covering.SITE;
import static dev.replyby.api.Covering.THURSDAY;
import static dev.replyby.api.Covering.cover;
import static dev.replyby.api.Covering.listed;
import static dev.replyby.api.Covering.made;
import static dev.replyby.api.Covering.on;
import static dev.replyby.api.Covering.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestAnswer;
import dev.replyby.testing.TestSite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a cover that opens a hole, changes nothing, or names somebody who is gone. */
class CoverAnswersTest {
  @RegisterExtension static final LocalService service = new LocalService();

  @Test
  void aCoverThatChangesNothingSaysSo() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "ana", THURSDAY);
    assertEquals("true", made.at("/idle"));
    assertEquals("{}", made.at("/gaps"));
    var strict = site.path("/covers?strict=true");
    site.staff().post(strict, cover("desk", "ana", THURSDAY)).expect(201);
    var bare = service.newSite();
    var alone =
        bare.owner()
            .put(
                bare.path(""),
                LocalService.SMALL_SITE.replace(
                    "\"ana\": {", "\"bo\": {\"name\": \"Bo\"}, \"ana\": {"))
            .expect(200);
    assertEquals("2", alone.at("/version"));
    assertEquals("true", made(bare, "bo", "ana", THURSDAY).at("/idle"), "there is no rota");
  }

  @Test
  void aCoverByWhoIsAwayThenSaysWhatNobodyServes() {
    var site = service.newSite(SITE);
    var away = "{\"state\": \"away\", \"until\": \"2026-11-26T12:00:00Z\"}";
    site.owner().put(site.path("/members/cy/status"), away).expect(200);
    var made = made(site, "cy", "bo", THURSDAY);
    assertEquals("away", made.at("/missing/0/why"));
    assertEquals("desk", made.at("/missing/0/rota"));
    assertEquals(
        "{\"chat\":[{\"from\":\"2026-11-26T08:00:00Z\",\"to\":\"2026-11-26T12:00:00Z\","
            + "\"free\":[\"ana\"]}]}",
        made.at("/gaps"));
    var gap = site.staff().get(site.path("/coverage")).at("/channels/chat/gaps/0");
    assertTrue(gap.endsWith("\"free\":[\"ana\"]}"), "bo is excused: " + gap);
    assertEquals("closed", state(service, site, "2026-11-26T11:00:00Z"));
    assertEquals("open", state(service, site, "2026-11-26T12:00:00Z"));
  }

  @Test
  void aCoverByWhoHasLeftOrKeepsOtherHoursSaysWhatNobodyServes() {
    var site = service.newSite(SITE);
    var left = made(site, "dee", "bo", THURSDAY);
    assertEquals("gone", left.at("/missing/0/why"));
    assertEquals("2026-11-26T08:00:00Z", left.at("/gaps/chat/0/from"));
    var partner = made(site, "desk", "bo", THURSDAY);
    assertEquals("outside-hours", partner.at("/missing/0/why"));
    assertEquals("{}", partner.at("/gaps"), "the day was lost before");
    var gaps = site.staff().get(site.path("/coverage")).at("/channels/chat/gaps/0");
    assertTrue(gaps.contains("2026-11-26T11:00:00Z") && gaps.contains("\"cy\""), gaps);
  }

  @Test
  void whoIsStrictHasAHoleRefusedAndNothingStored() {
    var site = service.newSite(SITE);
    var strict = site.path("/covers?strict=true");
    var refused = site.staff().post(strict, cover("desk", "bo", THURSDAY)).expect(409, "unstaffed");
    assertEquals(List.of("/member"), refused.pointers());
    assertTrue(
        refused.text().contains("chat from 2026-11-26T11:00:00Z to 2026-11-26T19:00:00Z"),
        refused.text());
    assertEquals(List.of(), listed(site));
    assertEquals("bo", on(site, "2026-11-26T12:00:00Z"));
    site.staff().post(strict, cover("cy", "bo", THURSDAY)).expect(201);
    var neither = site.path("/covers?strict=yes");
    var bad = site.staff().post(neither, cover("cy", "bo", THURSDAY)).expect(400, "bad-request");
    assertEquals(List.of("?strict"), bad.pointers());
  }

  @Test
  void whoAsksAgainIsToldTheSameHoles() {
    var site = service.newSite(SITE);
    var first = made(site, "dee", "bo", THURSDAY);
    var again = site.staff().post(site.path("/covers"), cover("dee", "bo", THURSDAY)).expect(200);
    assertEquals("2026-11-26T08:00:00Z", first.at("/gaps/chat/0/from"));
    assertEquals(first.text(), again.text());
    var noted = cover("dee", "bo", THURSDAY).replace("}", ", \"note\": \"ill\"}");
    var changed = site.staff().post(site.path("/covers"), noted).expect(201);
    assertEquals(first.at("/gaps"), changed.at("/gaps"), "only the note is new");
    var strict = site.path("/covers?strict=true");
    var refused = site.staff().post(strict, noted).expect(409, "unstaffed");
    assertTrue(refused.text().contains("chat from 2026-11-26T08:00:00Z"), refused.text());
    assertEquals(List.of(changed.at("/id")), listed(site));
  }

  /** Who takes over from whom, and on which days of November; what the last one goes before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "of the same one          | cy bo 26 27; ana bo 26 27               | 0",
        "of who took over         | cy bo 26 27; ana cy 26 27               | 0",
        "by who is on leave       | cy ana 25 28; ana bo 26 27              | 0",
        "a swap of the same day   | ana bo 26 27; bo ana 26 27              | 0",
        "several                  | cy bo 26 27; cy ana 25 28; ana bo 26 27 | 0 1",
        "of the one who lost it   | cy bo 26 27; ana bo 26 27; cy bo 25 28  | 1",
        "of a chain the last      | cy bo 26 27; desk cy 26 27; ana bo 26 27 | 1",
        "by who is on leave later | cy ana 27 28; ana bo 26 27              | ''",
        "of who has no shift then | cy bo 27 28; ana bo 27 28               | ''",
        "a swap of two days       | ana bo 26 27; bo ana 27 28              | ''",
      })
  void whichOlderOnesItGoesBeforeIsSaid(String what, String covers, String expected) {
    var site = service.newSite(SITE);
    var made = Stream.of(covers.split("; ", -1)).map(c -> ofNovember(site, c)).toList();
    var ids = made.stream().map(answer -> answer.at("/id")).toList();
    var overridden =
        Stream.of(expected.split(" ", -1))
            .filter(number -> !number.isEmpty())
            .map(number -> ids.get(Integer.parseInt(number)))
            .toList();
    assertEquals(overridden, overrides(made.getLast().json()), what);
    var listed = site.staff().get(site.path("/covers")).json().path("covers").valueStream();
    var last = listed.filter(c -> c.path("id").asText().equals(ids.getLast())).findFirst();
    assertEquals(overridden, overrides(last.orElseThrow()), what);
  }

  private static TestAnswer ofNovember(TestSite site, String cover) {
    var words = cover.split(" ", -1);
    var span = "2026-11-" + words[2] + "T00:00:00+01:00 2026-11-" + words[3] + "T00:00:00+01:00";
    return made(site, words[0], words[1], span);
  }

  private static List<String> overrides(JsonNode cover) {
    return cover.path("overrides").valueStream().map(JsonNode::asText).toList();
  }

  @Test
  void ofVeryManyHolesTheFirstAreTold() {
    var site = service.newSite(SITE);
    var made = made(site, "dee", "bo", "2026-11-26T00:00:00Z 2027-12-24T00:00:00Z");
    assertEquals(50, made.json().at("/gaps/chat").size());
    assertEquals(50, made.json().path("missing").size());
    assertEquals("2026-11-26T08:00:00Z", made.at("/gaps/chat/0/from"));
  }

  @Test
  void ofACoverBySomebodyWhoIsNoLongerAMemberNothingIsLost() {
    var site = service.newSite(SITE);
    var made = made(site, "cy", "bo", THURSDAY);
    var without = SITE.replace("\"cy\": {\"name\": \"Cy\"},", "");
    var published = site.owner().put(site.path(""), without).expect(200);
    var warnings = published.json().path("warnings").findValuesAsText("pointer");
    assertEquals(List.of("/channels/chat/rotas", "/members/cy"), warnings);
    assertTrue(published.text().contains("from 2026-11-26T08:00:00Z"), published.text());
    site.owner().put(site.path("?strict=true"), without).expect(409, "unstaffed");
    var listed = site.staff().get(site.path("/covers")).expect(200);
    assertEquals("[\"cy\"]", listed.at("/covers/0/gone"));
    assertEquals("gone", listed.at("/covers/0/missing/0/why"));
    assertEquals("closed", state(service, site, "2026-11-26T12:00:00Z"));
    site.staff().delete(site.path("/covers/" + made.at("/id"))).expect(200);
    assertEquals("open", state(service, site, "2026-11-26T12:00:00Z"));
  }

  @Test
  void ofACoverOfSomebodyWhoIsNoLongerAMemberNothingIsLost() {
    var site = service.newSite(SITE);
    made(site, "cy", "bo", THURSDAY);
    var without =
        SITE.replace("\"bo\": {\"name\": \"Bo\"},", "").replace("\"ana\", \"bo\"", "\"ana\"");
    var published = site.owner().put(site.path(""), without).expect(200);
    var detail = published.at("/warnings/1/detail");
    assertEquals("/members/bo", published.at("/warnings/1/pointer"));
    assertTrue(detail.contains("changes nothing; the cover stays until"), detail);
    assertEquals("[\"bo\"]", site.staff().get(site.path("/covers")).at("/covers/0/gone"));
    assertEquals("ana", on(site, "2026-11-26T12:00:00Z"));
    site.owner().put(site.path(""), SITE).expect(200);
    assertEquals("cy", on(site, "2026-11-26T12:00:00Z"), "it was only waiting");
  }

  @Test
  void aRotaThatMovesTheShiftAwayIsToldAboutTheCover() {
    var site = service.newSite(SITE);
    made(site, "cy", "bo", THURSDAY);
    var turned = SITE.replace("[\"ana\", \"bo\"]", "[\"bo\", \"ana\"]");
    var published = site.owner().put(site.path("?dryRun=true"), turned).expect(200);
    assertEquals("/rotas", published.at("/warnings/1/pointer"));
    assertTrue(published.at("/warnings/1/detail").contains("bo has no shift then"));
  }

  private static JsonNode gap(TestSite site) {
    return site.staff().get(site.path("/coverage")).expect(200).json().at("/channels/chat/gaps/0");
  }

  @Test
  void coverageCountsTheTeamsStatusAndNamesIt() {
    var site = service.newSite(SITE);
    var away = "{\"state\": \"away\", \"until\": \"2026-11-25T12:00:00Z\"}";
    site.staff().put(site.path("/status"), away).expect(200);
    assertEquals("2026-11-25T12:00:00Z", gap(site).path("to").asText());
    var coverage = site.staff().get(site.path("/coverage")).expect(200);
    assertEquals("away", coverage.at("/status/state"));
    assertEquals(coverage.at("/channels/chat/gaps/0/to"), coverage.at("/channels/email/gaps/0/to"));
    var later = "/coverage?from=2026-11-25T12:00:00Z";
    assertFalse(site.staff().get(site.path(later)).expect(200).json().has("status"));
  }
}
