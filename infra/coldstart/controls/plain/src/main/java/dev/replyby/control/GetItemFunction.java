package dev.replyby.control;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Reads the item and does nothing with it: what a warm sign is measured against. */
public final class GetItemFunction implements RequestStreamHandler {
  private final GetItem table = new GetItem();

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    event.readAllBytes();
    var json = "{\"statusCode\":200,\"body\":\"" + table.plan("acme").length() + "\"}";
    answer.write(json.getBytes(StandardCharsets.UTF_8));
  }
}
