package dev.replyby.counting;

import dev.replyby.evidence.Evidence;
import dev.replyby.evidence.Measurement;
import dev.replyby.evidence.ReplyTime;
import dev.replyby.store.Attributes;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What channels remember of their questions: one item each, of at most some 50 KB. */
public final class EvidenceStore {
  private static final String REVISION = "revision";
  private static final String ONE_IN = "oneIn";
  private static final String MEASURED = "measured";
  private static final String UNKNOWN = "-";

  private final Table table;

  public EvidenceStore(Table table) {
    this.table = table;
  }

  /**
   * Evidence as it was read.
   *
   * @param revision grows with every change, 0 before the first
   */
  record Stored(Evidence evidence, long revision) {
    static final Stored NONE = new Stored(Evidence.none(), 0);
  }

  /** What a channel remembers; consistent. */
  public Evidence of(ChannelId channel) {
    return read(channel).evidence();
  }

  Stored read(ChannelId channel) {
    return table.get(key(channel), true).map(EvidenceStore::from).orElse(Stored.NONE);
  }

  /** Replaces what was read; false when somebody else did so in between. */
  boolean write(ChannelId channel, Stored before, Evidence after) {
    var item =
        Attributes.at(key(channel))
            .put(REVISION, before.revision() + 1)
            .put(ONE_IN, after.oneIn())
            .put(MEASURED, text(after.byAsking()))
            .toMap();
    boolean first = before.revision() == 0;
    try {
      table.call(
          c ->
              c.putItem(
                  r -> {
                    r.tableName(table.name()).item(item);
                    if (first) {
                      r.conditionExpression("attribute_not_exists(" + Key.PARTITION + ")");
                    } else {
                      r.conditionExpression("#revision = :before")
                          .expressionAttributeNames(Map.of("#revision", REVISION))
                          .expressionAttributeValues(
                              Map.of(":before", Attributes.ofNumber(before.revision())));
                    }
                  }));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private static Stored from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    var evidence =
        new Evidence(
            measurements(attributes.text(MEASURED)), Math.toIntExact(attributes.number(ONE_IN)));
    return new Stored(evidence, attributes.number(REVISION));
  }

  /** A line each: the id, when it was asked, what was backed, and the time, + for at least. */
  private static String text(List<Measurement> measurements) {
    return measurements.stream().map(EvidenceStore::line).collect(Collectors.joining("\n"));
  }

  private static String line(Measurement m) {
    var backed = m.backed().isPresent() ? Long.toString(m.backed().getAsLong()) : UNKNOWN;
    var more = m.time() instanceof ReplyTime.AtLeast ? "+" : "";
    return m.question() + ' ' + m.askedAt() + ' ' + backed + ' ' + m.time().seconds() + more;
  }

  private static List<Measurement> measurements(String text) {
    return text.lines().map(EvidenceStore::measurement).toList();
  }

  private static Measurement measurement(String line) {
    var parts = line.split(" ", -1);
    var backed =
        parts[2].equals(UNKNOWN) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(parts[2]));
    return new Measurement(parts[0], Long.parseLong(parts[1]), backed, time(parts[3]));
  }

  private static ReplyTime time(String text) {
    return text.endsWith("+")
        ? new ReplyTime.AtLeast(Long.parseLong(text, 0, text.length() - 1, 10))
        : new ReplyTime.Exactly(Long.parseLong(text));
  }

  private static Key key(ChannelId channel) {
    return Key.evidence(channel.site(), channel.channel());
  }
}
