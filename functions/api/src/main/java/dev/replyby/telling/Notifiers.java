package dev.replyby.telling;

import dev.replyby.escalation.Destination;
import dev.replyby.webhook.Answer;
import java.util.Optional;

/**
 * The ways to tell somebody.
 *
 * @param topic absent where the operator has none
 */
record Notifiers(WebhookNotifier webhooks, Optional<TopicNotifier> topic) {
  /** Sends a message of a company, once, at the epoch second {@code now}. */
  Answer tell(Message message, Company company, long now) {
    return switch (message.to()) {
      case Destination.Webhook(var id) -> webhooks.tell(message, company, id, now);
      case Destination.Topic _ ->
          topic
              .map(t -> t.tell(message, company))
              .orElseGet(() -> new Answer.Gone("the operator has no topic"));
    };
  }
}
