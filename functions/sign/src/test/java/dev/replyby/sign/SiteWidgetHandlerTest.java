package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.http.Dispatcher;
import dev.replyby.http.Gate;
import dev.replyby.http.Response;
import dev.replyby.http.Route;
import dev.replyby.promise.Target;
import dev.replyby.store.SignItem;
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

/** Amsterdam, workdays from nine to five, asked on Monday 23 November 2026. */
class SiteWidgetHandlerTest {
  private static final String NOW = "2026-11-23T10:02:00Z";

  private final WidgetScript script = new WidgetScript();
  private SignItem item = Items.of(PlanBuilder.office().locale("nl").build());

  @Test
  void codeAndSignComeInOneScriptThatNobodyKeeps() {
    var response = get("");
    assertEquals(200, response.status());
    assertEquals("text/javascript; charset=utf-8", header(response, "Content-Type"));
    assertEquals("no-store", header(response, "Cache-Control"));
    assertEquals("acme", argument(response).path("sign").path("site").asText());
    assertEquals(NOW, argument(response).path("sign").path("now").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "?lang=en, 'nl', en, en",
    "?lang=en-GB, 'nl', en-GB, en",
    "'', 'pl-PL, en;q=0.5', pl-PL, pl",
    "'', 'pl;q=0.9, en;q=0.5', pl, pl",
    "'', 'xx, en;q=0.5', xx, nl",
    "'', '', '', nl",
    "?lang=%zz, 'en', %zz, nl"
  })
  void itNamesTheTagThatWouldAskForTheSame(String query, String accepted, String tag, String lang) {
    var response = get(query, "Accept-Language", accepted);
    assertEquals(tag, argument(response).path("lang").asText());
    assertEquals(lang, argument(response).path("sign").path("lang").asText());
    assertEquals(lang, header(response, "Content-Language"));
  }

  @Test
  void withoutAnyTagTheSitesOwnLanguageIsNamed() {
    assertEquals("nl", argument(get("")).path("lang").asText());
  }

  @Test
  void hostileTextsStayText() {
    var hostile = "</script><!--\u2028\u2029\");alert(1)//";
    item =
        Items.of(
            PlanBuilder.office().channel("x", new Target.Open(30), Map.of("en", hostile)).build());
    var response = get("?lang=" + "%22)%3Balert(1)%2F%2F%3C%2Fscript%3E");
    var json = argument(response);
    assertEquals(hostile, json.at("/sign/channels/x/label").asText());
    assertEquals("\");alert(1)//</script>", json.path("lang").asText());
    var embedded = response.body().substring(script.text().length() - 2);
    assertFalse(embedded.contains("<"), embedded);
    assertFalse(embedded.contains("\u2028") || embedded.contains("\u2029"), embedded);
  }

  @Test
  void anUnknownSiteIs404() {
    var response = answer(NOW, "/v1/sites/globex/widget.js");
    assertEquals(404, response.status());
    assertEquals("application/problem+json", header(response, "Content-Type"));
  }

  @Test
  void aPlanThatWasNotRenewedForTooLongIs503() {
    assertEquals(503, answer("2030-01-01T00:00:00Z", "/v1/sites/acme/widget.js").status());
  }

  /** What stands between the parentheses of the call. */
  private JsonNode argument(Response response) {
    var code = script.text().substring(0, script.text().length() - 1);
    assertTrue(response.body().startsWith(code));
    assertTrue(response.body().endsWith(")"));
    return Jsons.read(response.body().substring(code.length(), response.body().length() - 1));
  }

  private Response get(String query, String... headers) {
    return answer(NOW, "/v1/sites/acme/widget.js" + query, headers);
  }

  private Response answer(String now, String target, String... headers) {
    Signs signs = site -> site.equals("acme") ? Optional.of(item) : Optional.empty();
    var handler =
        new SiteWidgetHandler(
            new CompiledSites(signs), script, () -> Instant.ofEpochSecond(at(now)));
    return new Dispatcher(Map.of(Route.SITE_WIDGET, handler), Gate.PUBLIC)
        .handle(Requests.get(target, headers));
  }

  private static String header(Response response, String name) {
    return response.headers().getOrDefault(name, "");
  }
}
