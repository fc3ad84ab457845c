package dev.replyby.cover;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import dev.replyby.rota.Cover;
import dev.replyby.rota.Hole;
import dev.replyby.store.CoverStore;
import dev.replyby.store.SignStore;
import dev.replyby.store.StoredCover;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
      var effect = effect(staff, current.stream().map(StoredCover::cover).toList(), now);
      var members = staff.item().members();
      current.stream()
          .sorted(Comparator.comparingLong(c -> c.cover().start()))
          .forEach(c -> list.add(CoverJson.of(c, effect, members)));
    }
    var body = JsonNodeFactory.instance.objectNode();
    body.set("covers", list);
    return JsonBody.answer(200, body);
  }

  /** Takes over a stretch, and says what comes of it; 200 where that was on record. */
  public Response create(Exchange exchange) {
    boolean strict = exchange.query().flag(Parameter.STRICT);
    var tried = new HashSet<String>();
    return patience
        .until(() -> tryToCreate(exchange, strict, tried))
        .orElseThrow(CoverHandlers::tooManyWriters);
  }

  /** Takes a cover back, and says what comes of it. */
  public Response delete(Exchange exchange) {
    boolean strict = exchange.query().flag(Parameter.STRICT);
    boolean whole = exchange.query().flag(Parameter.WHOLE);
    exchange.query().check();
    return patience
        .until(() -> tryToDelete(exchange, strict, whole))
        .orElseThrow(CoverHandlers::tooManyWriters);
  }

  /**
   * Empty when somebody else wrote in between.
   *
   * @param tried the ids of earlier attempts, of which one may have arrived though its answer did
   *     not
   */
  private Optional<Response> tryToCreate(Exchange exchange, boolean strict, Set<String> tried) {
    var site = exchange.site();
    var staff = PublishedStaff.of(signs, site);
    long now = now();
    var asked = CoverRequest.read(exchange, staff.item().members(), now);
    var covers = new CoverBook(store.keepEnded(site, staff.item(), now));
    var without = staff.with(covers.without(asked));
    var standing = covers.standing(asked, now);
    if (standing.isPresent()) {
      var opened = opened(without, staff, asked, now);
      boolean isOurs = tried.contains(standing.get().cover().id());
      if (strict && !isOurs) {
        refuse(opened, "/member", "The cover is on record and opens a hole; nothing is changed.");
      }
      int status = isOurs ? 201 : 200;
      return Optional.of(answer(status, site, told(standing.get(), staff, opened, now)));
    }
    var made = covers.add(asked, staff.item().revision() + 1, now, exchange.caller().name());
    var after = staff.with(covers.covers());
    tried.add(made.cover().id());
    var opened = opened(without, after, asked, now);
    if (strict) {
      refuse(opened, "/member", "The cover would open a hole; nothing is changed.");
    }
    return Optional.of(answer(201, site, told(made, after, opened, now)))
        .filter(_ -> store.replace(site, staff.item(), covers.stored()));
  }

  private static Map<String, List<Hole>> opened(
      PublishedStaff without, PublishedStaff with, CoverRequest asked, long now) {
    return CoverEffect.opened(without, with, Math.max(now, asked.start()), asked.end());
  }

  private static Response answer(int status, String site, ObjectNode cover) {
    return JsonBody.answer(status, cover)
        .with("Location", "/v1/sites/" + site + "/covers/" + cover.path("id").textValue());
  }

  /** A cover with what comes of it among the staff, and the holes that it opened. */
  private ObjectNode told(
      StoredCover cover, PublishedStaff staff, Map<String, List<Hole>> opened, long now) {
    var effect = effect(staff, List.of(cover.cover()), now);
    var body = CoverJson.of(cover, effect, staff.item().members());
    body.set("gaps", CoverJson.gaps(opened));
    return body;
  }

  /** Empty when somebody else wrote in between. */
  private Optional<Response> tryToDelete(Exchange exchange, boolean strict, boolean whole) {
    var staff = PublishedStaff.of(signs, exchange.site());
    long now = now();
    var covers = new CoverBook(staff.item().covers());
    var id = exchange.path("cover");
    var cover =
        (whole ? covers.forget(id, now) : covers.takeBack(id, now))
            .orElseThrow(CoverHandlers::noSuchCover);
    var after = staff.with(covers.covers());
    var opened = CoverEffect.opened(staff, after, Math.max(now, cover.start()), cover.end());
    if (strict) {
      refuse(opened, "", "Without the cover there would be a hole; nothing is changed.");
    }
    var body = JsonNodeFactory.instance.objectNode().put("id", id);
    body.set("gaps", CoverJson.gaps(opened));
    return Optional.of(JsonBody.answer(200, body))
        .filter(_ -> store.replace(exchange.site(), staff.item(), covers.stored()));
  }

  /**
   * What these covers change, of the shifts of those that have ended and were moved as well: one
   * that starts in the past may take what was theirs.
   */
  private CoverEffect effect(PublishedStaff staff, List<Cover> covers, long now) {
    long from = covers.stream().mapToLong(Cover::start).min().orElseThrow();
    var ended =
        store.between(staff.site(), staff.item(), from, now).stream().filter(c -> c.end() <= now);
    var current = staff.crew().live().covers().stream();
    return CoverEffect.of(staff.with(Stream.concat(ended, current).distinct().toList()), covers);
  }

  /**
   * Refuses what opens these holes, if there are any.
   *
   * @param pointer to what is asked for
   */
  private static void refuse(Map<String, List<Hole>> opened, String pointer, String detail) {
    var errors = new ArrayList<Mistake>();
    opened.forEach(
        (channel, holes) ->
            holes.forEach(
                hole ->
                    errors.add(
                        new Mistake(
                            pointer,
                            "nobody would be there for "
                                + channel
                                + " from "
                                + Texts.ofInstant(hole.start())
                                + " to "
                                + Texts.ofInstant(hole.end())
                                + ", though it is published"))));
    if (!errors.isEmpty()) {
      throw new Refusal(Problem.of(Kind.UNSTAFFED, detail).with(errors));
    }
  }

  private static Refusal noSuchCover() {
    return Refusal.of(
        Kind.NOT_FOUND, "The site has no cover with this id that runs or is to come.");
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private static Refusal tooManyWriters() {
    return Refusal.of(Kind.CONFLICT, "Others keep writing to this site; try again.");
  }
}
