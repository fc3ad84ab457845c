package dev.replyby.telling;

import dev.replyby.escalation.Destination;
import dev.replyby.store.Attributes;
import dev.replyby.store.IndexKey;
import dev.replyby.store.IndexRange;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What became of the messages to each of a site's destinations, and how many still wait. */
public final class DeliveryStore {
  /** In the place of a destination's word, of which none is like it. */
  private static final String NOBODY = "nobody";

  /** Or settled already, by an attempt whose answer was lost. */
  private static final String UNCHANGED =
      "attribute_not_exists(#count) OR (#count = :count AND #at = :at)";

  private final Table table;

  public DeliveryStore(Table table) {
    this.table = table;
  }

  /** What became of those to that destination. */
  Deliveries find(String site, Destination to) {
    return table
        .get(Key.deliveries(site, to.word()), false)
        .map(Deliveries::from)
        .orElse(Deliveries.NONE);
  }

  /** Notes what just came of some; what is not said stays as it was. */
  void note(String site, Destination to, Deliveries deliveries) {
    var attributes = new TreeMap<>(deliveries.attributes());
    if (attributes.isEmpty()) {
      return;
    }
    var names = new HashMap<String, String>();
    var values = new HashMap<String, AttributeValue>();
    attributes.forEach(
        (name, value) -> {
          names.put("#" + name, name);
          values.put(":" + name, value);
        });
    var sets =
        attributes.keySet().stream()
            .map(n -> "#" + n + " = :" + n)
            .collect(Collectors.joining(", "));
    table.call(
        c ->
            c.updateItem(
                r ->
                    r.tableName(table.name())
                        .key(Key.deliveries(site, to.word()).attributes())
                        .updateExpression("SET " + sets)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)));
  }

  /** What was to be told and reached nobody, if there was anything; consistent. */
  Optional<Untold> untold(String site) {
    return table.get(Key.deliveries(site, NOBODY), true).map(Untold::from);
  }

  /** Forgets what reached nobody as it was read; false when something more has since. */
  boolean settle(String site, Untold untold) {
    var count = Attributes.ofNumber(untold.count());
    var at = Attributes.ofNumber(untold.at());
    return table.delete(
        Key.deliveries(site, NOBODY),
        UNCHANGED,
        Map.of("#count", Untold.COUNT, "#at", Untold.AT),
        Map.of(":count", count, ":at", at));
  }

  /**
   * Part of a transaction: notes that something reached nobody at the epoch second {@code now}.
   *
   * @param type of the event it would have been
   */
  TransactWriteItem noteUntold(String site, String type, About about, long now) {
    var names =
        Map.of(
            "#count", Untold.COUNT,
            "#at", Untold.AT,
            "#type", Untold.TYPE,
            "#promise", Untold.PROMISE);
    var values = new HashMap<String, AttributeValue>();
    values.put(":one", Attributes.ofNumber(1));
    values.put(":at", Attributes.ofNumber(now));
    values.put(":type", AttributeValue.fromS(type));
    var what =
        switch (about) {
          case About.Promise(var id) -> {
            values.put(":promise", AttributeValue.fromS(id));
            yield ", #promise = :promise";
          }
          case About.Week _ -> " REMOVE #promise";
        };
    var expression = "SET #at = :at, #type = :type" + what + " ADD #count :one";
    var key = Key.deliveries(site, NOBODY);
    return table.change(key, expression, Optional.empty(), names, values);
  }

  /** How many messages to that destination still wait to be taken; may be a moment behind. */
  int waiting(String site, Destination to) {
    var first = IndexKey.unsent(site, to.word(), "");
    return new IndexRange(table, first, "begins_with(#s, :s)").count();
  }
}
