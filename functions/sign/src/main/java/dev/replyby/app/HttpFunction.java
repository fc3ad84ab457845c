package dev.replyby.app;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.replyby.http.Dispatcher;
import dev.replyby.http.HttpApiEvents;
import dev.replyby.tzdata.TzData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A Lambda function behind an API Gateway HTTP API, payload format 2.0. */
public abstract class HttpFunction implements RequestStreamHandler {
  static {
    TzData.install();
  }

  private final Dispatcher dispatcher;

  protected HttpFunction(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public final void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var request = HttpApiEvents.read(event);
    HttpApiEvents.write(request, dispatcher.handle(request), answer);
  }
}
