package dev.replyby.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.input.Texts;
import dev.replyby.sign.Sentence;

/** A receipt as JSON: what the customer knows or may know, and nothing of the company's own. */
final class ReceiptJson {
  private ReceiptJson() {}

  static ObjectNode of(View view) {
    var json = JsonNodeFactory.instance.objectNode();
    var promise = view.promise();
    var course = promise.course();
    json.put("name", view.plan().name());
    json.put("channel", view.channel());
    json.put("now", Texts.ofInstant(view.now()));
    json.put("state", promise.standing(view.now()).word());
    json.put("askedAt", Texts.ofInstant(promise.given().asked().at()));
    promise.given().told().replyBy().ifPresent(t -> json.put("replyBy", Texts.ofInstant(t)));
    course.reply().ifPresent(r -> json.put("repliedAt", Texts.ofInstant(r.at())));
    if (!course.delays().isEmpty()) {
      var delay = course.delays().getLast();
      json.putObject("delay")
          .put("announcedAt", Texts.ofInstant(delay.announced().at()))
          .put("newReplyBy", Texts.ofInstant(delay.replyBy()))
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
}
