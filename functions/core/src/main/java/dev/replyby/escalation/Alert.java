package dev.replyby.escalation;

import java.util.List;

/**
 * What is to be told about a promise now.
 *
 * @param key of the step that it is about; with the promise's id it names the message for ever
 * @param news what is so when it is told
 * @param due epoch second that is at risk, or was missed
 * @param recipients those of all steps that it stands for, each once
 */
public record Alert(String key, News news, long due, List<Recipient> recipients) {
  /** What there is to say. */
  public enum News {
    /** There is still time. */
    DUE_SOON,
    /** There was none left. */
    BROKEN
  }

  public Alert {
    recipients = List.copyOf(recipients);
  }
}
