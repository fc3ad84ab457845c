package dev.replyby.escalation;

import java.util.Optional;

/** Where a message goes. */
public sealed interface Destination {
  /** The word for it in the site document, such as {@code webhook:ops}. */
  String word();

  /** A webhook of the document. */
  record Webhook(String id) implements Destination {
    private static final String PREFIX = "webhook:";

    @Override
    public String word() {
      return PREFIX + id;
    }
  }

  /** The operator's topic, which makes mails and text messages of it. */
  record Topic() implements Destination {
    private static final String WORD = "sns";

    @Override
    public String word() {
      return WORD;
    }
  }

  /** The destination by its word. */
  static Optional<Destination> of(String word) {
    if (word.equals(Topic.WORD)) {
      return Optional.of(new Topic());
    }
    return word.startsWith(Webhook.PREFIX)
        ? Optional.of(new Webhook(word.substring(Webhook.PREFIX.length())))
        : Optional.empty();
  }
}
