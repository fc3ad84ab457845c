package dev.replyby.idempotency;

import dev.replyby.access.TokenGate;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Problem;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.http.Sha256;
import dev.replyby.idempotency.AnswerStore.Reserved;
import dev.replyby.input.Mistake;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;

/**
 * Answers a write that is sent again with the same {@code Idempotency-Key} as it was answered the
 * first time, for a day. Keys are each caller's own.
 */
public final class Idempotency {
  public static final String HEADER = "Idempotency-Key";

  private static final System.Logger LOG = System.getLogger(Idempotency.class.getName());

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
            Sha256.of(request.body()));
    return switch (answers.reserve(id, print, now())) {
      case Reserved.Ours _ -> first(handler, exchange, id);
      case Reserved.Answered answered -> again(exchange, id, answered.response());
      case Reserved.Running _ -> throw running();
      case Reserved.OtherRequest _ ->
          throw Refusal.of(
              Kind.IDEMPOTENCY_KEY_REUSED,
              "This Idempotency-Key was sent with another request; use a new key for each.");
    };
  }

  /** Whatever ends in our own failure may be tried again with the same key. */
  private Response first(Handler handler, Exchange exchange, String id) {
    boolean done = false;
    try {
      var response = answer(handler, exchange);
      done = response.status() < 500;
      if (done) {
        keep(id, exchange, response);
      }
      return response;
    } finally {
      if (!done) {
        answers.release(id);
      }
    }
  }

  /** What was done is answered as done, even when that cannot be kept; its key stays reserved. */
  private void keep(String id, Exchange exchange, Response response) {
    var secret = TokenGate.secretText(exchange.request());
    try {
      answers.keep(id, response, Seal.close(secret, id, response.body()));
    } catch (Refusal unavailable) {
      LOG.log(Level.WARNING, "an answer is not kept: " + unavailable.getMessage());
    }
  }

  private static Response again(Exchange exchange, String id, Response kept) {
    var secret = TokenGate.secretText(exchange.request());
    return new Response(kept.status(), kept.headers(), Seal.open(secret, id, kept.body()))
        .with("Idempotency-Replayed", "true");
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
