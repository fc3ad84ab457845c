package dev.replyby.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.input.Mistake;

/** Says in a few words what stands in a document. */
final class Found {
  private static final int LONGEST_NUMBER = 40;

  private Found() {}

  static String describe(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> Mistake.quote(node.textValue());
      case OBJECT -> node.isEmpty() ? "{}" : "an object";
      case ARRAY -> node.isEmpty() ? "[]" : "a list";
      case NUMBER -> shortened(node.asText());
      case MISSING -> "nothing";
      default -> node.asText();
    };
  }

  private static String shortened(String number) {
    return number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) + "…" : number;
  }
}
