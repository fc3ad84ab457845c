package dev.replyby.telling;

import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is due, as the index has it: at a price that grows with what is due and nothing else. */
final class DueIndex {
  /** Before every key. */
  static final String FIRST = "0";

  private static final String JUST_AFTER = "!";

  private final Table table;
  private final Random random;

  /**
   * @param random so that several who look at the same time do not all begin at the same end
   */
  DueIndex(Table table, Random random) {
    this.table = table;
    this.random = random;
  }

  /** Something that is due, by its key in the index. */
  record Entry(String key) {
    String id() {
      return IndexKey.parse(key).id();
    }

    /** The epoch second since which it is due. */
    long since() {
      return IndexKey.parse(key).at();
    }
  }

  /** The shards of promises to be looked at, in any order. */
  List<String> toTell() {
    return shards(IndexKey::toTellIn);
  }

  /** The shards of messages to be sent, in any order. */
  List<String> toSend() {
    return shards(IndexKey::toSendIn);
  }

  /**
   * At most {@code limit} of what is due in a shard by the epoch second {@code now}, oldest first.
   *
   * @param after the key of the entry after which to begin; {@link #FIRST} for the first
   */
  List<Entry> due(String shard, String after, long now, int limit) {
    var response =
        table.call(
            c ->
                c.query(
                    r ->
                        r.tableName(table.name())
                            .indexName(Index.TELLING.word())
                            .limit(limit)
                            .keyConditionExpression("#p = :p AND #s BETWEEN :after AND :now")
                            .expressionAttributeNames(
                                Map.of(
                                    "#p", Index.TELLING.partition(),
                                    "#s", Index.TELLING.sort()))
                            .expressionAttributeValues(
                                Map.of(
                                    ":p", AttributeValue.fromS(shard),
                                    ":after", AttributeValue.fromS(after + JUST_AFTER),
                                    ":now", AttributeValue.fromS(IndexKey.instant(now + 1))))));
    return response.items().stream()
        .map(item -> new Entry(Attributes.of(item).text(Index.TELLING.sort())))
        .toList();
  }

  private List<String> shards(IntFunction<String> name) {
    var all =
        IntStream.range(0, IndexKey.SHARDS)
            .mapToObj(name)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(all, random);
    return all;
  }
}
