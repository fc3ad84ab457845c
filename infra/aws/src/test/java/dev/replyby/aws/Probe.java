package dev.replyby.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/** Starts a handler as Lambda does and hands it the event on standard input; its own process. */
public final class Probe {
  private Probe() {}

  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    var type = Class.forName(arguments[0]);
    var handler = (RequestStreamHandler) type.getConstructor().newInstance();
    var answer = new ByteArrayOutputStream();
    handler.handleRequest(System.in, answer, context());
    System.out.println(answer.toString(StandardCharsets.UTF_8));
  }

  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
