package dev.replyby.ledger;

import dev.replyby.promised.RecordedPromise;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One conditional update: it sets what has happened, and where the promise now stands. */
record Change(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
  static final String CONDITION = "#revision = :before";

  /** The indexes that a promise enters and leaves. */
  private static final List<Index> VARYING = List.of(Index.DUE, Index.WAITING);

  static Change of(RecordedPromise before, RecordedPromise after, long now) {
    var set = new HashMap<>(CourseAttributes.of(after.course()));
    set.put(PromiseItem.REVISION, AttributeValue.fromN(Long.toString(after.revision())));
    var remove = new TreeSet<String>();
    var indexed = PromiseItem.indexed(after, now);
    for (var index : VARYING) {
      Optional.ofNullable(indexed.get(index))
          .ifPresentOrElse(
              k -> set.putAll(k.attributes()),
              () -> remove.addAll(List.of(index.partition(), index.sort())));
    }
    if (after.course().delays().size() > before.course().delays().size()) {
      // a new instant to be kept, and to tell somebody about
      set.putAll(IndexKey.toTell(after.id(), now).attributes());
    }
    return of(before, set, remove);
  }

  private static Change of(
      RecordedPromise before, Map<String, AttributeValue> set, TreeSet<String> remove) {
    var names = new HashMap<String, String>();
    var values = new HashMap<String, AttributeValue>();
    set.forEach((name, value) -> values.put(":" + name, value));
    set.keySet().forEach(name -> names.put("#" + name, name));
    remove.forEach(name -> names.put("#" + name, name));
    values.put(":before", AttributeValue.fromN(Long.toString(before.revision())));
    var sets = set.keySet().stream().sorted().map(n -> "#" + n + " = :" + n).toList();
    var removes = remove.stream().map(n -> "#" + n).toList();
    var expression =
        "SET "
            + String.join(", ", sets)
            + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes));
    return new Change(expression, names, values);
  }
}
