package dev.replyby.telling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.body.JsonBody;
import dev.replyby.escalation.Alert;
import dev.replyby.input.Texts;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;

/**
 * An alert as a message's content: an event as Standard Webhooks proposes ("Payload structure").
 */
record AlertEvent(JsonNode json) {
  private static final String TYPE = "type";
  private static final String DATA = "data";

  /**
   * That of an alert about a promise.
   *
   * @param members for whom the message is, by id
   */
  static AlertEvent of(Watched watched, Alert alert, Collection<String> members, long now) {
    var given = watched.promise().given();
    var json = JsonNodeFactory.instance.objectNode();
    json.put(TYPE, type(alert.kind()));
    json.put("timestamp", Texts.ofInstant(now));
    var data = json.putObject(DATA);
    data.put("site", watched.site());
    data.put("promise", watched.id());
    data.put("question", given.asked().question());
    data.put("channel", watched.channel());
    data.put("askedAt", Texts.ofInstant(given.asked().at()));
    given.told().replyBy().ifPresent(t -> data.put("replyBy", Texts.ofInstant(t)));
    data.put("due", Texts.ofInstant(alert.due()));
    data.put("step", alert.key());
    var names = data.putArray("members");
    members.forEach(names::add);
    return new AlertEvent(json);
  }

  /** That of a message. */
  static AlertEvent in(Message message) {
    return new AlertEvent(JsonBody.tree(message.content()));
  }

  String type() {
    return json.path(TYPE).asText();
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

  /** The ids of those it is for, as a JSON list. */
  String members() {
    return json.path(DATA).path("members").toString();
  }

  /** The same, saying that it is broken. */
  AlertEvent broken() {
    return new AlertEvent(((ObjectNode) json).deepCopy().put(TYPE, type(Alert.Kind.BROKEN)));
  }

  /** As JSON text. */
  String text() {
    return JsonBody.text(json);
  }

  private long second(String name) {
    return Instant.parse(text(name)).getEpochSecond();
  }

  private static String type(Alert.Kind kind) {
    return "promise." + kind.name().toLowerCase(Locale.ROOT);
  }
}
