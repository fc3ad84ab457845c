package dev.replyby.webhook;

import dev.replyby.store.Attributes;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The webhooks' secrets. Signing needs the secret itself, so a hash would not do; they are under
 * keys of their own, which only owners' functions and the one that signs may read, in a table that
 * DynamoDB encrypts at rest.
 */
public final class WebhookStore {
  /** How long the previous secret goes on signing, for receivers to change over. */
  public static final Duration OVERLAP = Duration.ofDays(1);

  private final Table table;

  public WebhookStore(Table table) {
    this.table = table;
  }

  /** What is stored about that webhook; consistent. */
  public WebhookKeys find(String site, String webhook) {
    return table
        .get(Key.webhook(site, webhook), true)
        .map(WebhookKeys::from)
        .orElse(WebhookKeys.NONE);
  }

  /** Makes that the secret; the one before signs on for a while, and the address is tried again. */
  public void rotate(String site, String webhook, SigningSecret secret, long now) {
    try {
      table.call(
          c ->
              c.updateItem(
                  r ->
                      r.tableName(table.name())
                          .key(Key.webhook(site, webhook).attributes())
                          .updateExpression(
                              "SET #previous = if_not_exists(#secret, :new), #until = :until,"
                                  + " #secret = :new, #created = :now REMOVE #gone")
                          // fails when an earlier attempt, whose answer was lost, has done it
                          .conditionExpression("NOT #secret = :new")
                          .expressionAttributeNames(
                              Map.of(
                                  "#previous", WebhookKeys.PREVIOUS,
                                  "#until", WebhookKeys.PREVIOUS_UNTIL,
                                  "#secret", WebhookKeys.SECRET,
                                  "#created", WebhookKeys.CREATED_AT,
                                  "#gone", WebhookKeys.GONE))
                          .expressionAttributeValues(
                              Map.of(
                                  ":new", AttributeValue.fromS(secret.text()),
                                  ":until", Attributes.ofNumber(now + OVERLAP.toSeconds()),
                                  ":now", Attributes.ofNumber(now)))));
    } catch (ConditionalCheckFailedException _) {
      // it is the secret already
    }
  }

  /** Notes that an address is no longer there. */
  public void gone(String site, String webhook, String url) {
    table.call(
        c ->
            c.updateItem(
                r ->
                    r.tableName(table.name())
                        .key(Key.webhook(site, webhook).attributes())
                        .updateExpression("SET #gone = :url")
                        .expressionAttributeNames(Map.of("#gone", WebhookKeys.GONE))
                        .expressionAttributeValues(Map.of(":url", AttributeValue.fromS(url)))));
  }

  /** Forgets all of a site. */
  public void removeAll(String site) {
    var first = Key.webhook(site, "");
    table.removeAll(table.query(first.partition(), first.sort()));
  }
}
