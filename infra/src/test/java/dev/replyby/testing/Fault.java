package dev.replyby.testing;

import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What can go wrong between a function and its table. */
public enum Fault {
  /** Refused for being too much; not applied. */
  THROTTLED,
  /** Never arrived; not applied. */
  UNREACHABLE,
  /** Refused since somebody else was faster; not applied. */
  FAILED_CONDITION,
  /** Applied, but the answer was lost. */
  LOST_ANSWER;

  private static final int BAD_REQUEST = 400;

  boolean isApplied() {
    return this == LOST_ANSWER;
  }

  /** As the client tells it of that operation. */
  SdkException exception(String operation) {
    return switch (this) {
      case THROTTLED -> throttled();
      case FAILED_CONDITION ->
          operation.equals("TransactWriteItems") ? cancelled() : failedCondition();
      case UNREACHABLE -> SdkClientException.create("unreachable, by a test");
      case LOST_ANSWER -> ApiCallAttemptTimeoutException.create(Duration.ofSeconds(1).toMillis());
    };
  }

  private static SdkException throttled() {
    return ProvisionedThroughputExceededException.builder()
        .awsErrorDetails(details("ProvisionedThroughputExceededException"))
        .statusCode(BAD_REQUEST)
        .build();
  }

  private static SdkException failedCondition() {
    return ConditionalCheckFailedException.builder()
        .awsErrorDetails(details("ConditionalCheckFailedException"))
        .statusCode(BAD_REQUEST)
        .build();
  }

  private static SdkException cancelled() {
    return TransactionCanceledException.builder()
        .awsErrorDetails(details("TransactionCanceledException"))
        .statusCode(BAD_REQUEST)
        .cancellationReasons(CancellationReason.builder().code("ConditionalCheckFailed").build())
        .build();
  }

  private static AwsErrorDetails details(String code) {
    return AwsErrorDetails.builder().errorCode(code).errorMessage("by a test").build();
  }
}
