package dev.replyby.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.body.JsonBody;
import dev.replyby.body.Schemas;
import dev.replyby.http.Exchange;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.input.Mistake;
import dev.replyby.site.Shape;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code POST}, {@code GET} and {@code DELETE /v1/sites/{site}/tokens}. */
public final class TokenHandlers {
  private static final Shape REQUEST = Schemas.shape("TokenRequest");

  private final Tokens tokens;
  private final InstantSource clock;

  @Inject
  public TokenHandlers(Tokens tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Creates a token; its secret is in this answer alone. */
  public Response create(Exchange exchange) {
    var body = JsonBody.read(exchange.request());
    Refusal.checkNone(mistakes(exchange.site(), body));
    var role = Role.of(body.path("role").asText()).orElseThrow();
    var member = text(body, "member");
    var label = text(body, "label");
    var secret = Secret.random(role);
    long now = clock.instant().getEpochSecond();
    var token = Token.of(secret, role, Optional.of(exchange.site()), member, label, now);
    return switch (tokens.create(token)) {
      case Tokens.Created.NoSuchSite _ -> throw Refusal.noSuchSite();
      case Tokens.Created.NoSuchMember _ ->
          throw Refusal.badRequest(List.of(noMember(member.orElseThrow())));
      case Tokens.Created.Done _ ->
          JsonBody.answer(201, json(token).put("token", secret.text()))
              .with("Location", "/v1/sites/" + exchange.site() + "/tokens/" + token.id());
    };
  }

  /** Lists the site's tokens, without secrets, each with the last day on which it was used. */
  public Response list(Exchange exchange) {
    var all = tokens.list(exchange.site());
    if (all.isEmpty() && !tokens.hasSite(exchange.site())) {
      throw Refusal.noSuchSite();
    }
    var body = JsonNodeFactory.instance.objectNode();
    var list = body.putArray("tokens");
    all.forEach(token -> list.add(json(token)));
    return JsonBody.answer(200, body);
  }

  /** Revokes one. */
  public Response revoke(Exchange exchange) {
    return tokens
        .revoke(exchange.site(), exchange.path("token"))
        .map(_ -> Response.empty(204))
        .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "The site has no token with this id."));
  }

  private static ObjectNode json(Token token) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", token.id());
    json.put("role", token.role().word());
    token.member().ifPresent(member -> json.put("member", member));
    token.label().ifPresent(label -> json.put("label", label));
    json.put("createdAt", Instant.ofEpochSecond(token.createdAt()).toString());
    token.usedOn().ifPresent(day -> json.put("lastUsedOn", day.toString()));
    return json;
  }

  /** All that is wrong, also with a member who is not on the site. */
  private List<Mistake> mistakes(String site, JsonNode body) {
    var mistakes = new ArrayList<>(REQUEST.mistakes(body));
    var member = text(body, "member");
    if (member.isPresent() && body.path("role").asText().equals(Role.OWNER.word())) {
      var detail = "only a staff token has a member; leave it out for an owner";
      mistakes.add(new Mistake("/member", detail));
    } else {
      member
          .filter(id -> mistakes.stream().noneMatch(m -> m.pointer().equals("/member")))
          .filter(id -> !tokens.members(site).orElseThrow(Refusal::noSuchSite).contains(id))
          .ifPresent(id -> mistakes.add(noMember(id)));
    }
    return mistakes;
  }

  private static Mistake noMember(String found) {
    return Mistake.found("/member", found, "the id of a member of the site document");
  }

  private static Optional<String> text(JsonNode body, String field) {
    return Optional.ofNullable(body.get(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
