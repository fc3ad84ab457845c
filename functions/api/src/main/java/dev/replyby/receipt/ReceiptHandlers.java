package dev.replyby.receipt;

import dev.replyby.body.JsonBody;
import dev.replyby.http.Exchange;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.ledger.Changes;
import dev.replyby.ledger.PromiseStore;
import dev.replyby.plan.PlanReader;
import dev.replyby.promised.Deed;
import dev.replyby.promised.Delay;
import dev.replyby.promised.Event;
import dev.replyby.promised.Receipt;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.store.SignStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.stream.LongStream;

/** {@code GET /v1/receipts/{receipt}} and {@code POST …/rating}: made anew for each look. */
public final class ReceiptHandlers {
  /** Seconds after which an open page follows what happened meanwhile, as the sign's page does. */
  private static final long FOLLOWS_WITHIN = 240;

  private static final String CUSTOMER = "customer";

  private final PromiseStore store;
  private final SignStore signs;
  private final Changes changes;
  private final InstantSource clock;

  @Inject
  public ReceiptHandlers(
      PromiseStore store, SignStore signs, Changes changes, InstantSource clock) {
    this.store = store;
    this.signs = signs;
    this.changes = changes;
    this.clock = clock;
  }

  /** The receipt, as a page or as JSON. */
  public Response get(Exchange exchange) {
    return answer(exchange, find(exchange));
  }

  /** Puts the customer's rating on record. */
  public Response rate(Exchange exchange) {
    var rating = RatingRequest.read(exchange.request());
    var event = new Event.Rated(rating.stars());
    if (rating.byForm()) {
      return rated(exchange, event);
    }
    return answer(exchange, changes.make(() -> find(exchange), _ -> event, deed()));
  }

  /** A page's form gets the page again, which says how it stands, also when it was rated before. */
  private Response rated(Exchange exchange, Event event) {
    try {
      changes.make(() -> find(exchange), _ -> event, deed());
    } catch (Refusal refusal) {
      if (refusal.problem().kind() != Kind.RECORDED_OTHERWISE) {
        throw refusal;
      }
    }
    return Response.empty(303).with("Location", "../" + exchange.path("receipt"));
  }

  private Response answer(Exchange exchange, RecordedPromise promise) {
    var view = view(exchange, promise);
    var response =
        Accept.prefersHtml(exchange.request().header("Accept"))
            ? page(view)
            : JsonBody.answer(200, ReceiptJson.of(view));
    return response
        .with("Cache-Control", "no-store")
        .with("Content-Language", view.language())
        .with("Vary", view.negotiated() ? "Accept, Accept-Language" : "Accept")
        .with("Referrer-Policy", "no-referrer")
        .with("X-Robots-Tag", "noindex");
  }

  private static Response page(View view) {
    return Response.of(200, "text/html; charset=utf-8", ReceiptPage.html(view))
        .with("Refresh", Long.toString(Math.min(FOLLOWS_WITHIN, changesIn(view))))
        .with("Content-Security-Policy", ReceiptPage.POLICY);
  }

  /** Seconds until it says something else if nothing happens: what is due is then late. */
  private static long changesIn(View view) {
    var delayed = view.promise().announced(view.now()).stream().mapToLong(Delay::replyBy);
    var promised = view.promise().given().told().replyBy().stream();
    return LongStream.concat(promised, delayed)
        .map(due -> due + 1 - view.now())
        .filter(seconds -> seconds > 0)
        .min()
        .orElse(FOLLOWS_WITHIN);
  }

  private View view(Exchange exchange, RecordedPromise promise) {
    var sign = signs.glance(promise.given().asked().site()).orElseThrow(ReceiptHandlers::none);
    long now = clock.instant().getEpochSecond();
    return View.of(promise, PlanReader.read(sign.plan()), exchange, now);
  }

  private RecordedPromise find(Exchange exchange) {
    return Receipt.parse(exchange.path("receipt"))
        .flatMap(receipt -> store.find(receipt.id()).filter(p -> receipt.opens(p.given())))
        .orElseThrow(ReceiptHandlers::none);
  }

  private Deed deed() {
    return new Deed(clock.instant().getEpochSecond(), CUSTOMER);
  }

  private static Refusal none() {
    return Refusal.of(Kind.NOT_FOUND, "There is no such receipt.");
  }
}
