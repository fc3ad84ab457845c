package dev.replyby.ledger;

import dev.replyby.promised.RecordedPromise;
import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The promises for which there is something to do, such as counting what became of them: found in
 * time proportional to what is due, of all sites, spread over shards.
 */
public final class DueStore {
  private final Table table;

  public DueStore(Table table) {
    this.table = table;
  }

  /**
   * A promise for which there is something to do.
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
   * At most {@code limit} promises of a shard for which there is something to do at or before the
   * epoch second {@code until}, the earliest first. The index may be a moment behind: who acts
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

  /**
   * Says that all is done for a promise until the epoch second {@code next}, or for good; false
   * when something has happened to it since it was read, so that there may be more to do.
   */
  public boolean done(RecordedPromise read, OptionalLong next) {
    var names = new HashMap<String, String>();
    names.put("#revision", PromiseItem.REVISION);
    names.put("#p", Index.DUE.partition());
    names.put("#s", Index.DUE.sort());
    var values = new HashMap<String, AttributeValue>();
    values.put(":revision", AttributeValue.fromN(Long.toString(read.revision())));
    next.ifPresent(
        t -> {
          var key = IndexKey.due(read.id(), t);
          values.put(":p", AttributeValue.fromS(key.partition()));
          values.put(":s", AttributeValue.fromS(key.sort()));
        });
    try {
      table.call(
          c ->
              c.updateItem(
                  r ->
                      r.tableName(table.name())
                          .key(Key.promise(read.id()).attributes())
                          .updateExpression(
                              next.isPresent() ? "SET #p = :p, #s = :s" : "REMOVE #p, #s")
                          .conditionExpression("#revision = :revision")
                          .expressionAttributeNames(names)
                          .expressionAttributeValues(values)));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }
}
