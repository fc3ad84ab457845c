package dev.replyby.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.sign.Sentence;
import java.time.Instant;

/** A receipt as JSON: what the customer knows or may know, and nothing of the company's own. */
final class ReceiptJson {
  private ReceiptJson() {}

  static ObjectNode of(View view) {
    var json = JsonNodeFactory.instance.objectNode();
    var promise = view.promise();
    var course = promise.course();
    json.put("name", view.plan().name());
    json.put("channel", view.channel());
    json.put("now", text(view.now()));
    json.put("state", promise.standing(view.now()).word());
    json.put("askedAt", text(promise.given().asked().at()));
    promise.given().told().replyBy().ifPresent(t -> json.put("replyBy", text(t)));
    course.reply().ifPresent(r -> json.put("repliedAt", text(r.at())));
    if (!course.delays().isEmpty()) {
      var delay = course.delays().getLast();
      json.putObject("delay")
          .put("announcedAt", text(delay.announced().at()))
          .put("newReplyBy", text(delay.replyBy()))
          .put("reason", delay.reason());
    }
    course.rating().ifPresent(r -> json.put("rating", r.stars()));
    json.put("canBeRated", view.canBeRated());
    json.put("lang", view.language());
    json.put("timeZone", view.zone().getId());
    var sentences = json.putArray("text");
    view.sentences(Sentence.Ink.PLAIN).forEach(sentences::add);
    return json;
  }

  private static String text(long t) {
    return Instant.ofEpochSecond(t).toString();
  }
}
