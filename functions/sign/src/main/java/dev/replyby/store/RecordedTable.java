package dev.replyby.store;

import java.io.ByteArrayInputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A table that answers every call with what DynamoDB once answered: the SDK does all of its work,
 * but no connection is opened and no credentials are asked for.
 */
public final class RecordedTable {
  private static final int OK = 200;

  private RecordedTable() {}

  /** Answers with that JSON. */
  public static Table answering(byte[] json) {
    var client =
        DynamoDbClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing")))
            .httpClient(new Recording(json.clone()))
            .build();
    return new Table(client, "recorded");
  }

  @SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
  private record Recording(byte[] json) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(OK).build())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(json)))
              .build();
        }

        @Override
        public void abort() {
          // there is nothing under way
        }
      };
    }

    @Override
    public void close() {
      // there is nothing open
    }
  }
}
