package dev.replyby.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.testing.Jsons;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Hands a function a {@code GET} as API Gateway does. */
final class Gets {
  private Gets() {}

  /** What it answers to the gateway. */
  static JsonNode answer(SignFunction function, String path) throws IOException {
    var event =
        "{\"rawPath\": \"%s\", \"requestContext\": {\"http\": {\"method\": \"GET\"}}}"
            .formatted(path);
    var answer = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, new NoContext());
    return Jsons.read(answer.toString(StandardCharsets.UTF_8));
  }
}
