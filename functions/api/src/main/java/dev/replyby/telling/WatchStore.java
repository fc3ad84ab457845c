package dev.replyby.telling;

import dev.replyby.escalation.Alert;
import dev.replyby.escalation.Decision;
import dev.replyby.ledger.PromiseItem;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import dev.replyby.time.Openings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What was told about promises, beside their facts. Each write is on the condition that neither the
 * facts nor this have changed since they were read.
 */
final class WatchStore {
  private final Table table;
  private final DeliveryStore deliveries;

  WatchStore(Table table, DeliveryStore deliveries) {
    this.table = table;
    this.deliveries = deliveries;
  }

  /** A promise that is looked at; consistent. */
  Optional<Watched> find(String promise) {
    return table.get(Key.promise(promise), true).map(Watched::from);
  }

  /**
   * Marks steps as told at the epoch second {@code now} and writes down the messages that tell
   * them, or that there is nobody to tell, both or neither; false when something has changed.
   */
  boolean tell(Watched watched, Decision decision, List<Message> messages, long now) {
    var told = decision.told();
    long next = decision.next();
    var promise = watched.promise();
    var values = new HashMap<String, AttributeValue>();
    values.put(":revision", AttributeValue.fromN(Long.toString(promise.revision())));
    values.put(":read", AttributeValue.fromS(watched.key()));
    var expression = new StringBuilder("REMOVE #shard, #key");
    if (next != Openings.NEVER) {
      values.put(":key", AttributeValue.fromS(IndexKey.toTell(promise.id(), next).sort()));
      expression.replace(0, expression.length(), "SET #key = :key");
    }
    if (!told.isEmpty()) {
      values.put(":told", AttributeValue.fromSs(List.copyOf(told)));
      expression.append(" ADD #told :told");
    }
    var writes = new ArrayList<TransactWriteItem>();
    messages.forEach(message -> writes.add(table.put(message.item())));
    if (messages.isEmpty()) {
      decision.alert().ifPresent(alert -> writes.add(untold(watched, alert, now)));
    }
    return write(watched, expression.toString(), values, writes);
  }

  private TransactWriteItem untold(Watched watched, Alert alert, long now) {
    var about = new About.Promise(watched.id());
    return deliveries.noteUntold(watched.site(), AlertEvent.type(alert.kind()), about, now);
  }

  private boolean write(
      Watched watched,
      String expression,
      Map<String, AttributeValue> values,
      List<TransactWriteItem> consequences) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(
        table.change(
            Key.promise(watched.promise().id()),
            expression,
            Optional.of("#revision = :revision AND #key = :read"),
            names(expression),
            values));
    writes.addAll(consequences);
    return table.transact(writes).isEmpty();
  }

  /** DynamoDB takes no name that is not used. */
  private static Map<String, String> names(String expression) {
    var names = new HashMap<String, String>();
    names.put("#revision", PromiseItem.REVISION);
    names.put("#key", Index.TELLING.sort());
    if (expression.contains("#shard")) {
      names.put("#shard", Index.TELLING.partition());
    }
    if (expression.contains("#told")) {
      names.put("#told", Watched.TOLD);
    }
    return names;
  }
}
