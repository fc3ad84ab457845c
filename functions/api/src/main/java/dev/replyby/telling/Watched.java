package dev.replyby.telling;

import dev.replyby.escalation.Commitment;
import dev.replyby.ledger.PromiseItem;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A promise as long as somebody may have to be told about it.
 *
 * @param told the keys of the steps that were told
 * @param key its place in the index; empty when there is nothing more to tell
 */
record Watched(RecordedPromise promise, Set<String> told, String key) {
  static final String TOLD = "told";

  Watched {
    told = Set.copyOf(told);
  }

  static Watched from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return new Watched(
        PromiseItem.from(item),
        Set.copyOf(attributes.textsOrNone(TOLD)),
        attributes.textIfAny(Index.TELLING.sort()).orElse(""));
  }

  String id() {
    return promise.id();
  }

  String site() {
    return promise.given().asked().site();
  }

  String channel() {
    return promise.given().asked().channel();
  }

  /** Whether it is to be looked at by the epoch second {@code now}. */
  boolean isDue(long now) {
    return !key.isEmpty() && since() <= now;
  }

  /** The epoch second since which it is to be looked at. */
  long since() {
    return IndexKey.parse(key).at();
  }

  /** Whether there is an instant to keep, and nobody has taken charge of it. */
  boolean isOpen() {
    return promise.isWaiting()
        && promise.course().acknowledged().isEmpty()
        && promise.lastTold().isPresent();
  }

  /** The promise as it was given, and every delay that was announced. */
  List<Commitment> commitments() {
    var commitments = new ArrayList<Commitment>();
    long asked = promise.given().asked().at();
    promise.given().told().replyBy().ifPresent(due -> commitments.add(new Commitment(asked, due)));
    for (var delay : promise.course().delays()) {
      commitments.add(new Commitment(delay.announced().at(), delay.replyBy()));
    }
    return List.copyOf(commitments);
  }
}
