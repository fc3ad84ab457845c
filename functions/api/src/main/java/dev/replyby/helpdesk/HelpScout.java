package dev.replyby.helpdesk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.input.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Help Scout's webhooks, version 2, by "Webhooks" and "Get Conversation" in its developers'
 * documentation. The event stands in a header, and the body is the whole conversation; the newest
 * thread of an agent's tells who replied.
 */
final class HelpScout {
  private static final String THREADS = "/_embedded/threads";
  private static final String WORKFLOW = "workflow";
  private static final Mistake NO_EVENT =
      new Mistake("X-HelpScout-Event", "missing; expected the name of an event");

  private HelpScout() {}

  static Heard hear(String event, Payload payload) {
    return switch (event) {
      case "convo.created", "convo.customer.reply.created" ->
          ofCustomer(payload, question -> payload.told(question, List.of(asked(payload))));
      case "convo.agent.reply.created" -> ofCustomer(payload, q -> replied(q, payload));
      case "convo.status" -> status(payload);
      case "convo.deleted" -> withdrawn(payload, "deleted");
      case "" -> new Heard.Unclear(List.of(NO_EVENT));
      case "convo.merged" ->
          new Heard.Ignored("It does not tell which conversation was merged into this one.");
      default -> new Heard.Ignored("Only new conversations, replies and status count.");
    };
  }

  private static Heard ofCustomer(Payload payload, Function<String, Heard> heard) {
    var question = payload.neededId("/id");
    return switch (begunBy(payload).orElse("")) {
      case "customer" -> heard.apply(question);
      case "" -> payload.unclear("/createdBy/type", "customer or user");
      default -> new Heard.Ignored("The conversation was begun by the company.");
    };
  }

  private static Optional<String> begunBy(Payload payload) {
    return payload.text("/createdBy/type").or(() -> payload.text("/source/via"));
  }

  private static News.Asked asked(Payload payload) {
    return new News.Asked(payload.moment("/createdAt"), payload.id("/mailboxId"));
  }

  private static Heard replied(String question, Payload payload) {
    var news = new ArrayList<News>();
    news.add(asked(payload));
    var reply = newest(payload);
    if (reply.isPresent()) {
      news.add(replied(payload, reply.get()));
    } else {
      news.add(new News.Replied(payload.moment("/userUpdatedAt"), Optional.empty(), true));
    }
    return payload.told(question, news);
  }

  private static News.Replied replied(Payload payload, JsonNode thread) {
    boolean automatic =
        !thread.at("/createdBy/type").asText().equals("user")
            || thread.at("/source/type").asText().startsWith(WORKFLOW)
            || thread.at("/action/type").asText().equals(WORKFLOW);
    var by = Optional.of(thread.at("/createdBy/id")).filter(JsonNode::isIntegralNumber);
    return new News.Replied(
        payload.moment(THREADS + "/createdAt", thread.at("/createdAt")),
        by.map(JsonNode::asText),
        automatic);
  }

  /** The newest thread that went out to the customer. */
  private static Optional<JsonNode> newest(Payload payload) {
    var newest = Optional.<JsonNode>empty();
    for (var thread : payload.each(THREADS)) {
      if (isSent(thread) && (newest.isEmpty() || at(thread) > at(newest.get()))) {
        newest = Optional.of(thread);
      }
    }
    return newest;
  }

  private static boolean isSent(JsonNode thread) {
    var type = thread.path("type").asText();
    var state = thread.path("state").asText("published");
    return (type.equals("message") || type.equals("reply")) && state.equals("published");
  }

  private static long at(JsonNode thread) {
    return Moments.read(thread.path("createdAt")).orElse(0);
  }

  private static Heard status(Payload payload) {
    return switch (payload.text("/status").orElse("")) {
      case "closed" -> payload.told(payload.neededId("/id"), List.of(new News.Closed()));
      case "spam" -> withdrawn(payload, "spam");
      case "" -> payload.unclear("/status", "the conversation's status");
      default -> new Heard.Ignored("Of all status only closed and spam count.");
    };
  }

  private static Heard withdrawn(Payload payload, String why) {
    return payload.told(payload.neededId("/id"), List.of(new News.Withdrawn(why)));
  }
}
