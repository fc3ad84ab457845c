package dev.replyby.telling;

import dev.replyby.telling.MessageStore.End;
import dev.replyby.webhook.Answer;
import java.lang.System.Logger.Level;

/**
 * Sends one message: notes that an attempt begins and when the next one would, sends, and notes
 * that it has arrived. Whoever dies in between leaves the message to be sent again, under the same
 * id.
 */
final class Courier {
  private static final System.Logger LOG = System.getLogger(Courier.class.getName());

  private final MessageStore messages;
  private final WatchStore watches;
  private final Notifiers notifiers;
  private final Backoff backoff;

  Courier(MessageStore messages, WatchStore watches, Notifiers notifiers, Backoff backoff) {
    this.messages = messages;
    this.watches = watches;
    this.notifiers = notifiers;
    this.backoff = backoff;
  }

  /** What came of a message this time. */
  enum Outcome {
    SENT,
    /** It needs not be sent, or somebody else sends it. */
    LEFT,
    /** It did not arrive; the next to the same destination need not be tried now. */
    FAILED
  }

  /** Sends it at the epoch second {@code now}, if that is still to be done. */
  Outcome deliver(Message message, Companies companies, long now) {
    var company = companies.of(message.site());
    if (Backoff.isExhausted(message.attempts())) {
      return giveUp(message, "it was tried for days");
    }
    if (company.isEmpty() || isSettled(message)) {
      messages.end(message, End.DROPPED);
      return Outcome.LEFT;
    }
    return messages.begin(message, now + backoff.after(message.attempts() + 1))
        ? ended(message, notifiers.tell(message, company.get(), now))
        : Outcome.LEFT;
  }

  /** Counts an attempt that was not worth making, because another had just failed. */
  void postpone(Message message, long now) {
    if (!Backoff.isExhausted(message.attempts())) {
      messages.begin(message, now + backoff.after(message.attempts() + 1));
    }
  }

  private Outcome ended(Message message, Answer answer) {
    return switch (answer) {
      case Answer.Taken _ -> {
        messages.end(message, End.SENT);
        yield Outcome.SENT;
      }
      case Answer.Gone _ -> giveUp(message, "it is gone");
      case Answer.Failed(var why) -> {
        LOG.log(Level.WARNING, about(message) + " did not arrive: " + why);
        yield Outcome.FAILED;
      }
    };
  }

  private Outcome giveUp(Message message, String why) {
    LOG.log(Level.ERROR, about(message) + " is given up: " + why);
    messages.end(message, End.FAILED);
    return Outcome.LEFT;
  }

  /** Nobody wants a warning about what is in somebody's hands; what is broken stays bad news. */
  private boolean isSettled(Message message) {
    return !News.isBroken(message)
        && watches.find(message.promise()).filter(Watched::isOpen).isEmpty();
  }

  private static String about(Message message) {
    return message.id() + " to " + message.to().word() + " of " + message.site();
  }
}
