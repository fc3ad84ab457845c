package dev.replyby.telling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.input.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** How a site's week went. */
record DigestEvent(JsonNode json) implements Event {
  static final String FIRST_DAY = "firstDay";
  static final String LAST_DAY = "lastDay";

  static final String WEEKLY = "digest.weekly";

  /**
   * That of a digest.
   *
   * @param week what there is to tell, the same for everybody
   * @param members for whom the message is, by id
   */
  static DigestEvent of(ObjectNode week, Collection<String> members, long now) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put(TYPE, WEEKLY);
    json.put(TIMESTAMP, Texts.ofInstant(now));
    var data = week.deepCopy();
    var names = data.putArray(MEMBERS);
    members.forEach(names::add);
    json.set(DATA, data);
    return new DigestEvent(json);
  }

  /** That of a message; empty when it cannot be read, or not any more. */
  static Optional<DigestEvent> in(Message message) {
    return Event.read(
        message,
        json ->
            Optional.of(new DigestEvent(json))
                .filter(e -> e.type().equals(WEEKLY))
                .filter(e -> !e.day(FIRST_DAY).isAfter(e.day(LAST_DAY))));
  }

  LocalDate day(String name) {
    return LocalDate.parse(data().path(name).asText());
  }

  JsonNode data() {
    return json.path(DATA);
  }

  /** The epoch second under that name. */
  static long second(JsonNode in, String name) {
    return Instant.parse(in.path(name).asText()).getEpochSecond();
  }
}
