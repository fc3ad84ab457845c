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
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The functions of the synthesised template as CloudFormation makes them at an endpoint. */
final class LocalStackService implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START = Duration.ofMinutes(3);

  private final LambdaClient lambda;
  private final GatewayModel gateway;
  private final Map<String, String> names;
  private final LocalServer server;
  private final String operator;

  private LocalStackService(LambdaClient lambda, JsonNode template, Map<String, String> names)
      throws IOException {
    this.lambda = lambda;
    this.names = names;
    gateway = new GatewayModel(template);
    RequestStreamHandler each = this::route;
    server = LocalServer.start(0, new Functions(each, each));
    var maker = LocalStackTemplate.function(template, Privilege.OPERATOR_TOKEN);
    operator =
        JSON.readTree(call(maker, "{}".getBytes(StandardCharsets.UTF_8))).path("token").asText();
  }

  /** Makes a stack of what is built in that checkout, and waits until it answers. */
  static LocalStackService deploy(URI endpoint, Path checkout) throws IOException {
    var bucket = "replyby-" + UUID.randomUUID();
    try (var s3 = at(endpoint, S3Client.builder()).forcePathStyle(true).build();
        var stacks = at(endpoint, CloudFormationClient.builder()).build()) {
      s3.createBucket(r -> r.bucket(bucket));
      for (var artifact : Arrays.asList(Artifact.values())) {
        var file = RequestBody.fromFile(artifact.in(checkout));
        s3.putObject(r -> r.bucket(bucket).key(artifact.name()), file);
      }
      var synthesised = JSON.readTree(template(checkout).toFile());
      var reduced = LocalStackTemplate.of(synthesised, bucket).toString();
      stacks.createStack(
          r -> r.stackName(bucket).templateBody(reduced).capabilities(Capability.CAPABILITY_IAM));
      stacks.waiter().waitUntilStackCreateComplete(r -> r.stackName(bucket));
      var names =
          stacks
              .listStackResourcesPaginator(r -> r.stackName(bucket))
              .stackResourceSummaries()
              .stream()
              .collect(Collectors.toMap(r -> r.logicalResourceId(), r -> r.physicalResourceId()));
      return new LocalStackService(lambda(endpoint), synthesised, names);
    }
  }

  /** Where it answers. */
  Deployment deployment() {
    return new Deployment(server.url(), operator);
  }

  @Override
  public void close() {
    server.close();
    lambda.close();
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
    return at(endpoint, LambdaClient.builder())
        .overrideConfiguration(c -> c.apiCallTimeout(START))
        .build();
  }

  private static <B extends AwsClientBuilder<B, ?> & SdkSyncClientBuilder<B, ?>> B at(
      URI endpoint, B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(START));
  }
}
