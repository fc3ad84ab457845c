package dev.replyby.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.body.JsonBody;
import dev.replyby.document.SiteStore.Prepared;
import dev.replyby.http.Caller;
import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.input.Texts;
import dev.replyby.site.Reading;
import dev.replyby.site.Site;
import dev.replyby.site.SiteReader;
import dev.replyby.store.SignStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** {@code GET}, {@code PUT} and {@code DELETE /v1/sites/{site}}. */
public final class SiteHandlers {
  private final SiteStore store;
  private final SignStore signs;
  private final SiteSecrets secrets;
  private final Outlook outlook;
  private final InstantSource clock;
  private final Patience patience;

  @Inject
  public SiteHandlers(
      SiteStore store,
      SignStore signs,
      SiteSecrets secrets,
      Outlook outlook,
      InstantSource clock,
      Patience patience) {
    this.store = store;
    this.signs = signs;
    this.secrets = secrets;
    this.outlook = outlook;
    this.clock = clock;
    this.patience = patience;
  }

  /** The document that is published, as it was sent. */
  public Response get(Exchange exchange) {
    long number = store.head(exchange.site()).published().orElseThrow(Refusal::noSuchSite);
    var document = store.version(exchange.site(), number).flatMap(Version::document);
    var response = Version.answer(document.orElseThrow(Refusal::noSuchSite));
    return EntityTag.conditional(exchange.request(), Expectation.tag(number), response);
  }

  /** Publishes a document, or with {@code dryRun} only says what would come of it. */
  public Response put(Exchange exchange) {
    boolean dryRun = exchange.query().flag(Parameter.DRY_RUN);
    boolean strict = exchange.query().flag(Parameter.STRICT);
    return switch (SiteReader.read(JsonBody.read(exchange.request()))) {
      case Reading.Invalid invalid ->
          throw Refusal.badRequest(exchange.query().with(invalid.mistakes()));
      case Reading.Valid valid -> {
        exchange.query().check();
        long now = clock.instant().getEpochSecond();
        var checked = outlook.of(exchange.site(), valid, strict, now);
        yield dryRun ? check(exchange, checked) : publish(exchange, checked);
      }
    };
  }

  /** Takes the site down and revokes its tokens; run again after a crash it does what is left. */
  public Response delete(Exchange exchange) {
    return patience.until(() -> tryToDelete(exchange)).orElseThrow(SiteHandlers::tooManyWriters);
  }

  /** Empty when somebody else wrote in between. */
  private Optional<Response> tryToDelete(Exchange exchange) {
    var head = store.head(exchange.site());
    if (head.published().isEmpty()) {
      secrets.revokeAll(exchange.site());
      throw Refusal.noSuchSite();
    }
    Expectation.of(exchange.request()).check(head.published());
    if (!store.delete(exchange.site(), head, version(exchange, head, Optional.empty()))) {
      return Optional.empty();
    }
    secrets.revokeAll(exchange.site());
    return Optional.of(Response.empty(204));
  }

  private Response check(Exchange exchange, Reading.Valid valid) {
    var head = headToWrite(exchange);
    var next = version(exchange, head, Optional.of(JsonBody.text(exchange.request())));
    var body = answer(exchange, valid).put("valid", true);
    put(body, store.digest(exchange.site(), next, valid.site()));
    return JsonBody.answer(200, body);
  }

  private static void put(ObjectNode body, Optional<DigestTurn.Move> digest) {
    digest.ifPresent(move -> body.put("nextDigest", Texts.ofInstant(move.after().at())));
  }

  private Response publish(Exchange exchange, Reading.Valid valid) {
    var prepared = Plans.prepare(valid.site(), clock.instant().getEpochSecond());
    var text = JsonBody.text(exchange.request());
    return patience
        .until(() -> tryToPublish(exchange, text, valid.site(), prepared))
        .map(done -> done.answer(answer(exchange, valid)))
        .orElseThrow(SiteHandlers::tooManyWriters);
  }

  /** What is published after a publish; {@code status} 201 where nothing was before. */
  private record Published(
      int status, long version, boolean unchanged, Optional<DigestTurn.Move> digest) {
    Response answer(ObjectNode body) {
      body.put("version", version);
      put(body, digest);
      if (unchanged) {
        body.put("unchanged", true);
      }
      return JsonBody.answer(status, body).with("ETag", Expectation.tag(version));
    }
  }

  /** Empty when somebody else wrote in between. */
  private Optional<Published> tryToPublish(
      Exchange exchange, String text, Site document, Prepared prepared) {
    var site = exchange.site();
    var head = headToWrite(exchange);
    var version = version(exchange, head, Optional.of(text));
    var digest = store.digest(site, version, document);
    if (isPublished(site, head, text) && signs.read(site).isPresent()) {
      // no new version, but what the sign is made of is as fresh as after a new one
      return Optional.of(new Published(200, head.number(), true, digest))
          .filter(_ -> store.renew(site, head.number(), prepared.plan()));
    }
    boolean creates = head.published().isEmpty();
    if (head.isDown()) {
      secrets.revokeAll(site); // those of a site with this id that was taken down
    }
    var edition = new SiteStore.Edition(version, prepared, digest);
    return Optional.of(new Published(creates ? 201 : 200, version.number(), false, digest))
        .filter(_ -> store.publish(site, head, edition));
  }

  private boolean isPublished(String site, Head head, String text) {
    return head.published().stream()
        .mapToObj(number -> store.version(site, number).flatMap(Version::document))
        .anyMatch(document -> document.filter(text::equals).isPresent());
  }

  /** Only the operator creates sites. */
  private Head headToWrite(Exchange exchange) {
    var head = store.head(exchange.site());
    if (head.published().isEmpty() && !(exchange.caller() instanceof Caller.Operator)) {
      throw Refusal.noSuchSite();
    }
    checkToWrite(exchange, head);
    return head;
  }

  /**
   * A site that was taken down is brought back, with its promises, by who names the version that
   * took it down; nobody else's site gets an id under which customers were promised something.
   */
  private void checkToWrite(Exchange exchange, Head head) {
    var expected = Expectation.of(exchange.request());
    if (head.isDown() && expected.names(head.number())) {
      return;
    }
    expected.check(head.published());
    if (head.isDown() && store.hasPromises(exchange.site())) {
      throw Refusal.of(
          Kind.TAKEN_DOWN,
          "Promises of the site that had this id are on record. To bring that site back with them,"
              + " send If-Match: %s; for another site choose another id."
                  .formatted(Expectation.tag(head.number())));
    }
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

  private static Refusal tooManyWriters() {
    return Refusal.of(Kind.CONFLICT, "Others keep writing this document; try again.");
  }
}
