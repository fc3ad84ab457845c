package dev.replyby.telling;

import dev.replyby.escalation.Destination;
import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.IndexRange;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The messages in the table. One that is to be sent stands in the index, any other does not. */
final class MessageStore {
  private static final System.Logger LOG = System.getLogger(MessageStore.class.getName());

  /** Who began the last attempt: random, another for each. */
  private static final String BY = "by";

  /** When it was hastened last, an epoch second. */
  private static final String HASTENED = "hastened";

  private static final Duration AGAIN = Duration.ofHours(1);
  private static final int PAGE = 100;

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

  /**
   * What is there of what was asked for.
   *
   * @param unreadable how many there are beside those, which are left as they are
   */
  record Found(List<Message> messages, int unreadable) {}

  /** Those of at most a hundred; consistent. */
  Found read(List<String> ids) {
    var items = table.getAll(ids.stream().map(Key::message).toList()).values();
    var messages = items.stream().flatMap(item -> message(item).stream()).toList();
    return new Found(messages, items.size() - messages.size());
  }

  /** A later release, from which somebody went back, may have left one of another kind. */
  private static Optional<Message> message(Map<String, AttributeValue> item) {
    try {
      return Optional.of(Message.from(item));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, Key.of(item).partition() + " cannot be read", e);
      return Optional.empty();
    }
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

  /**
   * At most a hundred of those that wait to be taken at that destination; may be a moment behind.
   */
  List<Message> unsent(String site, Destination to) {
    var first = IndexKey.unsent(site, to.word(), "");
    var found = new IndexRange(table, first, "begins_with(#s, :s)").page(true, PAGE);
    return read(found.items().stream()
            .map(item -> Attributes.of(item).text(first.index().sort()))
            .map(sort -> sort.substring(first.sort().length()))
            .toList())
        .messages();
  }

  /**
   * Lets an attempt come at the epoch second {@code now} instead, one more than it would have:
   * should it fail, the next comes as late as after the last. Not twice in an hour, so that one
   * that alone is refused stands in nobody's way.
   */
  void hasten(Message message, long now) {
    table.update(
        Key.message(message.id()),
        "SET #key = :now, #attempts = :fewer, #hastened = :at",
        "#key = :read AND (attribute_not_exists(#hastened) OR #hastened < :before)",
        Map.of("#key", Index.TELLING.sort(), "#attempts", Message.ATTEMPTS, "#hastened", HASTENED),
        Map.of(
            ":read", AttributeValue.fromS(IndexKey.toSend(message.id(), message.sendAt()).sort()),
            ":now", AttributeValue.fromS(IndexKey.toSend(message.id(), now).sort()),
            ":fewer", Attributes.ofNumber(message.attempts() - 1L),
            ":at", Attributes.ofNumber(now),
            ":before", Attributes.ofNumber(now - AGAIN.toSeconds())));
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
