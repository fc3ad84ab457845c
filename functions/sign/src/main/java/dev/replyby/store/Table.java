package dev.replyby.store;

import dev.replyby.http.Problem;
import dev.replyby.http.Refusal;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The one table. Every call goes through here, so that a database that throttles, times out or is
 * away becomes a 503 in one place, and one that is busy with the same item is asked again. A failed
 * condition passes through to the store that set it.
 */
public record Table(DynamoDbClient client, String name) {
  private static final System.Logger LOG = System.getLogger(Table.class.getName());

  /** Tries while another transaction holds the item; together well under a second. */
  private static final int TRIES = 6;

  private static final int FIRST_PAUSE_MILLIS = 10;

  /** Calls the database. */
  public <T> T call(Function<DynamoDbClient, T> request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return request.apply(client);
      } catch (SdkException e) {
        if (!collided(e) || attempt == TRIES) {
          throw translated(e);
        }
        pause(attempt);
      }
    }
  }

  /** One item; the cheap, eventually consistent read when {@code consistent} is false. */
  public Optional<Map<String, AttributeValue>> get(Key key, boolean consistent) {
    var response =
        call(
            c ->
                c.getItem(r -> r.tableName(name).key(key.attributes()).consistentRead(consistent)));
    return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
  }

  /** The items that are there of at most a hundred, by their keys; consistent. */
  public Map<Key, Map<String, AttributeValue>> getAll(List<Key> keys) {
    var found = new HashMap<Key, Map<String, AttributeValue>>();
    var left = keys.stream().map(Key::attributes).toList();
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      var wanted = KeysAndAttributes.builder().keys(left).consistentRead(true).build();
      var response = call(c -> c.batchGetItem(r -> r.requestItems(Map.of(name, wanted))));
      response.responses().getOrDefault(name, List.of()).forEach(i -> found.put(Key.of(i), i));
      var refused = response.unprocessedKeys().get(name);
      left = refused == null ? List.of() : refused.keys();
      if (!left.isEmpty()) {
        checkPatience(attempt);
      }
    }
    return found;
  }

  private static void checkPatience(int attempt) {
    if (attempt == TRIES) {
      throw unavailable(SdkClientException.create("it keeps leaving keys unprocessed"));
    }
    pause(attempt);
  }

  /** Every item of a partition whose sort key begins with {@code sortPrefix}, ascending. */
  public Stream<Map<String, AttributeValue>> query(String partition, String sortPrefix) {
    return query(
        "#p = :p AND begins_with(#s, :s)",
        Map.of(
            ":p", AttributeValue.fromS(partition),
            ":s", AttributeValue.fromS(sortPrefix)));
  }

  /** Every item from one key to another of the same partition, both included, ascending. */
  public Stream<Map<String, AttributeValue>> query(Key first, Key last) {
    return query(
        "#p = :p AND #s BETWEEN :first AND :last",
        Map.of(
            ":p", AttributeValue.fromS(first.partition()),
            ":first", AttributeValue.fromS(first.sort()),
            ":last", AttributeValue.fromS(last.sort())));
  }

  private Stream<Map<String, AttributeValue>> query(
      String condition, Map<String, AttributeValue> values) {
    return call(
        c ->
            c
                .queryPaginator(
                    r ->
                        r.tableName(name)
                            .consistentRead(true)
                            .keyConditionExpression(condition)
                            .expressionAttributeNames(Map.of("#p", Key.PARTITION, "#s", Key.SORT))
                            .expressionAttributeValues(values))
                .items()
                .stream()
                .toList())
        .stream();
  }

  /**
   * Writes all or nothing. Empty when written; when a condition failed, the item that was there
   * instead, as far as the write asked for it, or no attributes.
   */
  public Optional<Map<String, AttributeValue>> transact(List<TransactWriteItem> writes) {
    var request = TransactWriteItemsRequest.builder().transactItems(writes).build();
    try {
      call(c -> c.transactWriteItems(request));
      return Optional.empty();
    } catch (TransactionCanceledException e) {
      return e.cancellationReasons().stream()
          .filter(r -> "ConditionalCheckFailed".equals(r.code()))
          .findFirst()
          .map(r -> Optional.of(r.hasItem() ? r.item() : Map.<String, AttributeValue>of()))
          .orElseThrow(() -> outgrown(e) ? tooLarge() : unavailable(e));
    }
  }

  /**
   * Changes one item, or makes it, if the condition holds. Empty when written; otherwise the item
   * that was there instead, or no attributes.
   */
  public Optional<Map<String, AttributeValue>> update(
      Key key,
      String expression,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    try {
      call(
          c ->
              c.updateItem(
                  r ->
                      r.tableName(name)
                          .key(key.attributes())
                          .updateExpression(expression)
                          .conditionExpression(condition)
                          .expressionAttributeNames(names)
                          .expressionAttributeValues(values)
                          .returnValuesOnConditionCheckFailure(
                              ReturnValuesOnConditionCheckFailure.ALL_OLD)));
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      return Optional.of(e.hasItem() ? e.item() : Map.of());
    }
  }

  /** Removes one item if the condition holds; whether it did. */
  public boolean delete(
      Key key, String condition, Map<String, String> names, Map<String, AttributeValue> values) {
    try {
      call(
          c ->
              c.deleteItem(
                  r ->
                      r.tableName(name)
                          .key(key.attributes())
                          .conditionExpression(condition)
                          .expressionAttributeNames(names)
                          .expressionAttributeValues(values)));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /** Removes one item, if it is there. */
  public void remove(Key key) {
    call(c -> c.deleteItem(r -> r.tableName(name).key(key.attributes())));
  }

  /** Removes these items, one by one; run again after a crash it does what is left. */
  public void removeAll(Stream<Map<String, AttributeValue>> items) {
    items.map(Key::of).forEach(this::remove);
  }

  /** Part of a transaction: stores an item, whatever is there. */
  public TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(name).item(item).build())
        .build();
  }

  /** Part of a transaction: changes an item, or makes it, if the condition holds. */
  public TransactWriteItem change(
      Key key,
      String expression,
      Optional<String> condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    var update =
        Update.builder()
            .tableName(name)
            .key(key.attributes())
            .updateExpression(expression)
            .expressionAttributeNames(names)
            .expressionAttributeValues(values);
    condition.ifPresent(update::conditionExpression);
    return TransactWriteItem.builder().update(update.build()).build();
  }

  /** Part of a transaction: removes an item, if it is there. */
  public TransactWriteItem delete(Key key) {
    return TransactWriteItem.builder()
        .delete(Delete.builder().tableName(name).key(key.attributes()).build())
        .build();
  }

  private static boolean collided(SdkException e) {
    return e instanceof TransactionConflictException
        || (e instanceof TransactionCanceledException cancelled
            && has(cancelled, "TransactionConflict")
            && !has(cancelled, "ConditionalCheckFailed"));
  }

  private static boolean has(TransactionCanceledException e, String reason) {
    return e.cancellationReasons().stream().anyMatch(r -> reason.equals(r.code()));
  }

  private static RuntimeException translated(SdkException e) {
    if (e instanceof DynamoDbException refused && outgrown(refused)) {
      return tooLarge();
    }
    boolean condition =
        e instanceof ConditionalCheckFailedException || e instanceof TransactionCanceledException;
    return !condition && isPassing(e) ? unavailable(e) : e;
  }

  /** Whether an item would have more than the 400 KB that DynamoDB stores in one. */
  private static boolean outgrown(DynamoDbException e) {
    var reasons =
        e instanceof TransactionCanceledException cancelled
            ? cancelled.cancellationReasons().stream().map(r -> r.message())
            : Stream.of(e.getMessage());
    return reasons.anyMatch(r -> r != null && r.startsWith("Item size "));
  }

  private static Refusal tooLarge() {
    return Refusal.of(
        Problem.Kind.TOO_LARGE, "With this, more would be stored for the site than there is room.");
  }

  private static boolean isPassing(SdkException e) {
    return e instanceof SdkClientException
        || e instanceof TransactionConflictException
        || (e instanceof SdkServiceException s
            && (s.isThrottlingException() || s.statusCode() >= 500));
  }

  private static Refusal unavailable(SdkException e) {
    LOG.log(Level.WARNING, "the table does not answer: " + e.getMessage());
    return new Refusal(
        Problem.of(Problem.Kind.UNAVAILABLE, "The store is busy or out of reach; try again.")
            .with("Retry-After", "1"));
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(FIRST_PAUSE_MILLIS << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
