package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.http.Dispatcher;
import dev.replyby.http.Gate;
import dev.replyby.http.Response;
import dev.replyby.http.Route;
import dev.replyby.promise.Target;
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

/** Amsterdam, workdays from nine to five, looked at on Sunday 22 November 2026. */
class BadgeHandlerTest {
  private static final String NOW = "2026-11-22T10:02:10Z";

  private final PlanBuilder office =
      PlanBuilder.office()
          .locale("en-GB")
          .channel("chat", new Target.Open(30), Map.of("nl", "Praatje"));

  @Test
  void aBadgeSaysUntilWhenToAskAndAsOfWhen() {
    assertEquals(
        "Ask by Monday 23 November, 09:00 to hear from us by Monday 23 November, 13:00 (Amsterdam"
            + " time). As of Sunday, 22 November 2026, 11:02 (Amsterdam time).",
        described(get(NOW, "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22T10:02:10Z", "2026-11-23T10:02:10Z", "2026-12-31T22:59:30Z"})
  void aBadgeSpeaksOfNoNow(String now) {
    for (var channel : new String[] {"email", "chat"}) {
      var told = described(get(now, "?channel=" + channel));
      assertFalse(told.matches(".*\\b[Nn]ow\\b.*"), told);
      assertTrue(told.contains("As of "), told);
    }
  }

  /** In another year than the one it was made in, the year belongs to the date. */
  @Test
  void theYearIsNamedWhereItIsAnother() {
    var told = described(get("2026-12-31T22:00:00Z", ""));
    assertTrue(told.contains("by Friday, 1 January 2027, 13:00"), told);
  }

  @Test
  void withoutAPromiseItSaysSoAndAsOfWhen() {
    var never =
        PlanBuilder.in("Europe/Amsterdam").locale("en-GB").channel("email", new Target.Open(60));
    assertEquals(
        "We cannot promise a reply time right now. As of Sunday, 22 November 2026, 11:02 (Amsterdam"
            + " time).",
        described(answer(never, NOW, "/v1/sites/acme/badge.svg")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Acme Hosting · email",
        "?channel=email | Acme Hosting · email",
        "?channel=chat&lang=nl | Acme Hosting · Praatje"
      })
  void oneChannelIsShownTheFirstUnlessAnotherIsNamed(String query, String title) {
    assertEquals(title, between(get(NOW, query).body(), "<title id=\"reply-by-title\">", "<"));
  }

  /** The same as {@code /sign} says. */
  @ParameterizedTest
  @CsvSource({"pt, Bate-papo", "pt-BR, Bate-papo", "no, Prat", "nn, Prat", "en, Chat"})
  void aLabelsTagLeadsToALanguageAsAVisitorsDoes(String lang, String label) {
    var labels = Map.of("en-GB", "Chat", "pt-BR", "Bate-papo", "no", "Prat");
    office.channel("chat", new Target.Open(30), labels);
    var badge = get(NOW, "?channel=chat&lang=" + lang).body();
    assertEquals("Acme Hosting · " + label, between(badge, "<title id=\"reply-by-title\">", "<"));
  }

  @Test
  void timesAreWrittenInTheZoneAskedFor() {
    var told = described(get(NOW, "?tz=Asia/Manila"));
    assertTrue(told.contains("by Monday 23 November, 20:00 (Manila time)"), told);
    assertTrue(told.contains("As of Sunday, 22 November 2026, 18:02 (Manila time)"), told);
  }

  @ParameterizedTest
  @CsvSource({
    "tz, Manila, 'found \"Manila\"; expected an IANA time zone, such as Europe/Amsterdam'",
    "tz, +02:00, 'found \"+02:00\"; expected an IANA time zone, such as Europe/Amsterdam'",
    "tz, ../etc/passwd, 'found \"../etc/passwd\"; expected an IANA time zone, such as Europe/Amsterdam'",
    "theme, blue, 'found \"blue\"; expected light or dark'",
    "theme, DARK, 'found \"DARK\"; expected light or dark'"
  })
  void aZoneOrThemeThatIsNoneIs400(String parameter, String value, String detail) {
    var response = get(NOW, "?" + parameter + "=" + value.replace("+", "%2B"));
    assertEquals(400, response.status());
    var error = Jsons.read(response.body()).path("errors").path(0);
    assertEquals("?" + parameter, error.path("pointer").asText());
    assertEquals(detail, error.path("detail").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "'', true, default-src 'none'; style-src 'sha256-",
    "?theme=dark, true, default-src 'none'; style-src 'sha256-",
    "?theme=light, false, default-src 'none'; sandbox"
  })
  void aThemeIsAStyleThatThePolicyNames(String query, boolean styled, String policy) {
    var response = get(NOW, query);
    assertEquals(styled, response.body().contains("<style>"));
    assertTrue(header(response, "Content-Security-Policy").startsWith(policy));
  }

  @Test
  void whatTheViewerPrefersDecidesUnlessAThemeIsNamed() {
    assertTrue(get(NOW, "").body().contains("@media (prefers-color-scheme:dark)"));
    assertFalse(get(NOW, "?theme=dark").body().contains("@media"));
  }

  @Test
  void noCacheShowsABadgeWithoutAsking() {
    var response = get(NOW, "");
    assertEquals("image/svg+xml", header(response, "Content-Type"));
    assertEquals("public, no-cache, max-age=0, must-revalidate", header(response, "Cache-Control"));
    assertEquals("noindex", header(response, "X-Robots-Tag"));
    assertEquals("*", header(response, "Access-Control-Allow-Origin"));
    var tag = header(response, "ETag");
    assertEquals(304, get("2026-11-22T10:02:59Z", "", "If-None-Match", tag).status());
    var later = get("2026-11-22T10:03:00Z", "", "If-None-Match", tag);
    assertEquals(200, later.status());
    assertNotEquals(tag, header(later, "ETag"));
  }

  @Test
  void whoIsNotThereIsNotFound() {
    assertEquals(404, get(NOW, "?channel=fax").status());
    assertEquals(404, answer(office, NOW, "/v1/sites/globex/badge.svg").status());
    assertEquals(503, get("2030-01-01T00:00:00Z", "").status());
  }

  private Response get(String now, String query, String... headers) {
    return answer(office, now, "/v1/sites/acme/badge.svg" + query, headers);
  }

  private static Response answer(PlanBuilder plan, String now, String target, String... headers) {
    var item = Items.of(plan.build());
    var sites =
        new CompiledSites(site -> site.equals("acme") ? Optional.of(item) : Optional.empty());
    var handler = new BadgeHandler(sites, () -> Instant.ofEpochSecond(at(now)));
    return new Dispatcher(Map.of(Route.BADGE, handler), Gate.PUBLIC)
        .handle(Requests.get(target, headers));
  }

  private static String described(Response response) {
    assertEquals(200, response.status(), response.body());
    return between(response.body(), "<desc id=\"reply-by-desc\">", "<");
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String header(Response response, String name) {
    return response.headers().getOrDefault(name, "");
  }
}
