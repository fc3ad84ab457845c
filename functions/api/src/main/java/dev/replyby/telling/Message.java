package dev.replyby.telling;

import dev.replyby.escalation.Alert;
import dev.replyby.escalation.Destination;
import dev.replyby.http.Sha256;
import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Something to be told to one destination.
 *
 * @param id the same for the same step of the same promise, however often it is sent
 * @param promise its id
 * @param content JSON text, the same in every attempt
 * @param since epoch second at which it was due to be decided
 * @param at epoch second at which it was
 * @param attempts how many times sending has begun
 * @param sendAt epoch second at which the next attempt is due; {@link IndexKey#NEVER} when there is
 *     none
 */
record Message(
    String id,
    String site,
    String promise,
    Destination to,
    String content,
    long since,
    long at,
    int attempts,
    long sendAt) {
  static final String ATTEMPTS = "attempts";
  static final String STATE = "state";

  private static final String ID = "id";
  private static final String SITE = "site";
  private static final String PROMISE = "promise";
  private static final String TO = "to";
  private static final String CONTENT = "content";
  private static final String SINCE = "since";
  private static final String AT = "at";
  private static final int ID_DIGITS = 32;

  /** For whoever wants to see later what was told. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** The id of the message that tells a promise's step to that destination. */
  static String id(String promise, String step, Destination to) {
    var hash = Sha256.of(promise + "\n" + step + "\n" + to.word());
    return "msg_" + hash.substring(0, ID_DIGITS);
  }

  /** What tells an alert to that destination, to be sent at once. */
  static Message of(Watched watched, Alert alert, Destination to, AlertEvent event, long now) {
    var id = id(watched.id(), alert.key(), to);
    return new Message(
        id, watched.site(), watched.id(), to, event.text(), watched.since(), now, 0, now);
  }

  /** The same with that content. */
  Message with(AlertEvent event) {
    return new Message(id, site, promise, to, event.text(), since, at, attempts, sendAt);
  }

  /** Whether it was neither tried nor put off yet. */
  boolean isFresh() {
    return attempts == 0 && sendAt == at;
  }

  /** As an item. */
  Map<String, AttributeValue> item() {
    var attributes =
        Attributes.at(Key.message(id))
            .put(ID, id)
            .put(SITE, site)
            .put(PROMISE, promise)
            .put(TO, to.word())
            .put(CONTENT, content)
            .put(SINCE, since)
            .put(AT, at)
            .put(ATTEMPTS, attempts)
            .put(Key.EXPIRES, at + KEPT.toSeconds());
    IndexKey.toSend(id, sendAt).attributes().forEach(attributes::put);
    IndexKey.unsent(site, to.word(), id).attributes().forEach(attributes::put);
    return attributes.toMap();
  }

  static Message from(Map<String, AttributeValue> item) {
    var attributes = Attributes.of(item);
    long at = attributes.number(AT);
    return new Message(
        attributes.text(ID),
        attributes.text(SITE),
        attributes.text(PROMISE),
        Destination.of(attributes.text(TO)).orElseThrow(),
        attributes.text(CONTENT),
        since(attributes).orElse(at),
        at,
        Math.toIntExact(attributes.number(ATTEMPTS)),
        attributes
            .textIfAny(Index.TELLING.sort())
            .map(key -> IndexKey.parse(key).at())
            .orElse(IndexKey.NEVER));
  }

  /** The release before did not write it, and messages are read for as long as they are kept. */
  private static OptionalLong since(Attributes attributes) {
    return attributes.find(SINCE).stream().mapToLong(n -> Long.parseLong(n.n())).findFirst();
  }
}
