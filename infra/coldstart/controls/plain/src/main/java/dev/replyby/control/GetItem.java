package dev.replyby.control;

import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The sign's one call to the table, with the SDK's own defaults and the lightest HTTP client. */
final class GetItem {
  private static final String TABLE = System.getenv("REPLYBY_TABLE");

  private final DynamoDbClient client =
      DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();

  /** The site's plan. */
  String plan(String site) {
    var key =
        Map.of("pk", AttributeValue.fromS("SIGN#" + site), "sk", AttributeValue.fromS("SIGN"));
    var item = client.getItem(r -> r.tableName(TABLE).key(key)).item();
    return Objects.requireNonNull(item.get("plan")).s();
  }
}
