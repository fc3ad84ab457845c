package dev.replyby.access;

import dev.replyby.store.Attributes;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of members' calendar feeds in the table, each by its member. Staff may update items of
 * their site, not delete them: revoking empties the item.
 */
public final class FeedKeys {
  private static final String PREFIX = "rbf_";
  private static final Map<String, String> NAMES =
      Map.of("#hash", FeedKey.HASH, "#at", FeedKey.CREATED_AT, "#by", FeedKey.BY);

  private final Table table;

  public FeedKeys(Table table) {
    this.table = table;
  }

  /** Makes a key, instead of the one before; {@code now} is an epoch second. */
  public Secret make(String site, String member, long now, String by) {
    var secret = Secret.random(PREFIX);
    var values = Attributes.empty().put(":hash", secret.hash()).put(":at", now).put(":by", by);
    table.call(
        c ->
            c.updateItem(
                r ->
                    r.tableName(table.name())
                        .key(Key.feedKey(site, member).attributes())
                        .updateExpression("SET #hash = :hash, #at = :at, #by = :by")
                        .expressionAttributeNames(NAMES)
                        .expressionAttributeValues(values.toMap())));
    return secret;
  }

  /** The key that counts; consistent. */
  public Optional<FeedKey> find(String site, String member) {
    return table.get(Key.feedKey(site, member), true).flatMap(FeedKey::from);
  }

  /** Whether that text is the key that counts. */
  public boolean opens(String site, String member, String text) {
    return Secret.parse(text)
        .flatMap(secret -> find(site, member).filter(key -> key.isOf(secret)))
        .isPresent();
  }

  /** Ends a key; false when there is none. */
  public boolean revoke(String site, String member) {
    boolean isThere = find(site, member).isPresent();
    if (isThere) {
      table.call(
          c ->
              c.updateItem(
                  r ->
                      r.tableName(table.name())
                          .key(Key.feedKey(site, member).attributes())
                          .updateExpression("REMOVE #hash, #at, #by")
                          .expressionAttributeNames(NAMES)));
    }
    return isThere;
  }

  /** Ends all keys of a site. */
  public void removeAll(String site) {
    var first = Key.feedKey(site, "");
    table.removeAll(table.query(first.partition(), first.sort()));
  }
}
