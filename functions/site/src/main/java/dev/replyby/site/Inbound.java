package dev.replyby.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Another system that sends word of questions and replies.
 *
 * @param channel the channel of a question whose inbox is not among {@code inboxes}
 * @param inboxes the channels of the other system's inboxes, by what it calls them
 */
public record Inbound(
    String id,
    Sender sender,
    Signing signing,
    Optional<String> channel,
    Map<String, String> inboxes) {
  public Inbound {
    inboxes = Collections.unmodifiableMap(new LinkedHashMap<>(inboxes));
  }

  /** The channel of a question that came through that inbox; empty when it is none of ours. */
  public Optional<String> channelOf(Optional<String> inbox) {
    return inbox.flatMap(name -> Optional.ofNullable(inboxes.get(name))).or(() -> channel);
  }
}
