package dev.replyby.access;

import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The secrets of other systems in the table, away from what any other function may read. */
public final class InboundSecrets {
  private final Table table;

  public InboundSecrets(Table table) {
    this.table = table;
  }

  /** That of one inbound; sees what was just written. */
  public Optional<InboundSecret> find(String site, String inbound) {
    return table.get(Key.inbound(site, inbound), true).map(InboundSecret::from);
  }

  /** Those of a site. */
  public List<InboundSecret> list(String site) {
    var first = Key.inbound(site, "");
    return table.query(first.partition(), first.sort()).map(InboundSecret::from).toList();
  }

  /**
   * Sets an inbound's secret, in the place of any it had; one update.
   *
   * @param now epoch second
   */
  public void put(String site, String inbound, String text, long now, String by) {
    table.call(
        c ->
            c.updateItem(
                r ->
                    r.tableName(table.name())
                        .key(Key.inbound(site, inbound).attributes())
                        .updateExpression(
                            "SET #inbound = :inbound, #text = :text, #at = :now, #by = :by,"
                                + " #since = if_not_exists(#since, :now)")
                        .expressionAttributeNames(
                            Map.of(
                                "#inbound", InboundSecret.INBOUND,
                                "#text", InboundSecret.TEXT,
                                "#at", InboundSecret.MADE_AT,
                                "#by", InboundSecret.MADE_BY,
                                "#since", InboundSecret.SINCE))
                        .expressionAttributeValues(
                            Map.of(
                                ":inbound", AttributeValue.fromS(inbound),
                                ":text", AttributeValue.fromS(text),
                                ":by", AttributeValue.fromS(by),
                                ":now", AttributeValue.fromN(Long.toString(now))))));
  }

  /** Removes an inbound's secret, so that nothing is taken from it any more. */
  public void remove(String site, String inbound) {
    table.remove(Key.inbound(site, inbound));
  }

  /** Removes those of a site. */
  public void removeAll(String site) {
    list(site).forEach(secret -> remove(site, secret.inbound()));
  }
}
