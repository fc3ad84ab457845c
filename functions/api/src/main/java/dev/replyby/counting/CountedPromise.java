package dev.replyby.counting;

import dev.replyby.counted.Facts;
import dev.replyby.ledger.PromiseItem;
import dev.replyby.promised.RecordedPromise;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A promise on record.
 *
 * @param counted what counters know of it; empty before it was counted
 * @param stored the attribute that has this, with whatever another release has put there
 */
record CountedPromise(
    RecordedPromise promise, Optional<Facts> counted, Optional<AttributeValue> stored) {
  static CountedPromise from(Map<String, AttributeValue> item) {
    var stored = Optional.ofNullable(item.get(FactsAttribute.COUNTED));
    return new CountedPromise(PromiseItem.from(item), stored.map(FactsAttribute::from), stored);
  }

  /** The same when counters know that of it. */
  CountedPromise knownAs(Facts facts) {
    return new CountedPromise(promise, Optional.of(facts), Optional.of(FactsAttribute.of(facts)));
  }

  /** The channel that it was asked in. */
  ChannelId channel() {
    var asked = promise.given().asked();
    return new ChannelId(asked.site(), asked.channel());
  }

  /** Whether the reply that it has now was there when it was counted last. */
  boolean isReplyCounted() {
    var reply = counted.flatMap(Facts::reply);
    return promise.course().reply().flatMap(r -> reply.filter(c -> c.at() == r.at())).isPresent();
  }
}
