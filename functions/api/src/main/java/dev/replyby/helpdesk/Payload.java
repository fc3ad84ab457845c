package dev.replyby.helpdesk;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.input.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A delivery's JSON, with every mistake that is found in what is read of it. */
final class Payload {
  /** Room is left in a question's id on record for what stands before it. */
  private static final int LONGEST_ID = 120;

  private static final String ID =
      "an id: a whole number, or a text of 1 to " + LONGEST_ID + " characters";

  private final JsonNode json;
  private final List<Mistake> mistakes = new ArrayList<>();

  Payload(JsonNode json) {
    this.json = json;
  }

  /** What was told, unless something in what was read for it is wrong. */
  Heard told(String question, List<News> news) {
    return mistakes.isEmpty() ? new Heard.Told(question, news) : new Heard.Unclear(mistakes);
  }

  /** It cannot be understood without that. */
  Heard unclear(String pointer, String expected) {
    mistakes.add(wrong(pointer, json.at(pointer), expected));
    return new Heard.Unclear(mistakes);
  }

  boolean has(String pointer) {
    return isThere(json.at(pointer));
  }

  /** A list's entries; none when there is no list. */
  Iterable<JsonNode> each(String pointer) {
    return json.at(pointer).isArray() ? json.at(pointer) : List.of();
  }

  /** A text; empty where there is none, or something else. */
  Optional<String> text(String pointer) {
    return Optional.of(json.at(pointer)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  boolean is(String pointer, String text) {
    return text(pointer).filter(text::equals).isPresent();
  }

  /** Whether something else than false stands there, so that nothing counts by mistake. */
  boolean isTrue(String pointer) {
    var node = json.at(pointer);
    return isThere(node) && node.asBoolean(true);
  }

  /** A text, number or truth value as a text; empty where there is none of them. */
  Optional<String> word(JsonPointer pointer) {
    return Optional.of(json.at(pointer))
        .filter(node -> node.isValueNode() && isThere(node))
        .map(JsonNode::asText);
  }

  /** An id that must be there; a mistake, and empty, where there is none. */
  String neededId(JsonPointer pointer) {
    var found = id(pointer);
    if (found.isEmpty()) {
      mistakes.add(wrong(pointer.toString(), json.at(pointer), ID));
    }
    return found.orElse("");
  }

  String neededId(String pointer) {
    return neededId(JsonPointer.compile(pointer));
  }

  /** An id; empty where there is none, or something that cannot be one. */
  Optional<String> id(JsonPointer pointer) {
    var node = json.at(pointer);
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return Optional.of(node.asText());
    }
    return Optional.of(node).filter(Payload::isId).map(JsonNode::textValue);
  }

  Optional<String> id(String pointer) {
    return id(JsonPointer.compile(pointer));
  }

  /** An instant; empty where there is none, and a mistake where something else stands. */
  OptionalLong moment(JsonPointer pointer) {
    return moment(pointer.toString(), json.at(pointer));
  }

  OptionalLong moment(String pointer) {
    return moment(JsonPointer.compile(pointer));
  }

  /** The same of a value that was found at that place. */
  OptionalLong moment(String pointer, JsonNode node) {
    var moment = Moments.read(node);
    if (moment.isEmpty() && isThere(node)) {
      mistakes.add(wrong(pointer, node, Moments.EXPECTED));
    }
    return moment;
  }

  private static boolean isThere(JsonNode node) {
    return !node.isMissingNode() && !node.isNull();
  }

  private static boolean isId(JsonNode node) {
    return node.isTextual()
        && !node.textValue().isBlank()
        && node.textValue().length() <= LONGEST_ID
        && node.textValue().codePoints().noneMatch(Payload::cannotBeShown);
  }

  private static boolean cannotBeShown(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }

  /** Says the kind of what was found alone: the value may be what a customer wrote. */
  private static Mistake wrong(String pointer, JsonNode found, String expected) {
    var kind = found.getNodeType().name().toLowerCase(Locale.ROOT);
    return new Mistake(pointer, "found " + kind + "; expected " + expected);
  }
}
