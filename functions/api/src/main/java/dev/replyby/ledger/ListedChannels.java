package dev.replyby.ledger;

import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.plan.PlanReader;
import dev.replyby.store.Key;
import dev.replyby.store.SignStore;
import dev.replyby.store.Table;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The channels whose promises can be listed: those that a site has, and those that it had, as far
 * as something was asked there.
 */
public final class ListedChannels {
  private final Table table;

  @Inject
  public ListedChannels(Table table) {
    this.table = table;
  }

  /** What is wrong with asking for that channel; nothing where no document tells the channels. */
  Optional<Mistake> mistake(String site, String channel) {
    return new SignStore(table)
        .read(site)
        .map(item -> PlanReader.read(item.plan()).channels().keySet())
        .filter(known -> !known.contains(channel) && !had(site, channel))
        .map(known -> Mistake.found("?channel", channel, expected(known)));
  }

  private static String expected(Set<String> known) {
    return "a channel of the site: "
        + String.join(", ", known)
        + "; or one that it had, of which promises are on record";
  }

  /** What is no id was never a channel, and may be longer than a key. */
  private boolean had(String site, String channel) {
    return Texts.isId(channel) && isCounted(site, channel);
  }

  /** Counters are never deleted, and know of a promise within a minute. */
  private boolean isCounted(String site, String channel) {
    var counters = Key.counters(site, channel, "").partition();
    return table
            .call(
                c ->
                    c.query(
                        r ->
                            r.tableName(table.name())
                                .limit(1)
                                .consistentRead(true)
                                .keyConditionExpression("#p = :p")
                                .expressionAttributeNames(Map.of("#p", Key.PARTITION))
                                .expressionAttributeValues(
                                    Map.of(":p", AttributeValue.fromS(counters)))))
            .count()
        > 0;
  }
}
