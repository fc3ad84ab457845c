package dev.replyby.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.replyby.local.Functions;
import dev.replyby.local.LocalServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The functions of the synthesised template as CloudFormation makes them at an endpoint. */
final class LocalStackService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START = Duration.ofMinutes(3);

  private final TestStack stack;
  private final LambdaClient lambda;
  private final GatewayModel gateway;
  private final Map<String, String> names;
  private final LocalServer server;
  private final String operator;

  private LocalStackService(TestStack stack, JsonNode template) throws IOException {
    this.stack = stack;
    lambda = lambda(stack.endpoint());
    names = stack.names();
    gateway = new GatewayModel(template);
    var maker = LocalStackTemplate.function(template, Privilege.OPERATOR_TOKEN);
    operator =
        JSON.readTree(call(maker, "{}".getBytes(StandardCharsets.UTF_8))).path("token").asText();
    RequestStreamHandler each = this::route;
    server = LocalServer.start(0, new Functions(each, each));
  }

  /** Makes a stack of what is built in that checkout, and waits until it answers. */
  static LocalStackService deploy(URI endpoint, Path checkout) throws IOException {
    var synthesised = JSON.readTree(template(checkout).toFile());
    var stack = TestStack.of(endpoint, checkout, synthesised);
    try {
      return new LocalStackService(stack, synthesised);
    } catch (IOException | RuntimeException e) {
      try (stack) {
        throw e;
      }
    }
  }

  /** Where it answers. */
  Deployment deployment() {
    return new Deployment(server.url(), operator);
  }

  @Override
  public void close() {
    try (stack;
        lambda) {
      server.close();
    }
  }

  private static Path template(Path checkout) {
    var template = checkout.resolve("infra/aws/target/cdk.out/ReplyBy.template.json");
    if (!Files.exists(template)) {
      throw new IllegalStateException("not synthesised yet: " + template);
    }
    return template;
  }

  private void route(InputStream event, OutputStream answer, Context context) throws IOException {
    var bytes = event.readAllBytes();
    var http = JSON.readTree(bytes).at("/requestContext/http");
    var function = gateway.function(http.path("method").asText(), http.path("path").asText());
    answer.write(call(function, bytes));
  }

  private byte[] call(String function, byte[] event) {
    var answer =
        lambda.invoke(
            r -> r.functionName(names.get(function)).payload(SdkBytes.fromByteArray(event)));
    if (answer.functionError() != null) {
      throw new IllegalStateException(function + ": " + answer.payload().asUtf8String());
    }
    return answer.payload().asByteArray();
  }

  private static LambdaClient lambda(URI endpoint) {
    return TestStack.at(endpoint, LambdaClient.builder())
        .overrideConfiguration(c -> c.apiCallTimeout(START))
        .build();
  }
}
