package dev.replyby.telling;

import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The messages in the table. One that is to be sent stands in the index, any other does not. */
final class MessageStore {
  private final Table table;

  MessageStore(Table table) {
    this.table = table;
  }

  /** How a message ends. */
  enum End {
    SENT,
    /** It is not true any more. */
    DROPPED,
    /** It was tried for days, or there is nobody to take it. */
    FAILED
  }

  /** Those of at most a hundred that are there; consistent. */
  List<Message> read(List<String> ids) {
    return table.getAll(ids.stream().map(Key::message).toList()).values().stream()
        .map(Message::from)
        .toList();
  }

  /**
   * Begins an attempt; false when somebody else has begun it. Should nobody end the message,
   * because the attempt failed or whoever made it died, the next one is due at {@code next}.
   */
  boolean begin(Message message, long next) {
    var key = IndexKey.toSend(message.id(), next);
    return update(
        message,
        "SET #attempts = :more, #key = :key",
        "#attempts = :attempts AND attribute_exists(#key)",
        Map.of("#attempts", Message.ATTEMPTS, "#key", Index.TELLING.sort()),
        Map.of(
            ":attempts", Attributes.ofNumber(message.attempts()),
            ":more", Attributes.ofNumber(message.attempts() + 1L),
            ":key", AttributeValue.fromS(key.sort())));
  }

  /** Puts an attempt off that was not begun, so that none is lost. */
  void postpone(Message message, long until) {
    update(
        message,
        "SET #key = :key",
        "#key = :read",
        Map.of("#key", Index.TELLING.sort()),
        Map.of(
            ":read", AttributeValue.fromS(IndexKey.toSend(message.id(), message.sendAt()).sort()),
            ":key", AttributeValue.fromS(IndexKey.toSend(message.id(), until).sort())));
  }

  /** Ends it. */
  void end(Message message, End end) {
    update(
        message,
        "SET #state = :state REMOVE #shard, #key, #unsent, #unsentKey",
        "attribute_exists(#pk)",
        Map.of(
            "#pk",
            Key.PARTITION,
            "#state",
            Message.STATE,
            "#shard",
            Index.TELLING.partition(),
            "#key",
            Index.TELLING.sort(),
            "#unsent",
            Index.WAITING.partition(),
            "#unsentKey",
            Index.WAITING.sort()),
        Map.of(":state", AttributeValue.fromS(end.name().toLowerCase(Locale.ROOT))));
  }

  private boolean update(
      Message message,
      String expression,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    try {
      table.call(
          c ->
              c.updateItem(
                  r ->
                      r.tableName(table.name())
                          .key(Key.message(message.id()).attributes())
                          .updateExpression(expression)
                          .conditionExpression(condition)
                          .expressionAttributeNames(names)
                          .expressionAttributeValues(values)));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }
}
