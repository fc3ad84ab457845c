package dev.replyby.ledger;

import dev.replyby.promised.PromiseId;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.store.IndexKey;
import dev.replyby.store.IndexRange;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The promises in the table. Recording one is one conditional put, and every change of one is one
 * conditional update of what was read.
 */
public final class PromiseStore {
  private final Table table;

  public PromiseStore(Table table) {
    this.table = table;
  }

  /** What came of recording a promise. */
  sealed interface Recorded {
    /** It is on record from now on. */
    record Now() implements Recorded {}

    /** Its question had been recorded before. */
    record Before(RecordedPromise promise) implements Recorded {}
  }

  /** The promise with that id; consistent. */
  public Optional<RecordedPromise> find(String id) {
    return PromiseId.isId(id)
        ? table.get(Key.promise(id), true).map(PromiseItem::from)
        : Optional.empty();
  }

  /** Puts a promise on record, unless its question is. */
  Recorded record(RecordedPromise promise) {
    try {
      table.call(
          c ->
              c.putItem(
                  r ->
                      r.tableName(table.name())
                          .item(PromiseItem.of(promise))
                          .conditionExpression("attribute_not_exists(" + Key.PARTITION + ")")
                          .returnValuesOnConditionCheckFailure(
                              ReturnValuesOnConditionCheckFailure.ALL_OLD)));
      return new Recorded.Now();
    } catch (ConditionalCheckFailedException e) {
      var there = PromiseItem.from(e.item());
      return there.equals(promise) // an earlier attempt's, whose answer was lost
          ? new Recorded.Now()
          : new Recorded.Before(there);
    }
  }

  /**
   * Puts what has happened on record, at the epoch second {@code now}; false when the promise has
   * changed since {@code before} was read.
   */
  boolean change(RecordedPromise before, RecordedPromise after, long now) {
    var change = Change.of(before, after, now);
    return table
        .update(
            Key.promise(before.id()),
            change.expression(),
            Change.CONDITION,
            change.names(),
            change.values())
        .isEmpty();
  }

  /** The same, as long as that other promise is not withdrawn itself. */
  boolean change(RecordedPromise before, RecordedPromise after, long now, String mergedInto) {
    var change = Change.of(before, after, now);
    var update =
        table.change(
            Key.promise(before.id()),
            change.expression(),
            Optional.of(Change.CONDITION),
            change.names(),
            change.values());
    var other =
        ConditionCheck.builder()
            .tableName(table.name())
            .key(Key.promise(mergedInto).attributes())
            .conditionExpression("attribute_exists(#pk) AND attribute_not_exists(#withdrawn)")
            .expressionAttributeNames(
                Map.of("#pk", Key.PARTITION, "#withdrawn", CourseAttributes.WITHDRAWN))
            .build();
    var writes = List.of(update, TransactWriteItem.builder().conditionCheck(other).build());
    return table.transact(writes).isEmpty();
  }

  /**
   * A part of an index, in its order.
   *
   * @param promises as they are now
   * @param more whether others follow
   */
  record Slice(List<RecordedPromise> promises, boolean more) {}

  /** At most {@code limit} of a site's promises before that key, newest first. */
  Slice askedBefore(IndexKey key, int limit) {
    return slice(key, "#s < :s", false, limit);
  }

  /** At most {@code limit} of a site's waiting promises after that key, the next one due first. */
  Slice waitingAfter(IndexKey key, int limit) {
    return slice(key, "#s > :s", true, limit);
  }

  private Slice slice(IndexKey key, String range, boolean forward, int limit) {
    var found = new IndexRange(table, key, range).page(forward, limit);
    var keys = found.items().stream().map(Key::of).toList();
    var items = table.getAll(keys);
    return new Slice(
        keys.stream().map(items::get).map(PromiseItem::from).toList(), found.hasLastEvaluatedKey());
  }
}
