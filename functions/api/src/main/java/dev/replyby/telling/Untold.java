package dev.replyby.telling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.input.Texts;
import dev.replyby.store.Attributes;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was to be told and reached nobody.
 *
 * @param count how often since it was settled, or ever
 * @param at epoch second of the last time
 * @param type of the event it would have been; empty where an earlier release noted it
 * @param promise about which it was; empty when it was the weekly digest
 */
record Untold(long count, long at, Optional<String> type, Optional<String> promise) {
  static final String COUNT = "count";
  static final String AT = "at";
  static final String TYPE = "type";
  static final String PROMISE = "promise";

  static Untold from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return new Untold(
        attributes.number(COUNT),
        attributes.number(AT),
        attributes.textIfAny(TYPE),
        attributes.textIfAny(PROMISE));
  }

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("count", count).put("lastAt", Texts.ofInstant(at));
    type.ifPresent(t -> json.put("lastType", t));
    promise.ifPresent(id -> json.put("lastPromise", id));
    return json;
  }
}
