package dev.replyby.site;

import dev.replyby.escalation.Contacts;
import dev.replyby.escalation.Digest;
import dev.replyby.escalation.Step;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is told what and when about promises, and where. The public sign knows nothing of it.
 *
 * @param webhooks by id
 * @param digest absent where nobody is told once a week how it goes
 */
public record Notifying(
    List<Step> steps, Contacts contacts, Map<String, Webhook> webhooks, Optional<Digest> digest) {
  public Notifying {
    steps = List.copyOf(steps);
    webhooks = Collections.unmodifiableMap(new LinkedHashMap<>(webhooks));
  }
}
