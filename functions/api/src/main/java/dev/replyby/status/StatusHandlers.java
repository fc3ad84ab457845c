package dev.replyby.status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.body.JsonBody;
import dev.replyby.http.Exchange;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.status.StatusStore.Holder;
import dev.replyby.status.StatusStore.Toggled;
import dev.replyby.store.SignItem;
import dev.replyby.store.SignStore;
import dev.replyby.store.Status;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code GET}, {@code PUT} and {@code DELETE} of {@code …/status} and {@code
 * …/members/{member}/status}.
 */
public final class StatusHandlers {
  private final StatusStore store;
  private final SignStore signs;
  private final InstantSource clock;

  @Inject
  public StatusHandlers(StatusStore store, SignStore signs, InstantSource clock) {
    this.store = store;
    this.signs = signs;
    this.clock = clock;
  }

  /** Every status that is running. */
  public Response getAll(Exchange exchange) {
    var item = item(exchange);
    var body = JsonNodeFactory.instance.objectNode();
    running(item.team()).ifPresent(status -> body.set("team", json(status)));
    var members = body.putObject("members");
    var statuses = new TreeMap<>(item.memberStatus());
    statuses.keySet().retainAll(item.members());
    statuses.forEach((id, s) -> running(Optional.of(s)).ifPresent(r -> members.set(id, json(r))));
    return JsonBody.answer(200, body);
  }

  /** One member's status; an empty object when none is running. */
  public Response getMember(Exchange exchange) {
    var item = item(exchange);
    var member = exchange.path("member");
    if (!item.members().contains(member)) {
      throw noSuchMember();
    }
    var status = running(Optional.ofNullable(item.memberStatus().get(member)));
    var none = JsonNodeFactory.instance.objectNode();
    return JsonBody.answer(200, status.map(StatusHandlers::json).orElse(none));
  }

  /** Sets the status of the team or of a member. */
  public Response put(Exchange exchange) {
    var by = exchange.caller().name();
    var status = StatusRequest.read(exchange.request(), now(), by);
    var replaced = done(store.set(exchange.site(), holder(exchange), status)).replaced();
    var body = json(status);
    running(replaced)
        .filter(old -> !old.equals(status))
        .ifPresent(old -> body.set("replaced", json(old)));
    return JsonBody.answer(200, body);
  }

  /** Ends it now; published hours count again. */
  public Response delete(Exchange exchange) {
    done(store.clear(exchange.site(), holder(exchange)));
    return Response.empty(204);
  }

  private static Holder holder(Exchange exchange) {
    return exchange.route().path().names().contains("member")
        ? new Holder.Member(exchange.path("member"))
        : new Holder.Team();
  }

  private static Toggled.Done done(Toggled toggled) {
    return switch (toggled) {
      case Toggled.Done done -> done;
      case Toggled.NoSuchSite _ -> throw Refusal.noSuchSite();
      case Toggled.NoSuchMember _ -> throw noSuchMember();
    };
  }

  private SignItem item(Exchange exchange) {
    return signs.read(exchange.site()).orElseThrow(Refusal::noSuchSite);
  }

  private Optional<Status> running(Optional<Status> status) {
    return status.filter(s -> s.runsAt(now()));
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private static ObjectNode json(Status status) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("state", status.kind().word());
    json.put("since", Instant.ofEpochSecond(status.since()).toString());
    json.put("until", Instant.ofEpochSecond(status.until()).toString());
    status.note().ifPresent(note -> json.put("note", note));
    return json.put("by", status.by());
  }

  private static Refusal noSuchMember() {
    return Refusal.of(Kind.NOT_FOUND, "The site has no member with this id.");
  }
}
