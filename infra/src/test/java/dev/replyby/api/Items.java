package dev.replyby.api;

import dev.replyby.store.Table;
import java.util.List;

/** What is in the table, as it is stored. */
final class Items {
  private Items() {}

  /** Every item as text. */
  static List<String> all(Table table) {
    return table.client().scanPaginator(r -> r.tableName(table.name())).items().stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }

  /** Every item of a site as text. */
  static List<String> of(Table table, String site) {
    return all(table).stream()
        .filter(item -> item.contains("SITE#" + site + ")") || item.contains("SIGN#" + site + ")"))
        .toList();
  }
}
