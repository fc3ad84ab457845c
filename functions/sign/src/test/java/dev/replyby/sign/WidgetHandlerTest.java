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

  @Test
  void anotherHashIsNotHereAndNotCached() {
    var response = get("/widget.0000.js");
    assertEquals(404, response.status());
    assertEquals("no-store", cacheControl(response));
  }

  @Test
  void whoHasItGets304() {
    assertEquals(304, get("/widget.js", "If-None-Match", '"' + hash() + '"').status());
  }

  private String hash() {
    return get("/widget.js").headers().getOrDefault("ETag", "").replace("\"", "");
  }

  private static String cacheControl(Response response) {
    return response.headers().getOrDefault("Cache-Control", "");
  }

  private Response get(String path, String... headers) {
    return dispatcher.handle(Requests.get(path, headers));
  }
}
