package dev.replyby.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Answers each event with the event itself. */
record EchoFunction(String name) implements RequestStreamHandler {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var body = MAPPER.readTree(event).toString();
    MAPPER.writeValue(
        answer, Map.of("statusCode", 200, "headers", Map.of("X-Function", name), "body", body));
  }
}
