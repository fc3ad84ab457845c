package dev.replyby.telling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.body.JsonBody;
import dev.replyby.document.Patience;
import dev.replyby.document.Publications;
import dev.replyby.escalation.Destination;
import dev.replyby.http.Exchange;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.input.Texts;
import dev.replyby.site.Site;
import dev.replyby.site.Webhook;
import dev.replyby.webhook.SigningSecret;
import dev.replyby.webhook.WebhookKeys;
import dev.replyby.webhook.WebhookStore;
import dev.replyby.webhook.WebhookStore.Rotation;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code GET …/webhooks}, {@code POST …/webhooks/{webhook}/secret} and {@code DELETE
 * …/webhooks/untold}.
 */
public final class WebhookHandlers {
  private final Publications documents;
  private final WebhookStore store;
  private final DeliveryStore deliveries;
  private final InstantSource clock;
  private final Patience patience;

  @Inject
  public WebhookHandlers(
      Publications documents,
      WebhookStore store,
      DeliveryStore deliveries,
      InstantSource clock,
      Patience patience) {
    this.documents = documents;
    this.store = store;
    this.deliveries = deliveries;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * The document's webhooks: whether their messages are signed, and what became of them; and of
   * those to the operator's topic, where the document names it; and what reached nobody.
   */
  public Response list(Exchange exchange) {
    var site = exchange.site();
    var notifying = site(exchange).notifying();
    var body = JsonNodeFactory.instance.objectNode();
    var list = body.putArray("webhooks");
    notifying
        .webhooks()
        .forEach(
            (id, webhook) -> {
              var json = json(id, webhook, store.find(site, id));
              var to = new Destination.Webhook(id);
              describe(site, to, deliveries.find(site, to).at(webhook.url()), json);
              list.add(json);
            });
    if (notifying.contacts().isTold(new Destination.Topic())) {
      var to = new Destination.Topic();
      describe(site, to, deliveries.find(site, to), body.putObject("sns"));
    }
    deliveries.untold(site).ifPresent(untold -> body.set("untold", untold.json()));
    return JsonBody.answer(200, body);
  }

  private void describe(String site, Destination to, Deliveries became, ObjectNode json) {
    json.put("waiting", deliveries.waiting(site, to));
    became.sentAt().ifPresent(at -> json.put("lastSentAt", Texts.ofInstant(at)));
    became.failure().ifPresent(f -> json.set("lastFailure", f.json()));
    became.givenUp().ifPresent(g -> json.set("lastGivenUp", g.json()));
  }

  /** Gives a webhook a new secret, which is in this answer alone. */
  public Response createSecret(Exchange exchange) {
    var id = exchange.path("webhook");
    if (!site(exchange).notifying().webhooks().containsKey(id)) {
      throw Refusal.of(Kind.NOT_FOUND, "The site document has no webhook with this id.");
    }
    long now = clock.instant().getEpochSecond();
    var secret = SigningSecret.random();
    switch (rotate(exchange.site(), id, secret, now)) {
      case DONE -> {}
      case OVERTAKEN -> throw Refusal.of(Kind.CONFLICT, "Others keep making secrets; try again.");
      case TOO_MANY ->
          throw Refusal.of(
              Kind.LIMIT_REACHED, "Ten secrets of the last day still sign; try again tomorrow.");
    }
    var body = JsonNodeFactory.instance.objectNode();
    body.put("webhook", id).put("secret", secret.text()).put("createdAt", Texts.ofInstant(now));
    store
        .find(exchange.site(), id)
        .previousUntil()
        .ifPresent(t -> body.put("previousUntil", Texts.ofInstant(t)));
    return JsonBody.answer(201, body);
  }

  /**
   * Forgets what reached nobody, which its owner has seen; the answer is what is forgotten, so that
   * nothing that came in between goes unseen.
   */
  public Response settleUntold(Exchange exchange) {
    return patience
        .until(() -> tryToSettle(exchange.site()))
        .orElseThrow(() -> Refusal.of(Kind.CONFLICT, "More keeps reaching nobody; try again."));
  }

  /** Empty when something more reached nobody in between. */
  private Optional<Response> tryToSettle(String site) {
    var untold =
        deliveries
            .untold(site)
            .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "There is nothing that reached nobody."));
    return Optional.of(JsonBody.answer(200, untold.json()))
        .filter(_ -> deliveries.settle(site, untold));
  }

  private Rotation rotate(String site, String id, SigningSecret secret, long now) {
    return patience
        .until(
            () ->
                Optional.of(store.rotate(site, id, secret, now))
                    .filter(done -> done != Rotation.OVERTAKEN))
        .orElse(Rotation.OVERTAKEN);
  }

  private Site site(Exchange exchange) {
    return documents.of(exchange.site()).orElseThrow(Refusal::noSuchSite);
  }

  private static ObjectNode json(String id, Webhook webhook, WebhookKeys keys) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", id).put("url", webhook.url().toString());
    json.put("format", webhook.format().name().toLowerCase(Locale.ROOT));
    json.put("signed", keys.createdAt().isPresent());
    keys.createdAt().ifPresent(at -> json.put("secretCreatedAt", Texts.ofInstant(at)));
    json.put("gone", keys.isGone(webhook.url()));
    return json;
  }
}
