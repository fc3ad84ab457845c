package dev.replyby.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the schema has against a document, in our words.
 *
 * @param mistakes one for each thing that is wrong
 * @param hidden pointers of values that are wrong as a whole: what lies in them is not judged
 */
record ShapeMistakes(List<Mistake> mistakes, Set<String> hidden) {
  static ShapeMistakes of(List<Error> errors, JsonNode schema) {
    var shape = new ShapeMistakes(new ArrayList<>(), new HashSet<>());
    var withUnknownFields = new HashSet<String>();
    for (var error : errors) {
      if (error.getKeyword().equals("additionalProperties")) {
        withUnknownFields.add(pointer(error));
      }
    }
    for (var error : errors) {
      boolean counted = error.getKeyword().endsWith("Properties") && !isUnknownField(error);
      if (!counted || !withUnknownFields.contains(pointer(error))) {
        shape.add(error, SchemaWords.at(schema, error.getEvaluationPath()));
      }
    }
    return shape;
  }

  /** All mistakes, those of {@code meaning} only where the shape is as it should be. */
  List<Mistake> with(List<Mistake> meaning) {
    var reported = new HashSet<String>();
    mistakes.forEach(mistake -> reported.add(mistake.pointer()));
    var all = new ArrayList<Mistake>();
    // what is of another type is none of those that an enum lists, either
    mistakes.stream().filter(mistake -> !isHidden(mistake)).distinct().forEach(all::add);
    meaning.stream()
        .filter(mistake -> !reported.contains(mistake.pointer()) && !isHidden(mistake))
        .forEach(all::add);
    return all;
  }

  private boolean isHidden(Mistake mistake) {
    var pointer = mistake.pointer();
    for (int slash = pointer.lastIndexOf('/');
        slash >= 0;
        slash = pointer.lastIndexOf('/', slash - 1)) {
      if (hidden.contains(pointer.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  private void add(Error error, SchemaWords words) {
    var field = Place.pointer(pointer(error), String.valueOf(error.getProperty()));
    var found = Found.describe(error.getInstanceNode());
    switch (error.getKeyword()) {
      case "required" ->
          add(field, "missing; expected " + words.field(error.getProperty()).expected());
      case "additionalProperties" -> {
        hidden.add(field);
        add(field, unknownField(error.getProperty(), words));
      }
      case "propertyNames" -> {
        hidden.add(field);
        mistakes.add(Mistake.found(field, error.getProperty(), Texts.ID));
      }
      case "maxItems", "maxProperties" -> {
        hidden.add(pointer(error));
        add(pointer(error), tooMany(error, words));
      }
      case "maxLength" -> {
        var text = error.getInstanceNode().textValue();
        int length = text.codePointCount(0, text.length());
        add(pointer(error), "found " + length + " characters; expected at most " + limit(error));
      }
      case "type" -> {
        hidden.add(pointer(error));
        add(pointer(error), "found " + found + "; expected " + words.expected());
      }
      default -> add(pointer(error), "found " + found + "; expected " + words.expected());
    }
  }

  private void add(String pointer, String detail) {
    mistakes.add(new Mistake(pointer, detail));
  }

  private static String unknownField(String name, SchemaWords words) {
    return "unknown field "
        + Mistake.quote(name)
        + "; expected one of "
        + Findings.choices(name, words.fieldNames());
  }

  private static String tooMany(Error error, SchemaWords words) {
    var expected = limit(error).equals("1") ? words.expected() : "at most " + limit(error);
    return "found " + error.getInstanceNode().size() + " entries; expected " + expected;
  }

  private static String limit(Error error) {
    return error.getSchemaNode().asText();
  }

  private static boolean isUnknownField(Error error) {
    return error.getKeyword().equals("additionalProperties");
  }

  private static String pointer(Error error) {
    return error.getInstanceLocation().toString();
  }
}
