package dev.replyby.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A stack of what is built, and the bucket with its code, at an endpoint that may be somebody's:
 * whatever came of it, nothing of it stays.
 */
record TestStack(URI endpoint, String name) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Makes it, and waits until it is there. */
  static TestStack of(URI endpoint, Path checkout, JsonNode template) {
    var stack = new TestStack(endpoint, "replyby-" + UUID.randomUUID());
    try {
      stack.upload(checkout);
      stack.create(template);
      return stack;
    } catch (RuntimeException e) {
      try (stack) {
        throw e;
      }
    }
  }

  /** What its resources are called, by their names in the template. */
  Map<String, String> names() {
    try (var stacks = stacks()) {
      return stacks
          .listStackResourcesPaginator(r -> r.stackName(name))
          .stackResourceSummaries()
          .stream()
          .collect(Collectors.toMap(r -> r.logicalResourceId(), r -> r.physicalResourceId()));
    }
  }

  /** Takes it down with all that is in it. */
  @Override
  public void close() {
    try (var stacks = stacks();
        var s3 = s3()) {
      stacks.deleteStack(r -> r.stackName(name));
      stacks.waiter().waitUntilStackDeleteComplete(r -> r.stackName(name));
      for (var artifact : Artifact.values()) {
        s3.deleteObject(r -> r.bucket(name).key(artifact.name()));
      }
      s3.deleteBucket(r -> r.bucket(name));
    }
  }

  /** A client of that endpoint. */
  static <B extends AwsClientBuilder<B, ?> & SdkSyncClientBuilder<B, ?>> B at(
      URI endpoint, B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(PATIENCE));
  }

  private void upload(Path checkout) {
    try (var s3 = s3()) {
      s3.createBucket(r -> r.bucket(name));
      Arrays.stream(Artifact.values())
          .forEach(
              artifact ->
                  s3.putObject(
                      r -> r.bucket(name).key(artifact.name()),
                      RequestBody.fromFile(artifact.in(checkout))));
    }
  }

  private void create(JsonNode template) {
    var body = LocalStackTemplate.of(template, name).toString();
    try (var stacks = stacks()) {
      stacks.createStack(
          r -> r.stackName(name).templateBody(body).capabilities(Capability.CAPABILITY_IAM));
      stacks.waiter().waitUntilStackCreateComplete(r -> r.stackName(name));
    }
  }

  private S3Client s3() {
    return at(endpoint, S3Client.builder()).forcePathStyle(true).build();
  }

  private CloudFormationClient stacks() {
    return at(endpoint, CloudFormationClient.builder()).build();
  }
}
