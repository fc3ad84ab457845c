package dev.replyby.control;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Nothing but an answer of the same size: what the JVM and Lambda's client take. */
public final class FloorFunction implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    event.readAllBytes();
    var json = "{\"statusCode\":200,\"body\":\"" + Answers.text("") + "\"}";
    answer.write(json.getBytes(StandardCharsets.UTF_8));
  }
}
