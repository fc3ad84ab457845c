package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.evidence.Backing;
import dev.replyby.evidence.Claim;
import dev.replyby.evidence.EvidenceMode;
import dev.replyby.evidence.KeptRate;
import dev.replyby.http.Dispatcher;
import dev.replyby.http.Gate;
import dev.replyby.http.Response;
import dev.replyby.http.Route;
import dev.replyby.http.Sha256;
import dev.replyby.promise.Target;
import dev.replyby.store.ChannelEvidence;
import dev.replyby.store.SignItem;
import dev.replyby.store.Status;
import dev.replyby.testing.Items;
import dev.replyby.testing.Jsons;
import dev.replyby.testing.PlanBuilder;
import dev.replyby.testing.Requests;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amsterdam, workdays from nine to five. */
class PageHandlerTest {
  private static final String MONDAY = "2026-11-23T10:02:10Z";

  private final PlanBuilder office =
      PlanBuilder.office()
          .locale("en-GB")
          .channel("chat", new Target.Open(30), Map.of("en", "<i>Chat</i>\u202E", "nl", "Praatje"));
  private final PlanBuilder claiming =
      PlanBuilder.office()
          .locale("en-GB")
          .channel(
              "email", new Target.Open(4 * 3600), Optional.of(new Claim(0.9, EvidenceMode.ADVISE)));
  private SignItem item = Items.of(office.build());

  @Test
  void everyChannelHasItsLabelItsStateAndItsPromise() {
    var page = get(MONDAY, "").body();
    assertTrue(page.contains("<h1><bdi>Acme Hosting</bdi></h1>"), page);
    assertTrue(page.contains("<h2><bdi>email</bdi></h2>\n<p class=\"says open\">Open now."), page);
    assertTrue(page.contains("<h2><bdi>&lt;i&gt;Chat&lt;/i&gt;</bdi></h2>"), page);
    assertTrue(
        page.contains(
            "hear from us by <time datetime=\"2026-11-23T10:05:00Z\">Monday 23 November,"
                + " 11:05</time> (Amsterdam time)."),
        page);
  }

  @Test
  void thePageSaysAsOfWhenAndLinksToItself() {
    assertTrue(
        get(MONDAY, "")
            .body()
            .contains(
                "<a href=\"\">As of <time datetime=\"2026-11-23T10:02:10Z\">Monday, 23 November"
                    + " 2026, 11:02</time> (Amsterdam time).</a>"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:59:59Z, false",
    "2026-11-23T11:00:00Z, true",
    "2026-11-23T12:00:00Z, true",
    "2026-11-23T12:00:01Z, false"
  })
  void theLastCallIsToldWithinTheHour(String now, boolean told) {
    var page = get(now, "?channel=email").body();
    var call = "<p class=\"call\">Ask by <time datetime=\"2026-11-23T12:00:00Z\">";
    assertEquals(told, page.contains(call), page);
    assertEquals(told, page.contains("class=\"call\""));
  }

  /** The first second that says something else, but no later than its sentences would vanish. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-22T10:00:00Z, email, 240",
    "2026-11-23T07:59:50Z, email, 10",
    "2026-11-23T08:00:00Z, email, 1",
    "2026-11-23T10:04:50Z, email, 11",
    "2026-11-23T10:05:01Z, email, 240",
    "2026-11-23T10:04:20Z, chat, 11",
    "2026-11-23T15:59:30Z, chat, 1",
    "2026-11-23T15:59:40Z, chat, 20"
  })
  void thePageIsRenewedWhenItWouldSaySomethingElse(String now, String channel, String seconds) {
    assertEquals(seconds, header(get(now, "?channel=" + channel), "Refresh"));
  }

  /** The same as {@code /sign} says. */
  @ParameterizedTest
  @CsvSource({"pt, Bate-papo", "pt-BR, Bate-papo", "no, Prat", "nn, Prat", "en, Chat"})
  void aLabelsTagLeadsToALanguageAsAVisitorsDoes(String lang, String label) {
    var labels = Map.of("en-GB", "Chat", "pt-BR", "Bate-papo", "no", "Prat");
    item = Items.of(office.channel("chat", new Target.Open(30), labels).build());
    var page = get(MONDAY, "?channel=chat&lang=" + lang).body();
    assertTrue(page.contains("<h2><bdi>" + label + "</bdi></h2>"), page);
  }

  @Test
  void theFirstChannelToChangeRenewsThePage() {
    assertEquals("11", header(get("2026-11-23T10:04:20Z", ""), "Refresh"));
  }

  @Test
  void awaySaysUntilWhen() {
    item = Items.with(office.build(), Status.Kind.AWAY, "2026-11-23T10:00Z", "2026-11-23T12:30Z");
    var page = get(MONDAY, "?channel=email").body();
    assertTrue(
        page.contains("<p class=\"says away\">Away until <time datetime=\"2026-11-23T12:30:00Z\">"),
        page);
    assertFalse(page.contains("at lunch"), "the note is for colleagues");
  }

  @Test
  void whatWasKeptIsToldWithItsWindowAndItsCountOnTheCompanysDays() {
    item = Items.with(claiming.build(), Map.of("email", kept("2026-11-23T23:00:00Z")));
    assertTrue(
        get(MONDAY, "?tz=America/Los_Angeles")
            .body()
            .contains(
                "<p class=\"kept\">We kept 97% of 1,214 promises, 24 August 2026 – 21 November"
                    + " 2026.</p>"));
    assertTrue(
        get(MONDAY, "?lang=de")
            .body()
            .contains(
                "<p class=\"kept\">Eingehaltene Zusagen: 97\u00a0%. Zusagen insgesamt: 1.214."
                    + " Zeitraum: 24. August 2026 – 21. November 2026.</p>"));
  }

  @Test
  void thePageIsRenewedWhenWhatWasKeptIsTooOldToBeTold() {
    item = Items.with(claiming.build(), Map.of("email", kept("2026-11-23T10:03:00Z")));
    var before = get("2026-11-23T10:02:59Z", "?channel=email");
    assertTrue(before.body().contains("class=\"kept\""));
    assertEquals("1", header(before, "Refresh"));
    assertFalse(get("2026-11-23T10:03:00Z", "").body().contains("class=\"kept\""));
  }

  @Test
  void aChannelThatStandsForNoRateTellsNone() {
    item = Items.with(PlanBuilder.office().build(), Map.of("email", kept("2026-11-23T23:00:00Z")));
    assertFalse(get(MONDAY, "").body().contains("class=\"kept\""));
  }

  private static ChannelEvidence kept(String until) {
    var rate =
        new KeptRate.Shown(97, 1214, at("2026-08-24T00:00+02:00"), at("2026-11-22T00:00+01:00"));
    var kept = new ChannelEvidence.Kept(rate, at(until));
    return new ChannelEvidence(at(MONDAY), new Backing.NotYet(0), Optional.of(kept));
  }

  @Test
  void nobodyKeepsThePageAndItHoldsNothingThatRuns() {
    var response = get(MONDAY, "");
    assertEquals("text/html; charset=utf-8", header(response, "Content-Type"));
    assertEquals("no-store", header(response, "Cache-Control"));
    assertEquals("noindex", header(response, "X-Robots-Tag"));
    assertEquals("no-referrer", header(response, "Referrer-Policy"));
    var page = response.body();
    var style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    assertEquals(
        "default-src 'none'; style-src "
            + Sha256.source(style)
            + "; base-uri 'none'; form-action 'none'",
        header(response, "Content-Security-Policy"));
    assertFalse(page.contains("<script") || page.contains("src=") || page.contains(" style="));
  }

  @ParameterizedTest
  @CsvSource({"'', en, Accept-Language", "?lang=nl, nl, ''", "?lang=xx, en, ''"})
  void theLanguageIsTold(String query, String language, String vary) {
    var response = get(MONDAY, query);
    assertTrue(response.body().contains("<html lang=\"" + language + "\" dir=\"ltr\">"));
    assertEquals(language, header(response, "Content-Language"));
    assertEquals(vary, header(response, "Vary"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "Z", "GMT+2", "%00", "SystemV/EST5"})
  void aZoneThatIsNoneIs400(String zone) {
    var response = get(MONDAY, "?tz=" + zone.replace("+", "%2B"));
    assertEquals(400, response.status());
    assertEquals("?tz", Jsons.read(response.body()).at("/errors/0/pointer").asText());
  }

  @Test
  void timesAreWrittenInTheZoneAskedFor() {
    var page = get(MONDAY, "?tz=Asia/Kathmandu&channel=chat").body();
    assertTrue(page.contains(">Monday 23 November, 15:50</time> (Kathmandu time)"), page);
  }

  private Response get(String now, String query) {
    var sites = new CompiledSites(_ -> Optional.of(item));
    var handler = new PageHandler(sites, () -> Instant.ofEpochSecond(at(now)));
    return new Dispatcher(Map.of(Route.PAGE, handler), Gate.PUBLIC)
        .handle(Requests.get("/v1/sites/acme/page" + query));
  }

  private static String header(Response response, String name) {
    return response.headers().getOrDefault(name, "");
  }
}
