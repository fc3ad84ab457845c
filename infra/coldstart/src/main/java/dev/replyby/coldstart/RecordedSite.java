package dev.replyby.coldstart;

import dev.replyby.local.EmbeddedDynamoDb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The demo's company as it stands in the table, so that what is measured is a sign of an ordinary
 * site, published through the API.
 *
 * @param answer DynamoDB's answer to a {@code GetItem} of what the sign reads, in JSON
 */
record RecordedSite(String answer) {
  private static final String TABLE = "replyby";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Starts the demo with an empty database, and ends it again. */
  static RecordedSite record(Path folder) throws IOException, InterruptedException {
    try (var database = EmbeddedDynamoDb.inMemory()) {
      var report = folder.resolve("demo.json");
      Files.deleteIfExists(report);
      var demo =
          Child.java(
              List.of(
                  "-XX:TieredStopAtLevel=1",
                  "-Dreplyby.demo.report=" + report,
                  "-classpath",
                  System.getProperty("java.class.path"),
                  "dev.replyby.local.Demo"),
              Map.of(
                  "REPLYBY_PORT", "0",
                  "REPLYBY_DATA", folder.resolve("demo").toString(),
                  "REPLYBY_DYNAMODB_ENDPOINT", database.endpoint().toString()),
              folder,
              folder.resolve("demo.log"));
      try (demo) {
        demo.await(() -> Files.exists(report), PATIENCE);
        return new RecordedSite(item(database.endpoint()));
      }
    }
  }

  /** What of a request tells that it is for this site. */
  String key() {
    return "SIGN#acme";
  }

  private static String item(URI endpoint) throws IOException, InterruptedException {
    var question =
        """
        {"TableName": "%s", "Key": {"pk": {"S": "SIGN#acme"}, "sk": {"S": "SIGN"}}}"""
            .formatted(TABLE);
    var request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810.GetItem")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(BodyPublishers.ofString(question))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString()).body();
      if (!answer.contains("plan")) {
        throw new IllegalStateException("the demo's site is not in the table: " + answer);
      }
      return answer;
    }
  }
}
