package dev.replyby.inbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.access.InboundSecret;
import dev.replyby.access.InboundSecrets;
import dev.replyby.body.JsonBody;
import dev.replyby.document.SiteStore;
import dev.replyby.helpdesk.Heard;
import dev.replyby.helpdesk.Listening;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.input.Mistake;
import dev.replyby.site.Inbound;
import dev.replyby.site.SiteReader;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@code POST /v1/sites/{site}/inbound/{inbound}}: one delivery of another system. */
public final class InboundHandler implements Handler {
  private static final System.Logger LOG = System.getLogger(InboundHandler.class.getName());

  /** The header in which Help Scout names the event. */
  private static final String EVENT = "X-HelpScout-Event";

  private final InboundSecrets secrets;
  private final SiteStore sites;
  private final Recorder recorder;
  private final InstantSource clock;

  @Inject
  public InboundHandler(
      InboundSecrets secrets, SiteStore sites, Recorder recorder, InstantSource clock) {
    this.secrets = secrets;
    this.sites = sites;
    this.recorder = recorder;
    this.clock = clock;
  }

  /**
   * Takes a delivery once it is proven. What bears on no promise is answered well too, since who
   * sends gives up on addresses that refuse.
   */
  @Override
  public Response handle(Exchange exchange) {
    exchange.query().check();
    long now = clock.instant().getEpochSecond();
    var desk = proven(exchange, now);
    var event = exchange.request().header(EVENT).orElse("");
    var body = JsonBody.foreign(exchange.request());
    return switch (Listening.to(desk.inbound().sender(), event, body)) {
      case Heard.Told told -> recorded(desk, told, now);
      case Heard.Ignored(var why) ->
          JsonBody.answer(200, JsonNodeFactory.instance.objectNode().put("ignored", why));
      case Heard.Unclear(var mistakes) -> throw unclear(exchange, mistakes);
    };
  }

  private Response recorded(Desk desk, Heard.Told told, long now) {
    var outcomes = recorder.record(desk, told, now);
    var body =
        JsonNodeFactory.instance.objectNode().put("question", desk.question(told.question()));
    var news = body.putArray("news");
    outcomes.forEach(outcome -> news.add(outcome.json()));
    return JsonBody.answer(200, body);
  }

  /** The same refusal whether there is no such inbound, no secret, or another one. */
  private Desk proven(Exchange exchange, long now) {
    var site = exchange.site();
    return secrets
        .find(site, exchange.path("inbound"))
        .flatMap(secret -> proven(exchange, secret, now))
        .orElseThrow(InboundHandler::unproven);
  }

  private Optional<Desk> proven(Exchange exchange, InboundSecret secret, long now) {
    return inbound(sites, exchange)
        .filter(i -> Proof.holds(i.signing(), secret.text(), exchange, now))
        .map(i -> Desk.of(exchange.site(), i, secret));
  }

  /** What the published document says of the inbound that the path names. */
  static Optional<Inbound> inbound(SiteStore sites, Exchange exchange) {
    return sites.published(exchange.site()).stream()
        .flatMap(document -> SiteReader.inbounds(JsonBody.tree(document)).stream())
        .filter(inbound -> inbound.id().equals(exchange.path("inbound")))
        .findFirst();
  }

  /** The log has where something is wrong, and nothing of what was sent. */
  private static Refusal unclear(Exchange exchange, List<Mistake> mistakes) {
    LOG.log(
        Level.WARNING,
        "a delivery to {0} was not understood, request {1}: {2}",
        exchange.request().path(),
        exchange.request().id(),
        mistakes);
    return Refusal.badRequest(mistakes);
  }

  private static Refusal unproven() {
    return Refusal.of(Kind.UNAUTHORIZED, "This delivery is not proven to be of this inbound.");
  }
}
