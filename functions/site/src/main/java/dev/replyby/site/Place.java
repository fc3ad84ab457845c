package dev.replyby.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value of the document and where it stands. Of a value of another type than is asked for nothing
 * is read: the schema has already said so.
 *
 * @param pointer JSON Pointer (RFC 6901)
 * @param name the last part of the pointer, not escaped
 * @param node {@link MissingNode} when there is nothing at that place
 */
record Place(String pointer, String name, JsonNode node) {
  static Place root(JsonNode document) {
    return new Place("", "", document);
  }

  /** The pointer of a field of the object at {@code pointer}. */
  static String pointer(String pointer, String field) {
    return pointer + '/' + field.replace("~", "~0").replace("/", "~1");
  }

  Place at(String field) {
    return new Place(pointer(pointer, field), field, node.path(field));
  }

  boolean exists() {
    return !node.isMissingNode();
  }

  List<Place> entries() {
    var entries = new ArrayList<Place>();
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        entries.add(new Place(pointer + '/' + i, Integer.toString(i), node.path(i)));
      }
    }
    return entries;
  }

  List<Place> fields() {
    var fields = new ArrayList<Place>();
    node.fieldNames().forEachRemaining(field -> fields.add(at(field)));
    return fields;
  }

  List<String> fieldNames() {
    return fields().stream().map(Place::name).toList();
  }

  Optional<String> text() {
    return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }
}
