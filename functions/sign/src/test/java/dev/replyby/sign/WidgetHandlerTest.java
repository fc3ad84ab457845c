package dev.replyby.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.http.Dispatcher;
import dev.replyby.http.Gate;
import dev.replyby.http.Response;
import dev.replyby.http.Route;
import dev.replyby.testing.Requests;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetHandlerTest {
  private final WidgetHandler widget = new WidgetHandler(new WidgetScript());
  private final Dispatcher dispatcher =
      new Dispatcher(Map.of(Route.WIDGET, widget, Route.WIDGET_HASHED, widget), Gate.PUBLIC);

  @Test
  void theWidgetIsAScriptThatIsAskedForAgainSoon() {
    var response = get("/widget.js");
    assertEquals(200, response.status());
    assertFalse(response.body().isBlank());
    assertEquals("text/javascript; charset=utf-8", response.headers().get("Content-Type"));
    assertTrue(cacheControl(response).startsWith("public, max-age=300"));
  }

  @Test
  void underItsHashItNeverChanges() {
    var response = get("/widget." + hash() + ".js");
    assertEquals(get("/widget.js").body(), response.body());
    assertEquals("public, max-age=31536000, immutable", cacheControl(response));
  }

  /** As a page asks that names the hash of an earlier release, and not yet or no longer here. */
  @Test
  void underTheHashOfAnotherReleaseItIsTheCurrentOneAskedForAgainSoon() {
    var response = get("/widget.0123456789abcdef.js");
    assertEquals(200, response.status());
    assertEquals(get("/widget.js").body(), response.body());
    assertEquals(cacheControl(get("/widget.js")), cacheControl(response));
    assertEquals("W/\"" + hash() + '"', response.headers().get("ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000",
        "0123456789abcde",
        "0123456789abcdef0",
        "0123456789ABCDEF",
        "widget",
        "%0a"
      })
  void whatIsNoHashIsNotHereAndNotCached(String hash) {
    var response = get("/widget." + hash + ".js");
    assertEquals(404, response.status());
    assertEquals("no-store", cacheControl(response));
  }

  @Test
  void whoHasItGets304() {
    assertEquals(304, get("/widget.js", "If-None-Match", '"' + hash() + '"').status());
  }

  private String hash() {
    return get("/widget.js").headers().getOrDefault("ETag", "").replaceAll("W/|\"", "");
  }

  private static String cacheControl(Response response) {
    return response.headers().getOrDefault("Cache-Control", "");
  }

  private Response get(String path, String... headers) {
    return dispatcher.handle(Requests.get(path, headers));
  }
}
