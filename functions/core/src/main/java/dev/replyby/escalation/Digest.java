package dev.replyby.escalation;

import java.util.List;

/** Who is told once a week how it goes, and when. */
public record Digest(WeeklyTime time, List<Recipient> recipients) {
  public Digest {
    recipients = List.copyOf(recipients);
  }
}
