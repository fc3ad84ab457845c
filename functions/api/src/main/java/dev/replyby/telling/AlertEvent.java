package dev.replyby.telling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.escalation.Alert;
import dev.replyby.input.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An alert about a promise. */
record AlertEvent(JsonNode json) implements Event {
  private static final Set<String> TYPES =
      Arrays.stream(Alert.Kind.values()).map(AlertEvent::type).collect(Collectors.toSet());

  /**
   * That of an alert.
   *
   * @param members for whom the message is, by id
   */
  static AlertEvent of(Watched watched, Alert alert, Collection<String> members, long now) {
    var given = watched.promise().given();
    var json = JsonNodeFactory.instance.objectNode();
    json.put(TYPE, type(alert.kind()));
    json.put(TIMESTAMP, Texts.ofInstant(now));
    var data = json.putObject(DATA);
    data.put("site", watched.site());
    data.put("promise", watched.id());
    data.put("question", given.asked().question());
    data.put("channel", watched.channel());
    data.put("askedAt", Texts.ofInstant(given.asked().at()));
    given.told().replyBy().ifPresent(t -> data.put("replyBy", Texts.ofInstant(t)));
    data.put("due", Texts.ofInstant(alert.due()));
    data.put("step", alert.key());
    var names = data.putArray(MEMBERS);
    members.forEach(names::add);
    return new AlertEvent(json);
  }

  /** That of a message; empty when it cannot be read, or not any more. */
  static Optional<AlertEvent> in(Message message) {
    return Event.read(
        message,
        json ->
            Optional.of(new AlertEvent(json))
                .filter(e -> TYPES.contains(e.type()))
                .filter(e -> e.askedAt() <= e.due()));
  }

  boolean isBroken() {
    return type().equals(type(Alert.Kind.BROKEN));
  }

  /** The epoch second that is at risk, or was missed. */
  long due() {
    return second("due");
  }

  long askedAt() {
    return second("askedAt");
  }

  /** A text of what it is about. */
  String text(String name) {
    return json.path(DATA).path(name).asText();
  }

  /** The same, saying that it is broken. */
  AlertEvent broken() {
    return new AlertEvent(((ObjectNode) json).deepCopy().put(TYPE, type(Alert.Kind.BROKEN)));
  }

  private long second(String name) {
    return Instant.parse(text(name)).getEpochSecond();
  }

  /** What tells of an alert of that kind. */
  static String type(Alert.Kind kind) {
    return "promise." + kind.name().toLowerCase(Locale.ROOT);
  }
}
