package dev.replyby.local;

import dev.replyby.store.Index;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.waiters.Waiter;
import software.amazon.awssdk.core.waiters.WaiterAcceptor;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Makes the table where there is none. */
public final class LocalTable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private LocalTable() {}

  /** The table with that name, ready for use. */
  static Table open(DynamoDbClient client, String name) {
    if (!exists(client, name)) {
      create(client, name);
    }
    client.waiter().waitUntilTableExists(r -> r.tableName(name));
    addMissing(client, name);
    var table = new Table(client, name);
    MovedSigns.in(table);
    return table;
  }

  /** The table as it is to be made. */
  public static CreateTableRequest definition(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(texts(List.of(Index.values())))
        .keySchema(keys(Key.PARTITION, Key.SORT))
        .globalSecondaryIndexes(Arrays.stream(Index.values()).map(LocalTable::definition).toList())
        .build();
  }

  /** Whether there is a table with that name. */
  static boolean exists(DynamoDbClient client, String name) {
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

  /** A table of an earlier release lacks indexes; DynamoDB adds one at a time. */
  private static void addMissing(DynamoDbClient client, String name) {
    var there = indexes(client, name).stream().map(i -> i.indexName()).toList();
    Predicate<Index> isThere = index -> there.contains(index.word());
    for (var index : Index.values()) {
      if (!isThere.test(index)) {
        var upToThis =
            Arrays.stream(Index.values()).filter(i -> isThere.test(i) || i.compareTo(index) <= 0);
        add(client, name, index, upToThis.toList());
      }
    }
  }

  private static void add(DynamoDbClient client, String name, Index index, List<Index> all) {
    var create =
        GlobalSecondaryIndexUpdate.builder()
            .create(
                c ->
                    c.indexName(index.word())
                        .keySchema(keys(index.partition(), index.sort()))
                        .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY)))
            .build();
    client.updateTable(
        r ->
            r.tableName(name)
                .attributeDefinitions(texts(all))
                .globalSecondaryIndexUpdates(List.of(create)));
    awaitIndexes(client, name);
  }

  private static void awaitIndexes(DynamoDbClient client, String name) {
    Waiter.builder(DescribeTableResponse.class)
        .addAcceptor(WaiterAcceptor.successOnResponseAcceptor(LocalTable::hasAllIndexes))
        .addAcceptor(WaiterAcceptor.retryOnResponseAcceptor(_ -> true))
        .overrideConfiguration(
            c -> c.maxAttempts(600).backoffStrategyV2(BackoffStrategy.fixedDelay(PAUSE)))
        .build()
        .run(() -> client.describeTable(r -> r.tableName(name)));
  }

  private static boolean hasAllIndexes(DescribeTableResponse table) {
    return table.table().globalSecondaryIndexes().stream()
        .allMatch(i -> i.indexStatus() == IndexStatus.ACTIVE);
  }

  private static List<GlobalSecondaryIndexDescription> indexes(DynamoDbClient client, String name) {
    return client.describeTable(r -> r.tableName(name)).table().globalSecondaryIndexes();
  }

  private static GlobalSecondaryIndex definition(Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.word())
        .keySchema(keys(index.partition(), index.sort()))
        .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  private static List<AttributeDefinition> texts(List<Index> indexes) {
    return Stream.concat(
            Stream.of(Key.PARTITION, Key.SORT),
            indexes.stream().flatMap(i -> Stream.of(i.partition(), i.sort())))
        .map(LocalTable::text)
        .toList();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static List<KeySchemaElement> keys(String partition, String sort) {
    return List.of(key(partition, KeyType.HASH), key(sort, KeyType.RANGE));
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
