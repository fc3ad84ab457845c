package dev.replyby.control;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the item and answers as much as the sign does. */
@Controller("/v1/sites/{site}")
final class SignController {
  private static final String TABLE = System.getenv("REPLYBY_TABLE");

  private final DynamoDbClient client;

  SignController(DynamoDbClient client) {
    this.client = client;
  }

  @Get("/sign")
  Shown sign(String site) {
    var key =
        Map.of("pk", AttributeValue.fromS("SIGN#" + site), "sk", AttributeValue.fromS("SIGN"));
    var item = client.getItem(r -> r.tableName(TABLE).key(key)).item();
    return new Shown(Answers.text(Objects.requireNonNull(item.get("plan")).s()));
  }
}
