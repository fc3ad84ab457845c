package dev.replyby.helpdesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Deliveries for tests, in JSON with single quotes, and what they say as one line. */
final class Deliveries {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private Deliveries() {}

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A delivery with a change: a merge patch, RFC 7396. */
  static JsonNode with(String delivery, String patch) {
    return merged(json(delivery), json(patch));
  }

  private static JsonNode merged(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    var object = target.isObject() ? (ObjectNode) target : MAPPER.createObjectNode();
    for (var field : patch.properties()) {
      if (field.getValue().isNull()) {
        object.remove(field.getKey());
      } else {
        object.set(field.getKey(), merged(object.path(field.getKey()), field.getValue()));
      }
    }
    return object;
  }

  /** As one line: {@code 12: asked 10:00:00 in 3, replied 10:05:00 by 5}. */
  static String line(Heard heard) {
    return switch (heard) {
      case Heard.Ignored(var why) -> "ignored: " + why;
      case Heard.Unclear(var mistakes) ->
          mistakes.stream().map(m -> m.pointer()).collect(Collectors.joining(" ", "unclear: ", ""));
      case Heard.Told(var question, var news) ->
          news.stream()
              .map(Deliveries::line)
              .collect(Collectors.joining(", ", question + ": ", ""));
    };
  }

  private static String line(News news) {
    return switch (news) {
      case News.Asked(var at, var inbox) -> "asked" + time(at) + after(" in ", inbox);
      case News.Replied(var at, var by, var automatic) ->
          (automatic ? "automatic" : "replied") + time(at) + after(" by ", by);
      case News.Closed() -> "closed";
      case News.Withdrawn(var why) -> "withdrawn as " + why;
    };
  }

  /** Of the day that all deliveries here are of, the time alone. */
  private static String time(OptionalLong at) {
    return at.isEmpty()
        ? ""
        : " " + Instant.ofEpochSecond(at.getAsLong()).toString().replaceAll("2026-11-25T|Z$", "");
  }

  private static String after(String word, Optional<String> text) {
    return text.map(word::concat).orElse("");
  }
}
