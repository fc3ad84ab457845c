package dev.replyby.document;

import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Which sites' weekly digests are told when; there is nothing for a site that wants none. */
public final class DigestTurns {
  private static final String UNCHANGED = "#key = :key AND #version = :version";
  private static final Map<String, String> NAMES =
      Map.of("#key", Index.TELLING.sort(), "#version", DigestTurn.VERSION);

  private final Table table;

  public DigestTurns(Table table) {
    this.table = table;
  }

  /** That of a site; consistent. */
  public Optional<DigestTurn> find(String site) {
    return table.get(Key.digest(site), true).map(DigestTurn::from);
  }

  /**
   * Moves it on together with what tells it; false, with nothing written, when it was moved by
   * somebody else.
   */
  public boolean move(DigestTurn before, DigestTurn after, List<TransactWriteItem> telling) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(write(Optional.of(before), after));
    writes.addAll(telling);
    return table.transact(writes).isEmpty();
  }

  /** Ends it, unless it was published anew: then it is that of a later version. */
  public void end(DigestTurn turn) {
    table.delete(Key.digest(turn.site()), UNCHANGED, NAMES, values(turn));
  }

  /** Part of a transaction: stores it as long as it is as it was read. */
  TransactWriteItem write(Optional<DigestTurn> before, DigestTurn after) {
    var put = Put.builder().tableName(table.name()).item(after.item());
    before.ifPresentOrElse(
        turn ->
            put.conditionExpression(UNCHANGED)
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(values(turn)),
        () -> put.conditionExpression("attribute_not_exists(" + Key.PARTITION + ")"));
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private static Map<String, AttributeValue> values(DigestTurn turn) {
    return Map.of(
        ":key", AttributeValue.fromS(turn.key()),
        ":version", Attributes.ofNumber(turn.version()));
  }
}
