package dev.replyby.local;

import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Makes the table where there is none. */
final class LocalTable {
  private LocalTable() {}

  /** The table with that name, ready for use. */
  static Table open(DynamoDbClient client, String name) {
    if (!exists(client, name)) {
      create(client, name);
    }
    client.waiter().waitUntilTableExists(r -> r.tableName(name));
    return new Table(client, name);
  }

  private static boolean exists(DynamoDbClient client, String name) {
    try {
      client.describeTable(r -> r.tableName(name));
      return true;
    } catch (ResourceNotFoundException _) {
      return false;
    }
  }

  private static void create(DynamoDbClient client, String name) {
    try {
      client.createTable(definition(name));
    } catch (ResourceInUseException _) {
      // another one was faster, or an answer was lost: either way it is there
    }
  }

  private static CreateTableRequest definition(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(List.of(text(Key.PARTITION), text(Key.SORT)))
        .keySchema(List.of(key(Key.PARTITION, KeyType.HASH), key(Key.SORT, KeyType.RANGE)))
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
