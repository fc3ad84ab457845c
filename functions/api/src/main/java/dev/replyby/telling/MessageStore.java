package dev.replyby.telling;

import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The messages in the table. One that is to be sent stands in the index, any other does not. */
final class MessageStore {
  /** Who began the last attempt: random, another for each. */
  private static final String BY = "by";

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
    var by = UUID.randomUUID().toString();
    var instead =
        table.update(
            Key.message(message.id()),
            "SET #attempts = :more, #by = :by, #key = :key",
            "#attempts = :attempts AND attribute_exists(#key)",
            Map.of("#attempts", Message.ATTEMPTS, "#by", BY, "#key", Index.TELLING.sort()),
            Map.of(
                ":attempts", Attributes.ofNumber(message.attempts()),
                ":more", Attributes.ofNumber(message.attempts() + 1L),
                ":by", AttributeValue.fromS(by),
                ":key", AttributeValue.fromS(key.sort())));
    // sent again by the client after a lost answer, it finds itself
    return instead.isEmpty() || Attributes.of(instead.get()).textIfAny(BY).equals(Optional.of(by));
  }

  /** Puts an attempt off that was not begun, so that none is lost. */
  void postpone(Message message, long until) {
    table.update(
        Key.message(message.id()),
        "SET #key = :key",
        "#key = :read",
        Map.of("#key", Index.TELLING.sort()),
        Map.of(
            ":read", AttributeValue.fromS(IndexKey.toSend(message.id(), message.sendAt()).sort()),
            ":key", AttributeValue.fromS(IndexKey.toSend(message.id(), until).sort())));
  }

  /** Ends it. */
  void end(Message message, End end) {
    table.update(
        Key.message(message.id()),
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
}
