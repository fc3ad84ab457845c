package dev.replyby.escalation;

import java.util.List;

/** One step of the escalation. */
public record Step(Moment moment, List<Recipient> recipients) {
  public Step {
    recipients = List.copyOf(recipients);
  }
}
