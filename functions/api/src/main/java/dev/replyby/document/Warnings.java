package dev.replyby.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.input.Mistake;
import java.util.List;

/** What an owner should know about a document that is valid all the same. */
public final class Warnings {
  private Warnings() {}

  /** As an array of pointers and details. */
  public static ArrayNode json(List<Mistake> warnings) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var warning : warnings) {
      array.addObject().put("pointer", warning.pointer()).put("detail", warning.detail());
    }
    return array;
  }
}
