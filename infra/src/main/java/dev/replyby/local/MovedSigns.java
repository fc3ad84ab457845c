package dev.replyby.local;

import dev.replyby.store.Attributes;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * In a table of an earlier release signs lie among the other items of their sites; now each is
 * alone in its partition. They are moved when such a table is opened.
 */
final class MovedSigns {
  private MovedSigns() {}

  /** Moves those that are still where they were, each whole or not at all. */
  static void in(Table table) {
    var sites = Key.ofAllSites("");
    table
        .query(sites.partition(), sites.sort())
        .map(item -> Attributes.of(item).text("site"))
        .forEach(site -> move(table, site));
  }

  private static void move(Table table, String site) {
    var before = new Key(Key.head(site).partition(), Key.sign(site).sort());
    table
        .get(before, true)
        .ifPresent(
            sign -> table.transact(List.of(table.put(at(site, sign)), table.delete(before))));
  }

  private static Map<String, AttributeValue> at(String site, Map<String, AttributeValue> sign) {
    var moved = new HashMap<>(sign);
    moved.putAll(Key.sign(site).attributes());
    return moved;
  }
}
