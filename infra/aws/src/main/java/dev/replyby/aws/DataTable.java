package dev.replyby.aws;

import dev.replyby.store.Key;
import dev.replyby.store.Table;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.constructs.Construct;

/**
 * The one table: paid by use, recoverable to any second of 35 days, and not deleted with the stack.
 */
final class DataTable {
  private DataTable() {}

  static Table in(Construct scope) {
    return Table.Builder.create(scope, "Table")
        .partitionKey(text(Key.PARTITION))
        .sortKey(text(Key.SORT))
        .timeToLiveAttribute(Table.EXPIRES)
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
