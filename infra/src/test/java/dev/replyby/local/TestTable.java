package dev.replyby.local;

import dev.replyby.store.Table;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** New tables in one DynamoDB Local, which starts once for all tests. */
public final class TestTable {
  private static final AtomicInteger TABLES = new AtomicInteger();

  private TestTable() {}

  /** An empty table, whose client that interceptor sees. */
  public static Table create(ExecutionInterceptor interceptor) {
    var client = LocalClient.at(Shared.DYNAMODB.endpoint());
    client.overrideConfiguration(
        client.overrideConfiguration().copy(b -> b.addExecutionInterceptor(interceptor)));
    return LocalTable.open(client.build(), "test-" + TABLES.incrementAndGet());
  }

  private static final class Shared {
    static final EmbeddedDynamoDb DYNAMODB = EmbeddedDynamoDb.inMemory();
  }
}
