package dev.replyby.telling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.escalation.Alert;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;

/**
 * An alert as a message's content: an event as Standard Webhooks proposes ("Payload structure").
 */
final class NewsJson {
  private NewsJson() {}

  /**
   * As JSON text.
   *
   * @param members for whom the message is, by id
   */
  static String text(Watched watched, Alert alert, Collection<String> members, long now) {
    var given = watched.promise().given();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("type", "promise." + alert.news().name().toLowerCase(Locale.ROOT));
    json.put("timestamp", text(now));
    var data = json.putObject("data");
    data.put("site", watched.site());
    data.put("promise", watched.id());
    data.put("question", given.asked().question());
    data.put("channel", watched.channel());
    data.put("askedAt", text(given.asked().at()));
    given.told().replyBy().ifPresent(t -> data.put("replyBy", text(t)));
    data.put("due", text(alert.due()));
    data.put("step", alert.key());
    var names = data.putArray("members");
    members.forEach(names::add);
    return JsonBody.text(json);
  }

  private static String text(long t) {
    return Instant.ofEpochSecond(t).toString();
  }
}
