package dev.replyby.ledger;

import dev.replyby.promised.PromiseId;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The promises in the table. Recording one is one conditional put, and every change of one is one
 * conditional update of what was read.
 */
public final class PromiseStore {
  /** Of the indexes that a promise enters and leaves. */
  private static final List<Index> VARYING = List.of(Index.DUE, Index.WAITING);

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
    try {
      table.call(
          c ->
              c.updateItem(
                  r ->
                      r.tableName(table.name())
                          .key(change.key())
                          .updateExpression(change.expression())
                          .conditionExpression(Change.CONDITION)
                          .expressionAttributeNames(change.names())
                          .expressionAttributeValues(change.values())));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /** The same, as long as that other promise is not withdrawn itself. */
  boolean change(RecordedPromise before, RecordedPromise after, long now, String mergedInto) {
    var change = Change.of(before, after, now);
    var update =
        Update.builder()
            .tableName(table.name())
            .key(change.key())
            .updateExpression(change.expression())
            .conditionExpression(Change.CONDITION)
            .expressionAttributeNames(change.names())
            .expressionAttributeValues(change.values())
            .build();
    var other =
        ConditionCheck.builder()
            .tableName(table.name())
            .key(Key.promise(mergedInto).attributes())
            .conditionExpression("attribute_exists(#pk) AND attribute_not_exists(#withdrawn)")
            .expressionAttributeNames(
                Map.of("#pk", Key.PARTITION, "#withdrawn", CourseAttributes.WITHDRAWN))
            .build();
    var writes =
        List.of(
            TransactWriteItem.builder().update(update).build(),
            TransactWriteItem.builder().conditionCheck(other).build());
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
    var found =
        table.call(
            c ->
                c.query(
                    r ->
                        r.tableName(table.name())
                            .indexName(key.index().word())
                            .scanIndexForward(forward)
                            .limit(limit)
                            .keyConditionExpression("#p = :p AND " + range)
                            .expressionAttributeNames(
                                Map.of("#p", key.index().partition(), "#s", key.index().sort()))
                            .expressionAttributeValues(
                                Map.of(
                                    ":p", AttributeValue.fromS(key.partition()),
                                    ":s", AttributeValue.fromS(key.sort())))));
    var keys = found.items().stream().map(Key::of).toList();
    var items = table.getAll(keys);
    return new Slice(
        keys.stream().map(items::get).map(PromiseItem::from).toList(), found.hasLastEvaluatedKey());
  }

  /** One conditional update: it sets what has happened, and where the promise now stands. */
  private record Change(
      Map<String, AttributeValue> key,
      String expression,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    static final String CONDITION = "#revision = :before";

    static Change of(RecordedPromise before, RecordedPromise after, long now) {
      var set = new HashMap<>(CourseAttributes.of(after.course()));
      set.put(PromiseItem.REVISION, AttributeValue.fromN(Long.toString(after.revision())));
      var remove = new TreeSet<String>();
      var indexed = PromiseItem.indexed(after, now);
      for (var index : VARYING) {
        Optional.ofNullable(indexed.get(index))
            .ifPresentOrElse(
                k -> set.putAll(k.attributes()),
                () -> remove.addAll(List.of(index.partition(), index.sort())));
      }
      return of(before, set, remove);
    }

    private static Change of(
        RecordedPromise before, Map<String, AttributeValue> set, TreeSet<String> remove) {
      var names = new HashMap<String, String>();
      var values = new HashMap<String, AttributeValue>();
      set.forEach((name, value) -> values.put(":" + name, value));
      set.keySet().forEach(name -> names.put("#" + name, name));
      remove.forEach(name -> names.put("#" + name, name));
      values.put(":before", AttributeValue.fromN(Long.toString(before.revision())));
      var sets = set.keySet().stream().sorted().map(n -> "#" + n + " = :" + n).toList();
      var removes = remove.stream().map(n -> "#" + n).toList();
      var expression =
          "SET "
              + String.join(", ", sets)
              + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes));
      return new Change(Key.promise(before.id()).attributes(), expression, names, values);
    }
  }
}
