package dev.replyby.telling;

import dev.replyby.telling.MessageStore.End;
import dev.replyby.webhook.Answer;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sends one message: notes that an attempt begins and when the next one would, sends, and notes
 * that it has arrived. Whoever dies in between leaves the message to be sent again, under the same
 * id.
 */
final class Courier {
  private static final System.Logger LOG = System.getLogger(Courier.class.getName());

  private final MessageStore messages;
  private final Rethinking rethinking;
  private final Notifiers notifiers;
  private final Backoff backoff;

  Courier(MessageStore messages, Rethinking rethinking, Notifiers notifiers, Backoff backoff) {
    this.messages = messages;
    this.rethinking = rethinking;
    this.notifiers = notifiers;
    this.backoff = backoff;
  }

  /** What came of a message this time. */
  sealed interface Outcome {
    record Sent() implements Outcome {}

    /** It needs not be sent now, or somebody else sends it. */
    record Left() implements Outcome {}

    /**
     * It did not arrive at that address, if there is one; it is tried again at the epoch second
     * {@code next}.
     */
    record Failed(String why, long next, Optional<String> url) implements Outcome {}

    /** It will never arrive. */
    record GivenUp(String why) implements Outcome {}

    /**
     * The epoch second until which others at the same destination wait, if they have to.
     *
     * @param now the epoch second at which it was tried
     */
    default OptionalLong othersAt(long now) {
      return this instanceof Failed(_, long next, _)
          ? OptionalLong.of(Backoff.others(now, next))
          : OptionalLong.empty();
    }
  }

  /** Sends it at the epoch second {@code now}, if that is still to be done. */
  Outcome deliver(Message message, Companies companies, long now) {
    if (Backoff.isExhausted(message.attempts(), now - message.at())) {
      return giveUp(message, "it was tried for days");
    }
    var company = companies.of(message.site());
    return company.isEmpty()
        ? drop(message)
        : switch (rethinking.of(message, company.get(), now)) {
          case Rethinking.Thought.Send(var current) -> send(current, company.get(), now);
          case Rethinking.Thought.Wait _ -> new Outcome.Left();
          case Rethinking.Thought.Drop _ -> drop(message);
          case Rethinking.Thought.GiveUp(var why) -> giveUp(message, why);
        };
  }

  private Outcome send(Message message, Company company, long now) {
    long next = now + backoff.after(message.attempts() + 1);
    if (!messages.begin(message, next)) {
      return new Outcome.Left();
    }
    return switch (notifiers.tell(message, company, now)) {
      case Answer.Taken _ -> sent(message);
      case Answer.Gone(var why) -> giveUp(message, why);
      case Answer.Failed(var why) -> {
        LOG.log(Level.WARNING, about(message) + " did not arrive: " + why);
        yield new Outcome.Failed(why, next, company.address(message.to()));
      }
    };
  }

  private Outcome drop(Message message) {
    messages.end(message, End.DROPPED);
    return new Outcome.Left();
  }

  private Outcome sent(Message message) {
    messages.end(message, End.SENT);
    return new Outcome.Sent();
  }

  private Outcome giveUp(Message message, String why) {
    LOG.log(Level.ERROR, about(message) + " is given up: " + why);
    messages.end(message, End.FAILED);
    return new Outcome.GivenUp(why);
  }

  private static String about(Message message) {
    return message.id() + " to " + message.to().word() + " of " + message.site();
  }
}
