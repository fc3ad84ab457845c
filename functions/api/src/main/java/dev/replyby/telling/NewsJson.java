package dev.replyby.telling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.escalation.Alert;
import dev.replyby.input.Texts;
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
    json.put("timestamp", Texts.ofInstant(now));
    var data = json.putObject("data");
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
    return JsonBody.text(json);
  }
}
