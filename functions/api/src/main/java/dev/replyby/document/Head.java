package dev.replyby.document;

import dev.replyby.store.Attributes;
import dev.replyby.store.Key;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which version of a site's document counts.
 *
 * @param number of the last version, 0 before the first
 * @param deleted whether that version took the site down
 */
record Head(long number, boolean deleted) {
  static final String NUMBER = "number";
  private static final String DELETED = "deleted";

  /** Before there was anything. */
  static final Head NONE = new Head(0, true);

  /** Whether there was a site that was taken down. */
  boolean isDown() {
    return deleted && number > 0;
  }

  /** The published version, if there is one. */
  OptionalLong published() {
    return deleted ? OptionalLong.empty() : OptionalLong.of(number);
  }

  Map<String, AttributeValue> at(Key key) {
    return Attributes.at(key).put(NUMBER, number).put(DELETED, deleted ? 1 : 0).toMap();
  }

  static Head from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return new Head(attributes.number(NUMBER), attributes.number(DELETED) == 1);
  }
}
