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
import java.util.function.Function;

/** What somebody reports about a promise, as it is sent. */
final class EventRequest {
  private static final Shape REPLY = Schemas.shape("ReplyRequest");
  private static final Shape ACKNOWLEDGE = Schemas.shape("AcknowledgeRequest");
  private static final Shape DELAY = Schemas.shape("DelayRequest");
  private static final Shape CLOSE = Schemas.shape("CloseRequest");

  /** As far as promises themselves look ahead. */
  private static final Duration LONGEST_DELAY = Duration.ofDays(400);

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

  static Event acknowledge(Request request, String self) {
    var fields = Fields.of(request, ACKNOWLEDGE);
    fields.check();
    return new Event.Acknowledged(fields.text("by").orElse(self));
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
