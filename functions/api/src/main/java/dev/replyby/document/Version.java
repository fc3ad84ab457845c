package dev.replyby.document;

import dev.replyby.http.Response;
import dev.replyby.store.Attributes;
import dev.replyby.store.Key;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One version of a site's document.
 *
 * @param at epoch second at which it was written
 * @param by who wrote it
 * @param document JSON text as it was sent; absent when this version took the site down
 */
record Version(long number, long at, String by, Optional<String> document) {
  static final String NUMBER = "number";
  static final String AT = "at";
  static final String BY = "by";
  static final String DOCUMENT = "document";
  static final String DELETED = "deleted";

  /** A document byte for byte as it was sent: no line's end is added to it. */
  static Response answer(String document) {
    return Response.of(200, "application/json", document);
  }

  /**
   * As an item under that key; what took the site down says so, so that lists need no documents.
   */
  Map<String, AttributeValue> at(Key key) {
    return Attributes.at(key)
        .put(NUMBER, number)
        .put(AT, at)
        .put(BY, by)
        .put(DOCUMENT, document)
        .put(DELETED, document.isPresent() ? 0 : 1)
        .toMap();
  }

  static Version from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    return new Version(
        attributes.number(NUMBER),
        attributes.number(AT),
        attributes.text(BY),
        attributes.textIfAny(DOCUMENT));
  }
}
