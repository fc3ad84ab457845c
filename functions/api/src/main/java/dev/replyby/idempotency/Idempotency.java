package dev.replyby.idempotency;

import dev.replyby.access.TokenGate;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Problem;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.http.Route;
import dev.replyby.idempotency.AnswerStore.Reserved;
import dev.replyby.input.Mistake;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/**
 * Answers a write that is sent again with the same {@code Idempotency-Key} as it was answered the
 * first time, for a day. Keys are each caller's own.
 */
public final class Idempotency {
  public static final String HEADER = "Idempotency-Key";

  private static final String FORM = "[!-~]{1,128}";
  private static final String EXPECTED = "1 to 128 visible ASCII characters";

  private final AnswerStore answers;
  private final InstantSource clock;

  @Inject
  public Idempotency(AnswerStore answers, InstantSource clock) {
    this.answers = answers;
    this.clock = clock;
  }

  /** The handler of a write, so that it does each keyed write once. */
  public Handler once(Handler handler) {
    return exchange ->
        exchange
            .request()
            .header(HEADER)
            .map(key -> once(handler, exchange, key))
            .orElseGet(() -> handler.handle(exchange));
  }

  private Response once(Handler handler, Exchange exchange, String key) {
    if (!key.matches(FORM)) {
      throw Refusal.badRequest(List.of(Mistake.found(HEADER, key, EXPECTED)));
    }
    var request = exchange.request();
    var secret = TokenGate.secretText(request);
    var id = Fingerprint.of(secret, exchange.route().name(), request.path(), key);
    var print =
        Fingerprint.of(
            request.query().toString(),
            request.header("If-Match").orElse(""),
            request.header("If-None-Match").orElse(""),
            Fingerprint.of(request.body()));
    return switch (answers.reserve(id, print, now())) {
      case Reserved.Ours _ -> first(handler, exchange, id);
      case Reserved.Answered answered -> again(handler, exchange, answered.response());
      case Reserved.Running _ -> throw running();
      case Reserved.OtherRequest _ ->
          throw Refusal.of(
              Kind.IDEMPOTENCY_KEY_REUSED,
              "This Idempotency-Key was sent with another request; use a new key for each.");
    };
  }

  /** Whatever ends in our own failure may be tried again with the same key. */
  private Response first(Handler handler, Exchange exchange, String id) {
    boolean kept = false;
    try {
      var response = answer(handler, exchange);
      if (response.status() < 500) {
        boolean secret = exchange.route() == Route.CREATE_TOKEN;
        answers.keep(id, secret ? Response.empty(response.status()) : response);
        kept = true;
      }
      return response;
    } finally {
      if (!kept) {
        answers.release(id);
      }
    }
  }

  /** A new token's secret is not kept: the same key makes the same one again. */
  private static Response again(Handler handler, Exchange exchange, Response kept) {
    var response = exchange.route() == Route.CREATE_TOKEN ? answer(handler, exchange) : kept;
    return response.with("Idempotency-Replayed", "true");
  }

  private static Response answer(Handler handler, Exchange exchange) {
    try {
      return handler.handle(exchange);
    } catch (Refusal refusal) {
      return refusal.problem().response();
    }
  }

  private static Refusal running() {
    return new Refusal(
        Problem.of(Kind.CONFLICT, "The first request with this Idempotency-Key is still running.")
            .with("Retry-After", "1"));
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
