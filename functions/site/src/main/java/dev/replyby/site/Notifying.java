package dev.replyby.site;

import dev.replyby.escalation.Contacts;
import dev.replyby.escalation.Step;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is told what and when about promises, and where. The public sign knows nothing of it.
 *
 * @param webhooks by id
 */
public record Notifying(List<Step> steps, Contacts contacts, Map<String, Webhook> webhooks) {
  public Notifying {
    steps = List.copyOf(steps);
    webhooks = Collections.unmodifiableMap(new LinkedHashMap<>(webhooks));
  }
}
