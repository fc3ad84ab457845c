package dev.replyby.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is due, as a sharded index has it: of all sites, and at a price that grows with what is due
 * and nothing else. It may be a moment behind: who acts reads what it points to.
 */
public final class DueIndex {
  private static final String FIRST = "0";
  private static final String JUST_AFTER = "!";

  private final Table table;
  private final Index index;
  private final Random random;

  /**
   * @param random so that several who look at the same time do not all begin at the same end
   */
  public DueIndex(Table table, Index index, Random random) {
    this.table = table;
    this.index = index;
    this.random = random;
  }

  /** Something that is due, by its sort key in the index. */
  public record Due(String key) {
    public String id() {
      return IndexKey.parse(key).id();
    }

    /** Of which site the weekly digest is due; empty when it is a promise. */
    public Optional<String> siteOfWeek() {
      return IndexKey.siteOfWeek(id());
    }

    /** The epoch second since which it is due. */
    public long since() {
      return IndexKey.parse(key).at();
    }
  }

  /** The shards that are named so by their numbers, in any order. */
  public List<String> shards(IntFunction<String> name) {
    var all =
        IntStream.range(0, IndexKey.SHARDS)
            .mapToObj(name)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(all, random);
    return all;
  }

  /**
   * At most {@code limit} of what is due in a shard by the epoch second {@code now}, oldest first.
   *
   * @param before the page after which to go on; none to begin
   */
  public List<Due> page(String shard, List<Due> before, long now, int limit) {
    var after = before.isEmpty() ? FIRST : before.getLast().key() + JUST_AFTER;
    var response =
        table.call(
            c ->
                c.query(
                    r ->
                        r.tableName(table.name())
                            .indexName(index.word())
                            .limit(limit)
                            .keyConditionExpression("#p = :p AND #s BETWEEN :after AND :now")
                            .expressionAttributeNames(
                                Map.of("#p", index.partition(), "#s", index.sort()))
                            .expressionAttributeValues(
                                Map.of(
                                    ":p", AttributeValue.fromS(shard),
                                    ":after", AttributeValue.fromS(after),
                                    ":now", AttributeValue.fromS(IndexKey.instant(now + 1))))));
    return response.items().stream()
        .map(item -> new Due(Attributes.of(item).text(index.sort())))
        .toList();
  }
}
