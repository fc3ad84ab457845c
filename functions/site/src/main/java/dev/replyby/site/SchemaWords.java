package dev.replyby.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Map;

/**
 * Where a schema rule stands, and the words that the schema has for what is valid there: the first
 * sentence of the nearest description.
 *
 * @param rules the schema that the rule is part of
 * @param description says what is valid
 */
record SchemaWords(JsonNode schema, JsonNode rules, String description) {
  /** Follows the path that the validator took, its last part (the keyword) excepted. */
  static SchemaWords at(JsonNode schema, NodePath evaluation) {
    var words = new SchemaWords(schema, schema, schema.path("description").asText());
    for (int i = 0; i < evaluation.getNameCount() - 1; i++) {
      words = words.step(String.valueOf(evaluation.getElement(i)));
    }
    return words;
  }

  /** The words for a field of the object that these rules describe. */
  SchemaWords field(String name) {
    var property = step("properties").step(name);
    return property.rules.has("$ref") ? property.step("$ref") : property;
  }

  List<String> fieldNames() {
    return rules
        .path("properties")
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(name -> !name.startsWith("$"))
        .toList();
  }

  /** The first sentence, to stand after "expected". */
  String expected() {
    var sentence = description.split("\\.(\\s|$)", 2)[0];
    boolean capital =
        sentence.length() > 1
            && (sentence.startsWith("A ") || Character.isLowerCase(sentence.charAt(1)));
    return capital ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
  }

  /** A description beside a reference speaks for the place, that of the definition for the kind. */
  private SchemaWords step(String part) {
    boolean reference = part.equals("$ref");
    var next = reference ? schema.at(rules.path("$ref").asText().substring(1)) : rules.path(part);
    boolean keeps = !next.has("description") || (reference && rules.has("description"));
    return new SchemaWords(schema, next, keeps ? description : next.path("description").asText());
  }
}
