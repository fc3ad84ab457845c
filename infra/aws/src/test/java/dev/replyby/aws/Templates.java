package dev.replyby.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/** Reading CloudFormation templates. */
final class Templates {
  private Templates() {}

  /** The properties of each resource of a type, by name. */
  static Map<String, JsonNode> resources(JsonNode template, String type) {
    var found = new LinkedHashMap<String, JsonNode>();
    for (var resource : template.path("Resources").properties()) {
      if (resource.getValue().path("Type").asText().equals(type)) {
        found.put(resource.getKey(), resource.getValue().path("Properties"));
      }
    }
    return found;
  }

  /** The properties of one resource; missing where there is none. */
  static JsonNode resource(JsonNode template, String name) {
    return template.path("Resources").path(name).path("Properties");
  }

  /** The name and properties of the one resource of a type. */
  static Entry<String, JsonNode> one(JsonNode template, String type) {
    var all = resources(template, type);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " of " + type + ": " + all.keySet());
    }
    return all.entrySet().iterator().next();
  }

  /** The name that a {@code Ref} or {@code Fn::GetAtt} leads to. */
  static String target(JsonNode reference) {
    return reference.has("Ref")
        ? reference.path("Ref").asText()
        : reference.at("/Fn::GetAtt/0").asText();
  }
}
