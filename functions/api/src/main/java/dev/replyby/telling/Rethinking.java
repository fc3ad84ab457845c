package dev.replyby.telling;

import dev.replyby.digest.Week;
import dev.replyby.document.DigestTurn;
import dev.replyby.document.DigestTurns;
import dev.replyby.escalation.Alert;
import java.util.List;

/**
 * Decides anew, before every attempt, whether a message is still to be sent: much may have happened
 * since it was written.
 */
final class Rethinking {
  private final WatchStore watches;
  private final MessageStore messages;
  private final DigestTurns turns;

  Rethinking(WatchStore watches, MessageStore messages, DigestTurns turns) {
    this.watches = watches;
    this.messages = messages;
    this.turns = turns;
  }

  /** What is to be done with a message. */
  sealed interface Thought {
    /** Send it so. */
    record Send(Message message) implements Thought {}

    /** Leave it until its promise has been looked at. */
    record Wait() implements Thought {}

    /** Nobody needs it any more. */
    record Drop() implements Thought {}

    /** It cannot be sent at all. */
    record GiveUp(String why) implements Thought {}
  }

  /** What to do with a message of a company at the epoch second {@code now}. */
  Thought of(Message message, Company company, long now) {
    var thought =
        switch (message.about()) {
          case About.Promise(var id) ->
              AlertEvent.in(message).map(event -> ofAlert(message, event, id, now));
          case About.Week week ->
              DigestEvent.in(message).map(_ -> ofDigest(message, week, company));
        };
    return thought.orElseGet(() -> new Thought.GiveUp("its content cannot be read any more"));
  }

  /** A digest is dropped when the document wants none any more, or a newer one was written. */
  private Thought ofDigest(Message message, About.Week week, Company company) {
    var newest =
        turns
            .find(message.site())
            .flatMap(DigestTurn::told)
            .map(day -> Week.before(day, company.plan().zone()).first());
    boolean isOvertaken = newest.filter(week.first()::isBefore).isPresent();
    return isOvertaken || company.notifying().digest().isEmpty()
        ? new Thought.Drop()
        : new Thought.Send(message);
  }

  /**
   * An alert is dropped when somebody has taken charge of the promise or settled it, and a warning
   * also when something newer has overtaken it. A warning whose time has passed, and that nothing
   * has overtaken, says so.
   */
  private Thought ofAlert(Message message, AlertEvent event, String promise, long now) {
    return watches
        .find(promise)
        .filter(Watched::isOpen)
        .map(watched -> ofAlert(message, event, watched, now))
        .orElseGet(Thought.Drop::new);
  }

  private Thought ofAlert(Message message, AlertEvent event, Watched watched, long now) {
    if (event.isBroken()) {
      return new Thought.Send(message);
    }
    boolean isPutOff = event.due() != watched.commitments().getLast().due();
    if (isPutOff || isOvertaken(message, event, watched)) {
      return new Thought.Drop();
    }
    if (now <= event.due()) {
      return new Thought.Send(message);
    }
    return watched.isDue(now)
        ? new Thought.Wait() // that it is broken may be told there first
        : new Thought.Send(message.with(event.broken()));
  }

  /**
   * Whether another step about the same instant has since been written for the same destination.
   */
  private boolean isOvertaken(Message message, AlertEvent event, Watched watched) {
    var commitment = Alert.commitment(event.text("step"));
    List<String> others =
        watched.told().stream()
            .filter(key -> Alert.commitment(key).equals(commitment))
            .map(key -> Message.id(watched.id(), key, message.to()))
            .filter(id -> !id.equals(message.id()))
            .toList();
    return messages.read(others).messages().stream().anyMatch(other -> other.at() > message.at());
  }
}
