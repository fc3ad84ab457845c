package dev.replyby.ledger;

import dev.replyby.body.JsonBody;
import dev.replyby.http.Exchange;
import dev.replyby.http.Response;
import dev.replyby.promised.Deed;
import dev.replyby.promised.Event;
import dev.replyby.promised.PromiseId;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.store.SignItem;
import dev.replyby.store.SignStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;

/** {@code POST} of {@code …/reply}, {@code /acknowledge}, {@code /delay} and {@code /close}. */
public final class EventHandlers {
  private final PromiseStore store;
  private final SignStore signs;
  private final InstantSource clock;
  private final Changes changes;

  @Inject
  public EventHandlers(PromiseStore store, SignStore signs, InstantSource clock, Changes changes) {
    this.store = store;
    this.signs = signs;
    this.clock = clock;
    this.changes = changes;
  }

  /** A reply was sent. */
  public Response reply(Exchange exchange) {
    var deed = deed(exchange);
    var request = EventRequest.reply(exchange.request(), deed, exchange.caller().self());
    return onRecord(exchange, deed, request);
  }

  /** Somebody takes charge. */
  public Response acknowledge(Exchange exchange) {
    var deed = deed(exchange);
    var self = exchange.caller().self();
    return onRecord(
        exchange,
        deed,
        promise ->
            EventRequest.acknowledge(
                exchange.request(), self, () -> eligible(exchange.site(), promise)));
  }

  /** The site's members; none where nothing tells them, or it matters no more who it is. */
  private Set<String> eligible(String site, RecordedPromise promise) {
    return promise.course().acknowledged().isPresent()
        ? Set.of()
        : signs.read(site).map(SignItem::members).orElse(Set.of());
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
    var promise = changes.make(() -> PromiseHandlers.find(store, exchange), report, deed);
    return JsonBody.answer(200, PromiseJson.whole(promise, deed.at()));
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
}
