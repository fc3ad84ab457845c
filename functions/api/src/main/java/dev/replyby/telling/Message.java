package dev.replyby.telling;

import dev.replyby.escalation.Alert;
import dev.replyby.escalation.Destination;
import dev.replyby.http.Sha256;
import dev.replyby.store.Attributes;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Something to be told to one destination.
 *
 * @param id the same for the same step of the same promise, or the same week of the same site,
 *     however often it is sent
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
    About about,
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
  private static final String WEEK = "week";
  private static final String TO = "to";
  private static final String CONTENT = "content";
  private static final String SINCE = "since";
  private static final String AT = "at";
  private static final int ID_DIGITS = 32;

  /** For whoever wants to see later what was told. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** The id of the message that tells a promise's step to that destination. */
  static String id(String promise, String step, Destination to) {
    return hashed(promise, step, to);
  }

  /** The id of the message that tells that destination how a week of a site went. */
  static String id(String site, About.Week week, Destination to) {
    return hashed(site, "week:" + week.first(), to);
  }

  private static String hashed(String of, String what, Destination to) {
    var hash = Sha256.of(of + "\n" + what + "\n" + to.word());
    return "msg_" + hash.substring(0, ID_DIGITS);
  }

  /** What tells an alert to that destination, to be sent at once. */
  static Message of(Watched watched, Alert alert, Destination to, AlertEvent event, long now) {
    var id = id(watched.id(), alert.key(), to);
    var about = new About.Promise(watched.id());
    return new Message(id, watched.site(), about, to, event.text(), watched.since(), now, 0, now);
  }

  /**
   * What tells that destination how a week of a site went, to be sent at once.
   *
   * @param since epoch second at which it was due
   */
  static Message of(
      String site, About.Week week, Destination to, DigestEvent event, long since, long now) {
    var id = id(site, week, to);
    return new Message(id, site, week, to, event.text(), since, now, 0, now);
  }

  /** The same with that content. */
  Message with(AlertEvent event) {
    return new Message(id, site, about, to, event.text(), since, at, attempts, sendAt);
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
            .put(TO, to.word())
            .put(CONTENT, content)
            .put(SINCE, since)
            .put(AT, at)
            .put(ATTEMPTS, attempts)
            .put(Key.EXPIRES, at + KEPT.toSeconds());
    switch (about) {
      case About.Promise(var promise) -> attributes.put(PROMISE, promise);
      case About.Week(var first) -> attributes.put(WEEK, first.toString());
    }
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
        about(attributes),
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

  private static About about(Attributes attributes) {
    return attributes
        .textIfAny(PROMISE)
        .<About>map(About.Promise::new)
        .orElseGet(() -> new About.Week(LocalDate.parse(attributes.text(WEEK))));
  }

  /** The release before did not write it, and messages are read for as long as they are kept. */
  private static OptionalLong since(Attributes attributes) {
    return attributes.find(SINCE).stream().mapToLong(n -> Long.parseLong(n.n())).findFirst();
  }
}
