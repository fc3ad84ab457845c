package dev.replyby.store;

import dev.replyby.rota.Cover;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Covers in the table. Those that run or are to come lie beside what the public sign reads, and are
 * written on the condition that nothing there has changed since it was read: of two at once none is
 * lost, and each is judged by what really holds. Those that have ended get items of their own, so
 * that past shifts stay as they ran.
 */
public final class CoverStore {
  /** Longer than the shifts that anybody may ask for lie back. */
  private static final Duration KEPT = Duration.ofDays(400);

  /** No two clocks differ by that much, so that nobody still ends a cover that is moved. */
  private static final Duration SETTLED = Duration.ofHours(1);

  private static final long LAST = 9_999_999_999L;
  private static final String COVER = "cover";

  private final Table table;

  public CoverStore(Table table) {
    this.table = table;
  }

  /**
   * Every cover of a site that holds in part of [{@code from}, {@code to}) in epoch seconds, those
   * that have ended included, as far back as they are kept.
   *
   * @param item the site's, as it was just read
   */
  public List<Cover> between(String site, SignItem item, long from, long to) {
    return Stream.concat(
            ended(site, from).map(StoredCover::cover),
            item.covers().stream().map(StoredCover::cover))
        .filter(cover -> cover.start() < to && from < cover.end())
        .distinct()
        .toList();
  }

  /** Stores these covers instead of the item's; false when it has changed since it was read. */
  public boolean replace(String site, SignItem item, List<StoredCover> covers) {
    var list = covers.stream().map(c -> AttributeValue.fromM(c.toMap())).toList();
    return table
        .update(
            Key.sign(site),
            "SET #covers = :covers ADD #revision :one",
            "#revision = :revision",
            Map.of("#covers", SignItem.COVERS, "#revision", SignItem.REVISION),
            Map.of(
                ":covers", AttributeValue.fromL(list),
                ":revision", Attributes.ofNumber(item.revision()),
                ":one", Attributes.ofNumber(1)))
        // sent again by the client after a lost answer, it finds itself
        .map(there -> !there.isEmpty() && SignItem.from(there).covers().equals(covers))
        .orElse(true);
  }

  /**
   * Moves the covers that have ended into items of their own; false when the sign's item has
   * changed since it was read. Each is there before it goes here, so that none is lost whenever
   * this stops.
   *
   * @param now epoch second
   */
  public boolean archive(String site, SignItem item, long now) {
    var left = keepEnded(site, item, now);
    return left.equals(item.covers()) || replace(site, item, left);
  }

  /**
   * Copies the covers that have ended to items of their own and gives those that have not, which
   * alone still belong beside what the sign reads.
   *
   * @param now epoch second
   */
  public List<StoredCover> keepEnded(String site, SignItem item, long now) {
    long settled = now - SETTLED.toSeconds();
    var ended = item.covers().stream().filter(c -> c.cover().end() <= settled).toList();
    ended.forEach(cover -> keep(site, cover));
    return item.covers().stream().filter(c -> !ended.contains(c)).toList();
  }

  /** Forgets the covers of a site that have ended; those that have not go with the sign's item. */
  public void removeAll(String site) {
    table.removeAll(table.query(Key.cover(site, 0, ""), Key.cover(site, LAST, "~")));
  }

  private void keep(String site, StoredCover stored) {
    long end = stored.cover().end();
    table.call(
        c ->
            c.updateItem(
                r ->
                    r.tableName(table.name())
                        .key(Key.cover(site, end, stored.cover().id()).attributes())
                        .updateExpression("SET #cover = :cover, #expires = :expires")
                        .expressionAttributeNames(Map.of("#cover", COVER, "#expires", Key.EXPIRES))
                        .expressionAttributeValues(
                            Map.of(
                                ":cover", AttributeValue.fromM(stored.toMap()),
                                ":expires", Attributes.ofNumber(end + KEPT.toSeconds())))));
  }

  /** Those that were moved and ended after that epoch second. */
  private Stream<StoredCover> ended(String site, long from) {
    var first = Key.cover(site, from + 1, "");
    return table
        .query(first, Key.cover(site, LAST, "~"))
        .map(item -> StoredCover.from(Attributes.of(item).mapOrEmpty(COVER)));
  }
}
