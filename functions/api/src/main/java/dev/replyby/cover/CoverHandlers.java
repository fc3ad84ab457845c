package dev.replyby.cover;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.replyby.body.JsonBody;
import dev.replyby.document.Patience;
import dev.replyby.http.Exchange;
import dev.replyby.http.Parameter;
import dev.replyby.http.Problem;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.oncall.PublishedStaff;
import dev.replyby.rota.Hole;
import dev.replyby.store.CoverStore;
import dev.replyby.store.SignStore;
import dev.replyby.store.StoredCover;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET} and {@code POST …/covers} and {@code DELETE …/covers/{cover}}. */
public final class CoverHandlers {
  private final SignStore signs;
  private final CoverStore store;
  private final InstantSource clock;
  private final Patience patience;

  @Inject
  public CoverHandlers(SignStore signs, CoverStore store, InstantSource clock, Patience patience) {
    this.signs = signs;
    this.store = store;
    this.clock = clock;
    this.patience = patience;
  }

  /** The covers that run or are to come, by their start. */
  public Response list(Exchange exchange) {
    var staff = PublishedStaff.of(signs, exchange.site());
    long now = now();
    var list = JsonNodeFactory.instance.arrayNode();
    var current = staff.item().covers().stream().filter(c -> c.cover().end() > now).toList();
    if (!current.isEmpty()) {
      var effect = CoverEffect.of(staff, current.stream().map(StoredCover::cover).toList());
      var members = staff.item().members();
      current.stream()
          .sorted(Comparator.comparingLong(c -> c.cover().start()))
          .forEach(c -> list.add(CoverJson.of(c, effect, members)));
    }
    var body = JsonNodeFactory.instance.objectNode();
    body.set("covers", list);
    return JsonBody.answer(200, body);
  }

  /** Takes over a stretch, and says what comes of it. */
  public Response create(Exchange exchange) {
    boolean strict = exchange.request().flag(Parameter.STRICT);
    return patience
        .until(() -> tryToCreate(exchange, strict))
        .orElseThrow(CoverHandlers::tooManyWriters);
  }

  /** Takes a cover to come back; ends one that runs, as what has passed stays as it ran. */
  public Response delete(Exchange exchange) {
    return patience.until(() -> tryToDelete(exchange)).orElseThrow(CoverHandlers::tooManyWriters);
  }

  /** Empty when somebody else wrote in between. */
  private Optional<Response> tryToCreate(Exchange exchange, boolean strict) {
    var site = exchange.site();
    var staff = PublishedStaff.of(signs, site);
    long now = now();
    var asked = CoverRequest.read(exchange.request(), staff.item().members(), now);
    var covers = new CoverBook(store.keepEnded(site, staff.item(), now));
    var made = covers.add(asked, staff.item().revision() + 1, now, exchange.caller().name());
    var after = staff.with(covers.covers());
    var cover = made.cover();
    var opened = CoverEffect.opened(staff, after, Math.max(now, cover.start()), cover.end());
    if (strict && !opened.isEmpty()) {
      throw new Refusal(unstaffed(opened));
    }
    var body = CoverJson.of(made, CoverEffect.of(after, List.of(cover)), staff.item().members());
    body.set("gaps", CoverJson.gaps(opened));
    return Optional.of(
            JsonBody.answer(201, body)
                .with("Location", "/v1/sites/" + site + "/covers/" + cover.id()))
        .filter(_ -> store.replace(site, staff.item(), covers.stored()));
  }

  /** Empty when somebody else wrote in between. */
  private Optional<Response> tryToDelete(Exchange exchange) {
    var item = signs.read(exchange.site()).orElseThrow(Refusal::noSuchSite);
    var covers = new CoverBook(item.covers());
    if (!covers.end(exchange.path("cover"), now())) {
      throw Refusal.of(
          Kind.NOT_FOUND, "The site has no cover with this id that runs or is to come.");
    }
    return Optional.of(Response.empty(204))
        .filter(_ -> store.replace(exchange.site(), item, covers.stored()));
  }

  private static Problem unstaffed(Map<String, List<Hole>> opened) {
    var errors = new ArrayList<Mistake>();
    opened.forEach(
        (channel, holes) ->
            holes.forEach(
                hole ->
                    errors.add(
                        new Mistake(
                            "/member",
                            "nobody would be there for "
                                + channel
                                + " from "
                                + Texts.ofInstant(hole.start())
                                + " to "
                                + Texts.ofInstant(hole.end())
                                + ", though it is published"))));
    return Problem.of(Kind.UNSTAFFED, "The cover would open a hole; nothing is stored.")
        .with(errors);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private static Refusal tooManyWriters() {
    return Refusal.of(Kind.CONFLICT, "Others keep writing to this site; try again.");
  }
}
