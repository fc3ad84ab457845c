package dev.replyby.digest;

import dev.replyby.store.IndexKey;
import dev.replyby.store.Table;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** How many promises of a site wait for a reply, counted in the index that holds those alone. */
record WaitingCount(Table table, String site) {
  /** After every instant. */
  private static final String LAST = "~";

  int all() {
    return before(LAST);
  }

  /** Those whose promise was missed by the epoch second {@code now}: due in it is still in time. */
  int overdue(long now) {
    return before(IndexKey.instant(now)); // which sorts before all that stands at it
  }

  private int before(String last) {
    var first = IndexKey.waiting(site, 0, "");
    return table.call(
        c ->
            c
                .queryPaginator(
                    r ->
                        r.tableName(table.name())
                            .indexName(first.index().word())
                            .select(Select.COUNT)
                            .keyConditionExpression("#p = :p AND #s < :last")
                            .expressionAttributeNames(
                                Map.of("#p", first.index().partition(), "#s", first.index().sort()))
                            .expressionAttributeValues(
                                Map.of(
                                    ":p", AttributeValue.fromS(first.partition()),
                                    ":last", AttributeValue.fromS(last))))
                .stream()
                .mapToInt(page -> page.count())
                .sum());
  }
}
