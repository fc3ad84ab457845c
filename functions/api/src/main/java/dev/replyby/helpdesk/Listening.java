package dev.replyby.helpdesk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.site.Sender;

/** Understands deliveries, each system's in its own way. */
public final class Listening {
  private Listening() {}

  /**
   * What a delivery says.
   *
   * @param event the kind of event as its header has it; empty where the system sends none
   */
  public static Heard to(Sender sender, String event, JsonNode body) {
    if (!body.isObject()) {
      return new Payload(body).unclear("", "an object");
    }
    var payload = new Payload(body);
    return switch (sender) {
      case Sender.Chatwoot _ -> Chatwoot.hear(payload);
      case Sender.Zammad _ -> Zammad.hear(payload);
      case Sender.HelpScout _ -> HelpScout.hear(event, payload);
      case Sender.Json(var mapping) -> Mapped.hear(mapping, payload);
    };
  }
}
