package dev.replyby.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.store.Table;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The function as Lambda calls it, with a table that nobody can reach. */
class SignFunctionTest {
  private final SignFunction function =
      new SignFunction(new Table(nowhere(), "replyby"), InstantSource.system());

  @Test
  void theWidgetNeedsNoTable() throws IOException {
    var answer = answer("/widget.js");
    assertEquals(200, answer.path("statusCode").asInt());
    assertEquals(
        "text/javascript; charset=utf-8", answer.path("headers").path("Content-Type").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/sites/acme/sign",
    "/v1/sites/acme/hours",
    "/v1/sites/acme/badge.svg",
    "/v1/sites/acme/page",
    "/v1/sites/acme/widget.js"
  })
  void aTableOutOfReachIs503AndSaysWhenToTryAgain(String path) throws IOException {
    var answer = answer(path);
    assertEquals(503, answer.path("statusCode").asInt());
    assertEquals("1", answer.path("headers").path("Retry-After").asText());
    assertEquals("*", answer.path("headers").path("Access-Control-Allow-Origin").asText());
  }

  @Test
  void otherRoutesAreNotHere() throws IOException {
    assertEquals(404, answer("/v1/sites/acme").path("statusCode").asInt());
  }

  private JsonNode answer(String path) throws IOException {
    return Gets.answer(function, path);
  }

  private static DynamoDbClient nowhere() {
    return DynamoDbClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .region(Region.EU_WEST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(1)))
        .endpointOverride(URI.create("http://localhost:1"))
        .build();
  }
}
