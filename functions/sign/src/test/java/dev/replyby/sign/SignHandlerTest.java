package dev.replyby.sign;

import static dev.replyby.testing.Items.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amsterdam, workdays from nine to five, asked on Monday 23 November 2026. */
class SignHandlerTest {
  private static final String NOW = "2026-11-23T10:02:00Z";

  private final PlanBuilder office = PlanBuilder.office().channel("chat", new Target.Open(30));
  private final SignItem item = Items.of(office.build());

  @Test
  void aSignIsCacheableForSeconds() {
    var response = get(NOW, "");
    assertEquals(200, response.status());
    assertEquals("application/json", header(response, "Content-Type"));
    assertTrue(header(response, "Cache-Control").startsWith("public, max-age=15"));
  }

  @Test
  void anUnknownSiteIs404() {
    var response = answer(NOW, "/v1/sites/globex/sign");
    assertEquals(404, response.status());
    assertEquals("No site has this id.", Jsons.read(response.body()).path("detail").asText());
  }

  @Test
  void anUnknownChannelIs404AndTheOthersAreNamed() {
    var response = get(NOW, "?channel=fax");
    assertEquals(404, response.status());
    assertEquals(
        "No channel is called \"fax\"; there are email, chat.",
        Jsons.read(response.body()).path("detail").asText());
  }

  @Test
  void oneChannelMayBeAskedFor() {
    var channels = Jsons.read(get(NOW, "?channel=chat").body()).path("channels");
    assertEquals(List.of("chat"), Jsons.names(channels));
  }

  @ParameterizedTest
  @CsvSource({
    "'', en, Accept-Language",
    "?lang=nl, nl, ''",
    "?lang=xx, en, ''",
    "?lang=%zz, en, ''"
  })
  void theLanguageIsToldAndVariesOnlyWhereTheHeaderDecides(
      String query, String language, String vary) {
    var response = get(NOW, query);
    assertEquals(language, header(response, "Content-Language"));
    assertEquals(language, Jsons.read(response.body()).path("lang").asText());
    assertEquals(vary, header(response, "Vary"));
  }

  @Test
  void theHeaderDecidesTheLanguageWhenNoneIsAskedFor() {
    var response = get(NOW, "", "Accept-Language", "nl-BE, en;q=0.1");
    assertEquals("nl", header(response, "Content-Language"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T10:00:00Z, 2026-11-25T10:00:00Z",
    "2026-11-25T11:00:00%2B01:00, 2026-11-25T10:00:00Z",
    "2026-11-25T11:00:00+01:00, 2026-11-25T10:00:00Z"
  })
  void aSignMayBeAskedForAtAnotherInstant(String at, String now) {
    assertEquals(now, Jsons.read(get(NOW, "?at=" + at).body()).path("now").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tomorrow",
        "2026-11-25",
        "2026-11-25T10:00:00",
        "2026-13-25T10:00:00Z",
        "1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
      })
  void anInstantThatIsNoneOrTooFarIs400(String at) {
    var response = get(NOW, "?at=" + at);
    assertEquals(400, response.status());
    var error = Jsons.read(response.body()).path("errors").path(0);
    assertEquals("?at", error.path("pointer").asText());
    assertTrue(error.path("detail").asText().startsWith("found \"" + at), error::toString);
  }

  @Test
  void aPlanThatWasNotRenewedForTooLongIs503() {
    assertEquals(503, get("2030-01-01T00:00:00Z", "").status());
  }

  /** A reader sets its clock by the sign's {@code now} and the response's {@code Date} together. */
  @ParameterizedTest
  @ValueSource(strings = {"*", "W/\"0\""})
  void aSignHasNoTagAndIsAlwaysSentWhole(String known) {
    var response = get(NOW, "", "If-None-Match", known);
    assertEquals(200, response.status());
    assertEquals(NOW, Jsons.read(response.body()).path("now").asText());
    assertEquals("", header(response, "ETag"));
  }

  private Response get(String now, String query, String... headers) {
    return answer(now, "/v1/sites/acme/sign" + query, headers);
  }

  private Response answer(String now, String target, String... headers) {
    Signs signs = site -> site.equals("acme") ? Optional.of(item) : Optional.empty();
    var handler = new SignHandler(new CompiledSites(signs), () -> Instant.ofEpochSecond(at(now)));
    return new Dispatcher(Map.of(Route.SIGN, handler), Gate.PUBLIC)
        .handle(Requests.get(target, headers));
  }

  private static String header(Response response, String name) {
    return response.headers().getOrDefault(name, "");
  }
}
