package dev.replyby.telling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.body.JsonBody;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/** A message's content: an event as Standard Webhooks proposes ("Payload structure"). */
sealed interface Event permits AlertEvent, DigestEvent {
  String TYPE = "type";
  String TIMESTAMP = "timestamp";
  String DATA = "data";
  String MEMBERS = "members";

  JsonNode json();

  /** That of a message; empty when it cannot be read, or not any more. */
  static Optional<? extends Event> in(Message message) {
    return switch (message.about()) {
      case About.Promise _ -> AlertEvent.in(message);
      case About.Week _ -> DigestEvent.in(message);
    };
  }

  /**
   * What is read from a message's JSON; empty when it is none, or has something else in the place
   * of a time.
   */
  static <E extends Event> Optional<E> read(Message message, Function<JsonNode, Optional<E>> read) {
    try {
      return read.apply(JsonBody.tree(message.content()));
    } catch (UncheckedIOException | DateTimeException _) {
      return Optional.empty();
    }
  }

  default String type() {
    return json().path(TYPE).asText();
  }

  /** The ids of those it is for, as a JSON list. */
  default String members() {
    return json().path(DATA).path(MEMBERS).toString();
  }

  /** As JSON text. */
  default String text() {
    return JsonBody.text(json());
  }
}
