package dev.replyby.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.access.FeedKeys;
import dev.replyby.body.JsonBody;
import dev.replyby.http.EntityTag;
import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.store.SignStore;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** {@code GET …/shifts.ics}, and {@code POST}, {@code GET}, {@code DELETE …/feed-key}. */
public final class FeedHandlers {
  private final FeedKeys keys;
  private final Feeds feeds;
  private final SignStore signs;
  private final InstantSource clock;

  @Inject
  public FeedHandlers(FeedKeys keys, Feeds feeds, SignStore signs, InstantSource clock) {
    this.keys = keys;
    this.feeds = feeds;
    this.signs = signs;
    this.clock = clock;
  }

  /** The shifts of one member; none for somebody who is no longer a member. */
  public Response feed(Exchange exchange) {
    var member = exchange.path("member");
    var key = exchange.query().text(Parameter.KEY).orElse("");
    exchange.query().check();
    if (!keys.opens(exchange.site(), member, key)) {
      throw Refusal.of(Kind.NOT_FOUND, "No feed has this address; it may have got a new one.");
    }
    long now = clock.instant().getEpochSecond();
    var text = feeds.of(exchange.site(), member, now).text(now);
    var calendar =
        Response.of(200, "text/calendar; charset=utf-8", text)
            .with("Cache-Control", "private, no-cache");
    return EntityTag.conditional(exchange.request(), Feed.tag(text, now), calendar);
  }

  /** Makes a key, instead of the one before; the feed's address is in this answer alone. */
  public Response make(Exchange exchange) {
    var site = exchange.site();
    var member = exchange.path("member");
    checkMember(site, member);
    long now = clock.instant().getEpochSecond();
    var by = exchange.caller().name();
    var secret = keys.make(site, member, now, by);
    var feed = "/v1/sites/" + site + "/members/" + member + "/shifts.ics?key=" + secret.text();
    return JsonBody.answer(201, json(member, now, by).put("feed", feed));
  }

  /** When the key was made, not the key. */
  public Response tell(Exchange exchange) {
    var member = exchange.path("member");
    var key = keys.find(exchange.site(), member).orElseThrow(() -> noKey(exchange));
    return JsonBody.answer(200, json(member, key.createdAt(), key.by()));
  }

  /** Revokes the key, also of somebody who is no longer a member. */
  public Response revoke(Exchange exchange) {
    if (!keys.revoke(exchange.site(), exchange.path("member"))) {
      throw noKey(exchange);
    }
    return Response.empty(204);
  }

  /** Who was a member may have a key; so that is looked at last. */
  private Refusal noKey(Exchange exchange) {
    checkMember(exchange.site(), exchange.path("member"));
    return Refusal.of(Kind.NOT_FOUND, "The member's feed has no address.");
  }

  private void checkMember(String site, String member) {
    if (!signs.read(site).orElseThrow(Refusal::noSuchSite).members().contains(member)) {
      throw Refusal.of(Kind.NOT_FOUND, "The site has no member with this id.");
    }
  }

  private static ObjectNode json(String member, long createdAt, String by) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("member", member)
        .put("createdAt", Instant.ofEpochSecond(createdAt).toString())
        .put("by", by);
  }
}
