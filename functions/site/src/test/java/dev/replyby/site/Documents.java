package dev.replyby.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.input.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Site documents for tests, in JSON with single quotes. */
final class Documents {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private Documents() {}

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode resource(String name) {
    try (var in = Documents.class.getResourceAsStream(name)) {
      return MAPPER.readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document with nothing that could be left out. */
  static JsonNode minimal() {
    return json(
        """
        {name: 'Acme', timeZone: 'Europe/Amsterdam',
         calendars: {support: {weekly: {mon: ['09:00-17:00']}}},
         channels: {email: {target: {open: 'PT4H'}}}}
        """);
  }

  /** The minimal document with something in the place of, or beside, what it has. */
  static JsonNode with(String pointer, String value) {
    var document = minimal();
    int slash = pointer.lastIndexOf('/');
    var parent = (ObjectNode) document.requiredAt(pointer.substring(0, slash));
    parent.set(pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~"), json(value));
    return document;
  }

  static JsonNode withCalendar(String calendar) {
    return with("/calendars/support", calendar);
  }

  static Site site(JsonNode document) {
    return valid(document).site();
  }

  static Reading.Valid valid(JsonNode document) {
    return switch (SiteReader.read(document)) {
      case Reading.Valid valid -> valid;
      case Reading.Invalid(var mistakes) -> throw new AssertionError(mistakes.toString());
    };
  }

  static List<Mistake> mistakes(JsonNode document) {
    return switch (SiteReader.read(document)) {
      case Reading.Valid valid -> throw new AssertionError(valid.toString());
      case Reading.Invalid(var mistakes) -> mistakes;
    };
  }

  static List<String> pointers(List<Mistake> findings) {
    return findings.stream().map(Mistake::pointer).toList();
  }

  static String repeated(int times, String text, String separator) {
    return String.join(separator, Stream.generate(() -> text).limit(times).toList());
  }
}
