package dev.replyby.ledger;

import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The promises for which there is something to count: found in time proportional to what is due, of
 * all sites, spread over shards.
 */
public final class DueStore {
  private final Table table;

  public DueStore(Table table) {
    this.table = table;
  }

  /**
   * A promise for which there is something to count.
   *
   * @param at the epoch second from which on
   * @param key where it stands in the index
   */
  public record Due(String id, long at, Map<String, AttributeValue> key) {
    private static Due of(Map<String, AttributeValue> key) {
      var sort = IndexKey.parse(Attributes.of(key).text(Index.DUE.sort()));
      return new Due(sort.id(), sort.at(), key);
    }
  }

  /**
   * At most {@code limit} promises of a shard for which there is something to count at or before
   * the epoch second {@code until}, the earliest first. The index may be a moment behind: who acts
   * reads the promise.
   *
   * @param shard from 0 to before {@link IndexKey#SHARDS}
   * @param after the last of an earlier answer
   */
  public List<Due> due(int shard, long until, Optional<Due> after, int limit) {
    var end = IndexKey.due("", 0).at(until + 1);
    var query =
        QueryRequest.builder()
            .tableName(table.name())
            .indexName(Index.DUE.word())
            .limit(limit)
            .keyConditionExpression("#p = :p AND #s < :s")
            .expressionAttributeNames(Map.of("#p", Index.DUE.partition(), "#s", Index.DUE.sort()))
            .expressionAttributeValues(
                Map.of(
                    ":p", AttributeValue.fromS(IndexKey.dueIn(shard)),
                    ":s", AttributeValue.fromS(end.sort())));
    after.ifPresent(last -> query.exclusiveStartKey(last.key()));
    var found = table.call(c -> c.query(query.build()));
    return found.items().stream().map(Due::of).toList();
  }
}
