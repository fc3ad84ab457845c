package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.Key;
import dev.replyby.testing.DynamoDbTap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;

class LocalTableTest {
  private static final Set<String> ALL =
      Arrays.stream(Index.values()).map(Index::word).collect(Collectors.toSet());

  @Test
  void aTableOfAnEarlierReleaseGetsItsIndexesAndKeepsItsItems() {
    try (var server = EmbeddedDynamoDb.inMemory();
        var client = LocalClient.at(server.endpoint()).build()) {
      client.createTable(withoutIndexes("old"));
      var item = Key.head("acme").attributes();
      client.putItem(r -> r.tableName("old").item(item));
      client.putItem(r -> r.tableName("old").item(due()));
      assertEquals(Set.of(), indexes(client, "old"));
      var table = LocalTable.open(client, "old");
      assertEquals(ALL, indexes(client, "old"));
      assertEquals(item, table.get(Key.head("acme"), true).orElseThrow());
      var found =
          client.query(
              r ->
                  r.tableName("old")
                      .indexName("due")
                      .keyConditionExpression("dueShard = :p")
                      .expressionAttributeValues(Map.of(":p", AttributeValue.fromS("DUE#1"))));
      assertEquals(1, found.count(), "what was there is in the index");
      LocalTable.open(client, "old");
      assertEquals(ALL, indexes(client, "old"));
    }
  }

  @Test
  void aTableOfAnEarlierReleaseGetsItsSignsMoved() {
    var table = TestTable.create(new DynamoDbTap());
    var listed = Attributes.at(Key.ofAllSites("acme")).put("site", "acme").toMap();
    var before = new Key("SITE#acme", "SIGN");
    var sign = Attributes.at(before).put("revision", 7).toMap();
    List.of(listed, sign, Key.head("acme").attributes())
        .forEach(item -> table.client().putItem(r -> r.tableName(table.name()).item(item)));
    LocalTable.open(table.client(), table.name());
    assertEquals(Optional.empty(), table.get(before, true));
    var moved = table.get(Key.sign("acme"), true).orElseThrow();
    assertEquals(Attributes.at(Key.sign("acme")).put("revision", 7).toMap(), moved);
    LocalTable.open(table.client(), table.name());
    assertEquals(moved, table.get(Key.sign("acme"), true).orElseThrow());
    table.client().close();
  }

  private static Map<String, AttributeValue> due() {
    var item = new HashMap<>(Key.promise("x").attributes());
    item.put("dueShard", AttributeValue.fromS("DUE#1"));
    item.put("dueKey", AttributeValue.fromS("0#x"));
    return item;
  }

  private static CreateTableRequest withoutIndexes(String name) {
    var keys = List.of(Key.PARTITION, Key.SORT);
    var now = LocalTable.definition(name);
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(now.billingMode())
        .keySchema(now.keySchema())
        .attributeDefinitions(
            now.attributeDefinitions().stream()
                .filter(a -> keys.contains(a.attributeName()))
                .toList())
        .build();
  }

  private static Set<String> indexes(DynamoDbClient client, String name) {
    return new HashSet<>(
        client.describeTable(r -> r.tableName(name)).table().globalSecondaryIndexes().stream()
            .map(GlobalSecondaryIndexDescription::indexName)
            .toList());
  }
}
