package dev.replyby.escalation;

import java.util.List;

/**
 * What is to be told about a promise now.
 *
 * @param key of the step that it is about; with the promise's id it names the message for ever
 * @param kind what is so when it is told
 * @param due epoch second that is at risk, or was missed
 * @param recipients those of all steps that it stands for, each once
 */
public record Alert(String key, Kind kind, long due, List<Recipient> recipients) {
  /** What there is to say. */
  public enum Kind {
    /** There is still time. */
    DUE_SOON,
    /** There was none left. */
    BROKEN
  }

  /**
   * Which commitment a step's key is about: the number of the delay as text, empty for the promise
   * itself.
   */
  public static String commitment(String key) {
    int mark = key.indexOf(DELAY);
    return mark < 0 ? "" : key.substring(mark + 1);
  }

  /** Before the number of the delay in a key. */
  static final char DELAY = '#';

  public Alert {
    recipients = List.copyOf(recipients);
  }
}
