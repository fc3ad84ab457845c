package dev.replyby.inbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.access.InboundSecret;
import dev.replyby.access.InboundSecrets;
import dev.replyby.body.JsonBody;
import dev.replyby.body.Schemas;
import dev.replyby.document.SiteStore;
import dev.replyby.http.Exchange;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import dev.replyby.http.Response;
import dev.replyby.site.Inbound;
import dev.replyby.site.Shape;
import dev.replyby.site.Signing;
import dev.replyby.site.SiteReader;
import dev.replyby.webhook.SigningSecret;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code GET /v1/sites/{site}/inbound}, {@code PUT} and {@code DELETE …/inbound/{inbound}/secret}.
 */
public final class SecretHandlers {
  private static final Shape REQUEST = Schemas.shape("InboundSecretRequest");

  private final InboundSecrets secrets;
  private final SiteStore sites;
  private final InstantSource clock;

  @Inject
  public SecretHandlers(InboundSecrets secrets, SiteStore sites, InstantSource clock) {
    this.secrets = secrets;
    this.sites = sites;
    this.clock = clock;
  }

  /** The inbounds of the published document, and which of them have a secret. */
  public Response list(Exchange exchange) {
    var document = sites.published(exchange.site()).orElseThrow(Refusal::noSuchSite);
    var known = secretsOf(exchange.site());
    var body = JsonNodeFactory.instance.objectNode();
    var list = body.putArray("inbound");
    for (var inbound : SiteReader.inbounds(JsonBody.tree(document))) {
      var json = list.addObject().put("inbound", inbound.id());
      json.put("address", address(exchange.site(), inbound));
      Optional.ofNullable(known.get(inbound.id())).ifPresent(secret -> describe(secret, json));
    }
    return JsonBody.answer(200, body);
  }

  /** Sets an inbound's secret; one that is made here is in this answer alone. */
  public Response put(Exchange exchange) {
    var inbound =
        InboundHandler.inbound(sites, exchange).orElseThrow(SecretHandlers::noSuchInbound);
    var own = own(exchange.request());
    var text = own.orElseGet(() -> made(inbound.signing()));
    long now = clock.instant().getEpochSecond();
    secrets.put(exchange.site(), inbound.id(), text, now, exchange.caller().name());
    var body = JsonNodeFactory.instance.objectNode().put("inbound", inbound.id());
    var address = address(exchange.site(), inbound);
    if (own.isEmpty()) {
      body.put("secret", text);
    }
    boolean inAddress = inbound.signing() instanceof Signing.Key && own.isEmpty();
    body.put("address", inAddress ? address + "?key=" + encoded(text) : address);
    return JsonBody.answer(200, body);
  }

  /** Takes an inbound's secret away; nothing is taken from it any more. */
  public Response delete(Exchange exchange) {
    if (secrets.find(exchange.site(), exchange.path("inbound")).isEmpty()) {
      throw noSuchInbound();
    }
    secrets.remove(exchange.site(), exchange.path("inbound"));
    return Response.empty(204);
  }

  private Map<String, InboundSecret> secretsOf(String site) {
    return secrets.list(site).stream()
        .collect(Collectors.toMap(InboundSecret::inbound, Function.identity()));
  }

  private static void describe(InboundSecret secret, ObjectNode json) {
    json.putObject("secret")
        .put("madeAt", Instant.ofEpochSecond(secret.madeAt()).toString())
        .put("madeBy", secret.madeBy());
    json.put("since", Instant.ofEpochSecond(secret.since()).toString());
  }

  /** The secret that the other system has made itself. */
  private static Optional<String> own(Request request) {
    if (request.body().length == 0) {
      return Optional.empty();
    }
    var body = JsonBody.read(request, REQUEST);
    return Optional.ofNullable(body.get("secret")).map(secret -> secret.asText());
  }

  private static String made(Signing signing) {
    return signing instanceof Signing.StandardWebhooks
        ? SigningSecret.random().text()
        : InboundSecret.random();
  }

  private static String address(String site, Inbound inbound) {
    return "/v1/sites/" + site + "/inbound/" + inbound.id();
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  private static Refusal noSuchInbound() {
    return Refusal.of(Kind.NOT_FOUND, "The published document has no inbound with this id.");
  }
}
