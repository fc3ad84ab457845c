package dev.replyby.aws;

import dev.replyby.store.Index;
import dev.replyby.store.Key;
import java.util.Arrays;
import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableAttributes;
import software.constructs.Construct;

/**
 * The one table: paid by use, recoverable to any second of 35 days, and not deleted with the stack.
 */
final class DataTable {
  private DataTable() {}

  /** The one with that name, with all that is set on it; a new one if there is no name. */
  static ITable in(Construct scope, Optional<String> name) {
    return name.<ITable>map(n -> there(scope, n)).orElseGet(() -> made(scope));
  }

  private static ITable there(Construct scope, String name) {
    var indexes = Arrays.stream(Index.values()).map(Index::word).toList();
    var attributes = TableAttributes.builder().tableName(name).globalIndexes(indexes).build();
    return Table.fromTableAttributes(scope, "Table", attributes);
  }

  private static Table made(Construct scope) {
    var table = table(scope);
    for (var index : Index.values()) {
      table.addGlobalSecondaryIndex(
          GlobalSecondaryIndexProps.builder()
              .indexName(index.word())
              .partitionKey(text(index.partition()))
              .sortKey(text(index.sort()))
              .projectionType(ProjectionType.KEYS_ONLY)
              .build());
    }
    return table;
  }

  private static Table table(Construct scope) {
    return Table.Builder.create(scope, "Table")
        .partitionKey(text(Key.PARTITION))
        .sortKey(text(Key.SORT))
        .timeToLiveAttribute(Key.EXPIRES)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .pointInTimeRecoverySpecification(
            PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
        .deletionProtection(true)
        .removalPolicy(RemovalPolicy.RETAIN)
        .build();
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
