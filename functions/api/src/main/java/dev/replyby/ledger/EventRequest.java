package dev.replyby.ledger;

import dev.replyby.body.Schemas;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.promised.Deed;
import dev.replyby.promised.Event;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.site.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What somebody reports about a promise, as it is sent. */
final class EventRequest {
  private static final Shape REPLY = Schemas.shape("ReplyRequest");
  private static final Shape ACKNOWLEDGE = Schemas.shape("AcknowledgeRequest");
  private static final Shape DELAY = Schemas.shape("DelayRequest");
  private static final Shape CLOSE = Schemas.shape("CloseRequest");

  /** As far as promises themselves look ahead. */
  private static final Duration LONGEST_DELAY = Duration.ofDays(400);

  /** Enough to see what is meant. */
  private static final int MOST_LISTED = 20;

  private EventRequest() {}

  /** What {@code close} asks for. */
  sealed interface Close {}

  record Over(OptionalInt exchanges) implements Close {}

  record TakenBack(String reason, Optional<String> mergedInto) implements Close {}

  /**
   * A reply; without an instant it was sent now, or with a question whose clock is ahead. One whose
   * clock is ahead was sent now as well: it would else seem late.
   *
   * @param self who wrote it when the request names nobody
   */
  static Function<RecordedPromise, Event> reply(Request request, Deed deed, String self) {
    var fields = Fields.of(request, REPLY);
    var at = fields.past("at", deed.at());
    var by = fields.text("by").orElse(self);
    boolean automatic = fields.flag("automatic");
    fields.check();
    return promise -> {
      long latest = Math.max(deed.at(), promise.given().asked().at());
      return new Event.Replied(Math.min(at.orElse(latest), latest), by, automatic);
    };
  }

  /**
   * Who takes charge is to be found by the others: the caller, or a member, in a site that has any.
   *
   * @param self who it is when the request names nobody
   * @param members the ids of the site's, asked for when they matter
   */
  static Event acknowledge(Request request, String self, Supplier<Set<String>> members) {
    var fields = Fields.of(request, ACKNOWLEDGE);
    var by = fields.text("by");
    by.filter(name -> fields.areRight() && !name.equals(self))
        .flatMap(name -> stranger(name, members.get()))
        .ifPresent(fields::mistake);
    fields.check();
    return new Event.Acknowledged(by.orElse(self));
  }

  private static Optional<Mistake> stranger(String name, Set<String> members) {
    return members.isEmpty() || members.contains(name)
        ? Optional.empty()
        : Optional.of(Mistake.found("/by", name, "the id of a member: " + listed(members)));
  }

  private static String listed(Set<String> members) {
    var first = members.stream().sorted().limit(MOST_LISTED).collect(Collectors.joining(", "));
    int left = members.size() - MOST_LISTED;
    return left > 0 ? first + " and " + left + " more" : first;
  }

  static Event delay(Request request, Deed deed) {
    var fields = Fields.of(request, DELAY);
    var replyBy = fields.instant("newReplyBy");
    long last = deed.at() + LONGEST_DELAY.toSeconds();
    replyBy
        .filter(t -> t <= deed.at() || t > last)
        .ifPresent(
            t ->
                fields.mistake(
                    Mistake.found(
                        "/newReplyBy",
                        Texts.ofInstant(t),
                        "an instant to come, at most 400 days ahead, " + Texts.ofInstant(last))));
    fields.check();
    return new Event.Delayed(replyBy.orElseThrow(), fields.text("reason").orElseThrow());
  }

  static Close close(Request request) {
    var fields = Fields.of(request, CLOSE);
    var exchanges = fields.number("exchanges");
    var withdrawn = fields.object("withdrawn");
    if (exchanges.isPresent() && withdrawn.isPresent()) {
      fields.mistake(new Mistake("/exchanges", "found beside withdrawn; expected one of the two"));
    }
    fields.check();
    return withdrawn
        .<Close>map(w -> new TakenBack(w.text("reason").orElseThrow(), w.text("mergedInto")))
        .orElseGet(() -> new Over(exchanges));
  }

  static Refusal noSuchQuestion(String question) {
    return Refusal.badRequest(
        List.of(
            Mistake.found(
                "/withdrawn/mergedInto", question, "a question of the site that is on record")));
  }
}
