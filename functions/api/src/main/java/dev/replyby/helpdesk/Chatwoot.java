package dev.replyby.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Chatwoot's webhooks, by its user guide "How to use webhooks" and its API's webhook schema. A
 * message of the customer asks, one of a user replies; what rules, bots and templates write is
 * automatic.
 */
final class Chatwoot {
  private static final String PERSON = "user";

  /** Where it stands when visitors open a conversation themselves. */
  private static final String OPENED = "/conversation/additional_attributes/initiated_at";

  /** What campaigns leave on the messages that they begin conversations with. */
  private static final String CAMPAIGN = "/additional_attributes/campaign_id";

  /** What the service, rules and campaigns leave on the messages that they write. */
  private static final List<String> MACHINES =
      List.of(
          "/content_attributes/automation_rule_id",
          "/additional_attributes/automation_rule_id",
          CAMPAIGN);

  private static final Set<String> FORMS =
      Set.of("input_select", "input_csat", "input_email", "cards", "form");

  private Chatwoot() {}

  static Heard hear(Payload payload) {
    return switch (payload.text("/event").orElse("")) {
      case "message_created" -> message(payload);
      case "conversation_status_changed", "conversation_resolved" -> status(payload);
      case "" -> payload.unclear("/event", "the name of an event");
      default -> new Heard.Ignored("Only new messages and changes of status count.");
    };
  }

  private static Heard message(Payload payload) {
    if (payload.isTrue("/private")) {
      return new Heard.Ignored("It is a note to colleagues.");
    }
    return switch (payload.id("/message_type").orElse("")) {
      case "incoming", "0" -> asked(payload);
      case "outgoing", "1" -> replied(payload, isAutomatic(payload));
      case "template", "3" -> replied(payload, true);
      case "activity", "2" -> new Heard.Ignored("It is about the conversation, not part of it.");
      default -> payload.unclear("/message_type", "incoming, outgoing, template or activity");
    };
  }

  private static Heard asked(Payload payload) {
    if (payload.isTrue("/conversation/additional_attributes/auto_reply")) {
      return new Heard.Ignored("A machine wrote to you.");
    }
    var question = conversation(payload);
    var at = opened(payload);
    return payload.told(
        question, List.of(asked(payload, at.isPresent() ? at : payload.moment("/created_at"))));
  }

  /** A conversation that the customer opened was a question before it is replied to. */
  private static Heard replied(Payload payload, boolean automatic) {
    var question = conversation(payload);
    var news = new ArrayList<News>();
    var opened = opened(payload);
    if (opened.isPresent() && !payload.has(CAMPAIGN)) {
      news.add(asked(payload, opened));
    }
    news.add(new News.Replied(payload.moment("/created_at"), payload.id("/sender/id"), automatic));
    return payload.told(question, news);
  }

  /** The number that people see; newer releases call it the conversation's id. */
  private static String conversation(Payload payload) {
    return payload
        .id("/conversation/display_id")
        .orElseGet(() -> payload.neededId("/conversation/id"));
  }

  private static News.Asked asked(Payload payload, OptionalLong at) {
    return new News.Asked(at, inbox(payload));
  }

  /** When the customer opened the conversation; empty where nothing shows that it was them. */
  private static OptionalLong opened(Payload payload) {
    return payload.has(OPENED) ? payload.moment("/conversation/created_at") : OptionalLong.empty();
  }

  private static Optional<String> inbox(Payload payload) {
    return payload.id("/inbox/id").or(() -> payload.id("/conversation/inbox_id"));
  }

  /** Whatever does not show that a user wrote it. */
  private static boolean isAutomatic(Payload payload) {
    return !payload.is("/sender/type", PERSON)
        || MACHINES.stream().anyMatch(payload::has)
        || payload.text("/content_type").filter(FORMS::contains).isPresent();
  }

  private static Heard status(Payload payload) {
    var question = payload.neededId("/id");
    return switch (payload.text("/status").orElse("")) {
      case "resolved" -> payload.told(question, List.of(new News.Closed()));
      case "" -> payload.unclear("/status", "the conversation's status");
      default -> new Heard.Ignored("Of all status only resolved counts.");
    };
  }
}
