package dev.replyby.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.replyby.site.Webhook;
import dev.replyby.webhook.Answer;
import dev.replyby.webhook.WebhookCall;
import dev.replyby.webhook.WebhookStore;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells by webhook, signed in the Standard Webhooks way. */
final class WebhookNotifier {
  private static final Map<String, String> USUAL =
      Map.of("Content-Type", "application/json", "User-Agent", "ReplyBy");

  private final WebhookStore keys;
  private final WebhookCall call;

  WebhookNotifier(WebhookStore keys, WebhookCall call) {
    this.keys = keys;
    this.call = call;
  }

  /**
   * Sends a message to a webhook of the company's, once, at the epoch second {@code now}.
   *
   * @param id the webhook's; gone when the document has no such webhook any more
   */
  Answer tell(Message message, Company company, String id, long now) {
    var webhook = company.notifying().webhooks().get(id);
    return webhook == null
        ? new Answer.Gone("the document has no such webhook")
        : tell(message, company, id, webhook, now);
  }

  private Answer tell(Message message, Company company, String id, Webhook webhook, long now) {
    var url = webhook.url().toString();
    var known = keys.find(message.site(), id);
    if (known.isGone(webhook.url())) {
      return new Answer.Gone("its address has answered 410");
    }
    var body = body(message, company, webhook.format()).getBytes(UTF_8);
    var headers = new LinkedHashMap<>(USUAL);
    headers.put("webhook-id", message.id());
    headers.put("webhook-timestamp", Long.toString(now));
    var signatures = known.signatures(message.id(), now, body);
    if (!signatures.isEmpty()) {
      headers.put("webhook-signature", signatures);
    }
    var answer = call.post(webhook.url(), headers, body);
    if (answer instanceof Answer.Gone) {
      keys.gone(message.site(), id, url);
    }
    return answer;
  }

  private static String body(Message message, Company company, Webhook.Format format) {
    return switch (format) {
      case JSON -> message.content();
      case SLACK -> Words.of(message, company.plan()).slack();
    };
  }
}
