package dev.replyby.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.access.Tokens;
import dev.replyby.body.JsonBody;
import dev.replyby.http.Caller;
import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.input.Mistake;
import dev.replyby.site.Reading;
import dev.replyby.site.SiteReader;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@code GET}, {@code PUT} and {@code DELETE /v1/sites/{site}}. */
public final class SiteHandlers {
  /** How often a writer without conditions tries again when others write at the same time. */
  private static final int TRIES = 8;

  private final SiteStore store;
  private final Tokens tokens;
  private final InstantSource clock;

  @Inject
  public SiteHandlers(SiteStore store, Tokens tokens, InstantSource clock) {
    this.store = store;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The document that is published, as it was sent. */
  public Response get(Exchange exchange) {
    long number = store.head(exchange.site()).published().orElseThrow(Refusal::noSuchSite);
    var document = store.version(exchange.site(), number).flatMap(Version::document);
    var response = Response.json(200, document.orElseThrow(Refusal::noSuchSite));
    return EntityTag.conditional(exchange.request(), Expectation.tag(number), response);
  }

  /** Publishes a document, or with {@code dryRun} only says what would come of it. */
  public Response put(Exchange exchange) {
    boolean dryRun = dryRun(exchange);
    return switch (SiteReader.read(JsonBody.read(exchange.request()))) {
      case Reading.Invalid invalid -> throw Refusal.badRequest(invalid.mistakes());
      case Reading.Valid valid when dryRun -> check(exchange, valid);
      case Reading.Valid valid -> publish(exchange, valid);
    };
  }

  /** Takes the site down and revokes its tokens; run again after a crash it does what is left. */
  public Response delete(Exchange exchange) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var head = store.head(exchange.site());
      if (head.published().isEmpty()) {
        tokens.revokeAll(exchange.site());
        throw Refusal.noSuchSite();
      }
      Expectation.of(exchange.request()).check(head.published());
      if (store.delete(exchange.site(), head, version(exchange, head, Optional.empty()))) {
        tokens.revokeAll(exchange.site());
        return Response.empty(204);
      }
    }
    throw tooManyWriters();
  }

  private Response check(Exchange exchange, Reading.Valid valid) {
    var head = headToWrite(exchange);
    Expectation.of(exchange.request()).check(head.published());
    return JsonBody.answer(200, answer(exchange, valid).put("valid", true));
  }

  private Response publish(Exchange exchange, Reading.Valid valid) {
    var prepared = Plans.prepare(valid.site(), clock.instant().getEpochSecond());
    var text = Optional.of(JsonBody.text(exchange.request()));
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var head = headToWrite(exchange);
      Expectation.of(exchange.request()).check(head.published());
      if (head.published().isEmpty() && head.number() > 0) {
        tokens.revokeAll(exchange.site()); // those of a site with this id that was taken down
      }
      var version = version(exchange, head, text);
      if (store.publish(exchange.site(), head, version, prepared)) {
        var body = answer(exchange, valid).put("version", version.number());
        return JsonBody.answer(head.published().isEmpty() ? 201 : 200, body)
            .with("ETag", Expectation.tag(version.number()));
      }
    }
    throw tooManyWriters();
  }

  /** Only the operator creates sites. */
  private Head headToWrite(Exchange exchange) {
    var head = store.head(exchange.site());
    if (head.published().isEmpty() && !(exchange.caller() instanceof Caller.Operator)) {
      throw Refusal.noSuchSite();
    }
    return head;
  }

  private Version version(Exchange exchange, Head head, Optional<String> document) {
    long now = clock.instant().getEpochSecond();
    return new Version(head.number() + 1, now, exchange.caller().name(), document);
  }

  private static ObjectNode answer(Exchange exchange, Reading.Valid valid) {
    var body = JsonNodeFactory.instance.objectNode().put("site", exchange.site());
    body.set("warnings", Warnings.json(valid.warnings()));
    return body;
  }

  private static boolean dryRun(Exchange exchange) {
    var value = exchange.request().query(Parameter.DRY_RUN).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      throw Refusal.badRequest(List.of(Mistake.found("?dryRun", value, "true or false")));
    }
    return value.equals("true");
  }

  private static Refusal tooManyWriters() {
    return Refusal.of(Kind.CONFLICT, "Others keep writing this document; try again.");
  }
}
