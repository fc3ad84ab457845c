package dev.replyby.store;

import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * The entries of one partition of an index whose sort keys stand so to that of {@code key}. It may
 * be a moment behind.
 *
 * @param range how, of the sort key {@code #s} and the key's {@code :s}, such as {@code #s < :s}
 */
public record IndexRange(Table table, IndexKey key, String range) {
  /** How many there are; the price grows with them. */
  public int count() {
    return table.call(
        c ->
            c.queryPaginator(asked().andThen(r -> r.select(Select.COUNT))).stream()
                .mapToInt(page -> page.count())
                .sum());
  }

  /** At most {@code limit} of them, the first or the last ones first. */
  public QueryResponse page(boolean forward, int limit) {
    return table.call(c -> c.query(asked().andThen(r -> r.scanIndexForward(forward).limit(limit))));
  }

  private Consumer<QueryRequest.Builder> asked() {
    return r ->
        r.tableName(table.name())
            .indexName(key.index().word())
            .keyConditionExpression("#p = :p AND " + range)
            .expressionAttributeNames(
                Map.of("#p", key.index().partition(), "#s", key.index().sort()))
            .expressionAttributeValues(
                Map.of(
                    ":p", AttributeValue.fromS(key.partition()),
                    ":s", AttributeValue.fromS(key.sort())));
  }
}
