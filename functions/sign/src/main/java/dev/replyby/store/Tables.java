package dev.replyby.store;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Opens the table. */
public final class Tables {
  /** One try; a healthy table answers in a few milliseconds. */
  private static final Duration ATTEMPT = Duration.ofSeconds(1);

  /** All tries together; well within API Gateway's patience. */
  private static final Duration CALL = Duration.ofSeconds(4);

  private Tables() {}

  /**
   * The table by its name, with region and credentials from the environment as the AWS SDK finds
   * them.
   */
  public static Table open(String name, Optional<URI> endpoint) {
    var builder =
        DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(patience(ATTEMPT, CALL));
    endpoint.ifPresent(builder::endpointOverride);
    return new Table(builder.build(), name);
  }

  /** How a client of the table waits and tries again: so long for one try, and for all together. */
  public static ClientOverrideConfiguration patience(Duration attempt, Duration call) {
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(attempt)
        .apiCallTimeout(call)
        .retryStrategy(RetryMode.STANDARD)
        .build();
  }
}
