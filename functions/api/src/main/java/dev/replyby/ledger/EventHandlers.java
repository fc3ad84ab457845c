package dev.replyby.ledger;

import dev.replyby.body.JsonBody;
import dev.replyby.document.Patience;
import dev.replyby.http.Exchange;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.promised.Decision;
import dev.replyby.promised.Decisions;
import dev.replyby.promised.Deed;
import dev.replyby.promised.Event;
import dev.replyby.promised.PromiseId;
import dev.replyby.promised.RecordedPromise;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code POST} of {@code …/reply}, {@code /acknowledge}, {@code /delay} and {@code /close}. */
public final class EventHandlers {
  private final PromiseStore store;
  private final InstantSource clock;
  private final Patience patience;

  @Inject
  public EventHandlers(PromiseStore store, InstantSource clock, Patience patience) {
    this.store = store;
    this.clock = clock;
    this.patience = patience;
  }

  /** A reply was sent. */
  public Response reply(Exchange exchange) {
    var deed = deed(exchange);
    var request = EventRequest.reply(exchange.request(), deed);
    return onRecord(exchange, deed, request);
  }

  /** Somebody takes charge. */
  public Response acknowledge(Exchange exchange) {
    var deed = deed(exchange);
    var request = EventRequest.acknowledge(exchange.request(), deed);
    return onRecord(exchange, deed, _ -> request);
  }

  /** It will take longer. */
  public Response delay(Exchange exchange) {
    var deed = deed(exchange);
    var request = EventRequest.delay(exchange.request(), deed);
    return onRecord(exchange, deed, _ -> request);
  }

  /** The conversation is over, or no reply is owed any more. */
  public Response close(Exchange exchange) {
    var deed = deed(exchange);
    var request = EventRequest.close(exchange.request());
    return onRecord(exchange, deed, _ -> event(exchange.site(), request));
  }

  private Response onRecord(Exchange exchange, Deed deed, Function<RecordedPromise, Event> report) {
    var promise =
        patience
            .until(() -> tryToChange(PromiseHandlers.find(store, exchange), report, deed))
            .orElseThrow(EventHandlers::tooMany);
    return JsonBody.answer(200, PromiseJson.whole(promise, deed.at()));
  }

  /** The promise as it is then; empty when it was changed by somebody else in between. */
  private Optional<RecordedPromise> tryToChange(
      RecordedPromise promise, Function<RecordedPromise, Event> report, Deed deed) {
    var event = report.apply(promise);
    return switch (Decisions.decide(promise, event, deed)) {
      case Decision.Same _ -> Optional.of(promise);
      case Decision.Wrong wrong -> throw Refusal.badRequest(List.of(wrong.mistake()));
      case Decision.Against against -> throw Refusal.of(Kind.RECORDED_OTHERWISE, against.why());
      case Decision.Changed changed -> write(promise, changed.promise(), event, deed);
    };
  }

  private Optional<RecordedPromise> write(
      RecordedPromise before, RecordedPromise after, Event event, Deed deed) {
    var into =
        event instanceof Event.Withdrawn withdrawn
            ? withdrawn.mergedInto()
            : Optional.<RecordedPromise>empty();
    boolean done =
        into.map(other -> store.change(before, after, deed.at(), other.id()))
            .orElseGet(() -> store.change(before, after, deed.at()));
    return done ? Optional.of(after) : Optional.empty();
  }

  private Event event(String site, EventRequest.Close request) {
    return switch (request) {
      case EventRequest.Over over -> new Event.Closed(over.exchanges());
      case EventRequest.TakenBack(var reason, var into) ->
          new Event.Withdrawn(reason, into.map(question -> other(site, question)));
    };
  }

  private RecordedPromise other(String site, String question) {
    return store
        .find(PromiseId.of(site, question))
        .orElseThrow(() -> EventRequest.noSuchQuestion(question));
  }

  private Deed deed(Exchange exchange) {
    return new Deed(clock.instant().getEpochSecond(), exchange.caller().name());
  }

  private static Refusal tooMany() {
    return Refusal.of(Kind.CONFLICT, "Others keep reporting about this promise; try again.");
  }
}
