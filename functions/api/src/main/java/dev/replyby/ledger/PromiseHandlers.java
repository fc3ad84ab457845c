package dev.replyby.ledger;

import dev.replyby.body.JsonBody;
import dev.replyby.http.Exchange;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.input.Texts;
import dev.replyby.ledger.Ledger.Recorded;
import dev.replyby.promised.Asked;
import dev.replyby.promised.Deed;
import dev.replyby.promised.PromiseId;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.sign.Promising;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** {@code POST …/promises} and {@code GET …/promises/{promise}}. */
public final class PromiseHandlers {
  private final PromiseStore store;
  private final Promising promising;
  private final Ledger ledger;
  private final InstantSource clock;

  @Inject
  public PromiseHandlers(
      PromiseStore store, Promising promising, Ledger ledger, InstantSource clock) {
    this.store = store;
    this.promising = promising;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Puts a question on record with what is promised; 201 when it is new. */
  public Response record(Exchange exchange) {
    long now = clock.instant().getEpochSecond();
    var request = RecordRequest.read(exchange.request(), now);
    var known =
        request.fields().areRight()
            ? store.find(PromiseId.of(exchange.site(), request.question()))
            : Optional.<RecordedPromise>empty();
    return known
        .map(promise -> recordedBefore(request, promise, now))
        .orElseGet(() -> record(exchange, request, now));
  }

  /** One promise. */
  public Response get(Exchange exchange) {
    long now = clock.instant().getEpochSecond();
    return JsonBody.answer(200, PromiseJson.whole(find(store, exchange), now));
  }

  /** The promise that the path names, which is the site's. */
  static RecordedPromise find(PromiseStore store, Exchange exchange) {
    return store
        .find(exchange.path("promise"))
        .filter(p -> p.given().asked().site().equals(exchange.site()))
        .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "The site has no promise with this id."));
  }

  private Response record(Exchange exchange, RecordRequest request, long now) {
    var published = promising.of(exchange.site());
    request.check(published.plan(), now);
    long at = request.askedAt().orElse(now);
    var asked =
        new Asked(exchange.site(), request.question(), request.channel(), at, request.customer());
    return switch (ledger.record(published, asked, new Deed(now, exchange.caller().name()))) {
      case Recorded.Now(var promise) ->
          JsonBody.answer(201, PromiseJson.whole(promise, now))
              .with("Location", "/v1/sites/" + exchange.site() + "/promises/" + promise.id());
      case Recorded.Before(var promise) -> recordedBefore(request, promise, now);
    };
  }

  private static Response recordedBefore(RecordRequest request, RecordedPromise promise, long now) {
    if (!request.agreesWith(promise)) {
      var asked = promise.given().asked();
      throw Refusal.of(
          Kind.RECORDED_OTHERWISE,
          "This question is on record as asked in %s at %s."
              .formatted(asked.channel(), Texts.ofInstant(asked.at())));
    }
    return JsonBody.answer(200, PromiseJson.whole(promise, now));
  }
}
