package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replyby.app.OperatorTokenFunction;
import dev.replyby.testing.LocalService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators' tokens, which whoever may call the function in the AWS account makes and ends. */
class OperatorTokenTest {
  @RegisterExtension static final LocalService service = new LocalService();

  private static JsonNode call(String event) throws IOException {
    var answer = new ByteArrayOutputStream();
    new OperatorTokenFunction(service.table(), service.clock())
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
            answer,
            new LocalContext("test", "test"));
    return new ObjectMapper().readTree(answer.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}"})
  void aTokenWorksUntilItIsRevoked(String event) throws IOException {
    var token = call(event).path("token").asText();
    service.as(token).get("/v1/sites").expect(200);
    assertEquals("{\"revoked\":true}", call("{\"revoke\":\"" + token + "\"}").toString());
    service.as(token).get("/v1/sites").expect(401, "unauthorized");
    assertEquals("{\"revoked\":false}", call("{\"revoke\":\"" + token + "\"}").toString());
  }

  @Test
  void aTokenTellsWhenItWasLastUsed() throws IOException {
    var token = call("{}").path("token").asText();
    var show = "{\"show\":\"" + token + "\"}";
    var made = "{\"known\":true,\"createdAt\":\"2026-11-25T10:00:00Z\"";
    assertEquals(made + "}", call(show).toString());
    service.as(token).get("/v1/sites").expect(200);
    assertEquals(made + ",\"lastUsedOn\":\"2026-11-25\"}", call(show).toString());
    call("{\"revoke\":\"" + token + "\"}");
    assertEquals("{\"known\":false}", call(show).toString());
  }

  @Test
  void anOwnersTokenIsNotTheirs() throws IOException {
    var site = service.newSite();
    var owner = site.owner().token().orElseThrow();
    assertEquals("{\"revoked\":false}", call("{\"revoke\":\"" + owner + "\"}").toString());
    assertEquals("{\"known\":false}", call("{\"show\":\"" + owner + "\"}").toString());
    site.owner().get(site.path("")).expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"revoke\":1}", "{\"revok\":\"x\"}", "{\"show\":[]}", "7"})
  void anotherEventMakesNothing(String event) {
    assertThrows(IllegalArgumentException.class, () -> call(event));
  }
}
