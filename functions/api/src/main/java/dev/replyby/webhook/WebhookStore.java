package dev.replyby.webhook;

import dev.replyby.store.Attributes;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The webhooks' secrets. Signing needs the secret itself, so a hash would not do; they are under
 * keys of their own, which only owners' functions and the one that signs may read, in a table that
 * DynamoDB encrypts at rest.
 */
public final class WebhookStore {
  /** Ten signatures are half a kilobyte of a header. */
  private static final int MOST = 10;

  private final Table table;

  public WebhookStore(Table table) {
    this.table = table;
  }

  /** What is stored about that webhook; consistent. */
  public WebhookKeys find(String site, String webhook) {
    return WebhookKeys.from(read(site, webhook));
  }

  private Map<String, AttributeValue> read(String site, String webhook) {
    return table.get(Key.webhook(site, webhook), true).orElse(Map.of());
  }

  /** What came of making a secret. */
  public enum Rotation {
    DONE,
    /** Somebody else made one in between. */
    OVERTAKEN,
    /** So many still sign that a header could hold no more. */
    TOO_MANY
  }

  /**
   * Makes that the secret; those that receivers may still use sign on for their whole time, and the
   * address is tried again.
   */
  public Rotation rotate(String site, String webhook, SigningSecret secret, long now) {
    var item = read(site, webhook);
    var kept = WebhookKeys.from(item).signing(now).reversed();
    if (kept.size() >= MOST) {
      return Rotation.TOO_MANY;
    }
    var after = Stream.concat(kept.stream(), Stream.of(new WebhookKeys.Dated(secret, now)));
    return write(site, webhook, Attributes.of(item).find(WebhookKeys.SECRETS), after.toList())
        ? Rotation.DONE
        : hasArrived(site, webhook, secret);
  }

  /** An earlier attempt, whose answer was lost, may have made it. */
  private Rotation hasArrived(String site, String webhook, SigningSecret secret) {
    return find(site, webhook).secrets().stream().anyMatch(d -> d.secret().equals(secret))
        ? Rotation.DONE
        : Rotation.OVERTAKEN;
  }

  /**
   * False when there are other secrets than were read.
   *
   * @param before as they are stored, with whatever another release has put there
   */
  private boolean write(
      String site, String webhook, Optional<AttributeValue> before, List<WebhookKeys.Dated> after) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":after", list(after));
    before.ifPresent(b -> values.put(":before", b));
    return table
        .update(
            Key.webhook(site, webhook),
            "SET #secrets = :after REMOVE #gone",
            before.isPresent() ? "#secrets = :before" : "attribute_not_exists(#secrets)",
            Map.of("#secrets", WebhookKeys.SECRETS, "#gone", WebhookKeys.GONE),
            values)
        .isEmpty();
  }

  private static AttributeValue list(List<WebhookKeys.Dated> secrets) {
    return AttributeValue.fromL(secrets.stream().map(WebhookKeys.Dated::attribute).toList());
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

  /** Forgets all of a site, what became of its messages included. */
  public void removeAll(String site) {
    table.removeAll(
        Stream.of(Key.webhook(site, ""), Key.deliveries(site, ""))
            .flatMap(first -> table.query(first.partition(), first.sort())));
  }
}
