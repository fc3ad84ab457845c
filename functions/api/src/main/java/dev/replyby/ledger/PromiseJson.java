package dev.replyby.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.input.Texts;
import dev.replyby.promised.Deed;
import dev.replyby.promised.Given;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.promised.Reply;
import dev.replyby.promised.Told;
import java.time.Duration;

/** A promise as JSON, for staff. */
final class PromiseJson {
  private PromiseJson() {}

  /** All of it but the receipt, as it stands at the epoch second {@code now}. */
  static ObjectNode listed(RecordedPromise promise, long now) {
    var json = object();
    json.put("id", promise.id());
    var given = promise.given();
    json.put("question", given.asked().question());
    json.put("channel", given.asked().channel());
    json.put("askedAt", Texts.ofInstant(given.asked().at()));
    json.put("state", promise.standing(now).word());
    told(json, given);
    course(json, promise);
    return json;
  }

  /** All of it. */
  static ObjectNode whole(RecordedPromise promise, long now) {
    return listed(promise, now).put("receipt", promise.given().receipt().text());
  }

  private static void told(ObjectNode json, Given given) {
    switch (given.told()) {
      case Told.By(var instant, var exact) ->
          json.put("replyBy", Texts.ofInstant(instant)).put("exact", Texts.ofInstant(exact));
      case Told.Nothing(var why) -> json.put("none", why);
    }
    var customer = given.asked().customer();
    customer.language().ifPresent(l -> json.put("language", l));
    customer.zone().ifPresent(z -> json.put("timeZone", z));
    var computed =
        json.putObject("computedWith")
            .put("state", given.basis().state())
            .put("version", given.basis().version())
            .put("engine", given.basis().rules())
            .put("tzData", given.basis().tzData());
    given.basis().backed().ifPresent(s -> computed.put("backed", Duration.ofSeconds(s).toString()));
    json.set("recorded", deed(given.recorded()));
  }

  private static void course(ObjectNode json, RecordedPromise promise) {
    var course = promise.course();
    course.reply().ifPresent(r -> json.set("reply", reply(r)));
    course.automatic().ifPresent(r -> json.set("automaticReply", reply(r)));
    course.acknowledged().ifPresent(d -> json.set("acknowledged", deed(d)));
    if (!course.delays().isEmpty()) {
      var delays = json.putArray("delays");
      course
          .delays()
          .forEach(
              d ->
                  delays.add(
                      deed(d.announced())
                          .put("newReplyBy", Texts.ofInstant(d.replyBy()))
                          .put("reason", d.reason())));
    }
    course
        .closed()
        .ifPresent(
            c -> {
              var closed = deed(c.done());
              c.exchanges().ifPresent(n -> closed.put("exchanges", n));
              json.set("closed", closed);
            });
    course
        .withdrawn()
        .ifPresent(
            w -> {
              var withdrawn = deed(w.done()).put("reason", w.reason());
              w.mergedInto().ifPresent(q -> withdrawn.put("mergedInto", q));
              json.set("withdrawn", withdrawn);
            });
    course
        .rating()
        .ifPresent(
            r ->
                json.putObject("rating")
                    .put("stars", r.stars())
                    .put("at", Texts.ofInstant(r.at())));
  }

  private static ObjectNode reply(Reply reply) {
    var json = object().put("at", Texts.ofInstant(reply.at())).put("by", reply.by());
    json.set("reported", deed(reply.reported()));
    return json;
  }

  private static ObjectNode deed(Deed deed) {
    return object().put("at", Texts.ofInstant(deed.at())).put("by", deed.by());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
