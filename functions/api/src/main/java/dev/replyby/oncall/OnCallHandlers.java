package dev.replyby.oncall;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.body.JsonBody;
import dev.replyby.http.Exchange;
import dev.replyby.http.Problem.Kind;
import dev.replyby.http.Refusal;
import dev.replyby.http.Response;
import dev.replyby.input.Texts;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.rota.Duty;
import dev.replyby.rota.Hole;
import dev.replyby.rota.Roster;
import dev.replyby.store.CoverStore;
import dev.replyby.store.SignStore;
import dev.replyby.time.Openings;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** {@code GET …/on-call}, {@code …/rotas/{rota}/shifts} and {@code …/coverage}. */
public final class OnCallHandlers {
  private final SignStore signs;
  private final CoverStore covers;
  private final InstantSource clock;

  @Inject
  public OnCallHandlers(SignStore signs, CoverStore covers, InstantSource clock) {
    this.signs = signs;
    this.covers = covers;
    this.clock = clock;
  }

  /** Who is on duty by each rota. */
  public Response onCall(Exchange exchange) {
    var site = PublishedStaff.of(signs, exchange.site());
    long at = Span.readAt(exchange.query(), now(), site.plan());
    exchange.query().check();
    var staff = site.over(covers, at, at + Duty.HORIZON.toSeconds());
    var body = JsonNodeFactory.instance.objectNode();
    body.put("at", Texts.ofInstant(at));
    var rotas = body.putObject("rotas");
    for (var rota : staff.crew().rotas().keySet()) {
      rotas.set(rota, DutyJson.rota(staff.crew().duties(rota, at), at));
    }
    body.set("away", untilWhen(staff.item().away(), at));
    body.set("present", untilWhen(staff.crew().live().present(), at));
    return JsonBody.answer(200, body);
  }

  /** Those whose time it is at the epoch second {@code at}, by id, and when it ends. */
  private static ObjectNode untilWhen(Map<String, Openings> times, long at) {
    var json = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(times)
        .forEach(
            (member, time) -> {
              if (time.isOpen(at)) {
                json.put(member, Texts.ofInstant(time.nextClose(at)));
              }
            });
    return json;
  }

  /** The shifts of one rota. */
  public Response shifts(Exchange exchange) {
    var site = PublishedStaff.of(signs, exchange.site());
    var rota = exchange.path("rota");
    if (!site.crew().rotas().containsKey(rota)) {
      throw Refusal.of(Kind.NOT_FOUND, "The site has no rota with this id.");
    }
    var span = Span.read(exchange.query(), now(), site.plan());
    exchange.query().check();
    var roster =
        site.over(covers, span.from(), span.to()).crew().roster(rota, span.from(), span.to());
    var body = body(span);
    var shifts = body.putArray("shifts");
    roster.shifts().forEach(shift -> shifts.add(DutyJson.shift(shift)));
    var missing = body.putArray("missing");
    roster.missing().forEach(m -> missing.add(DutyJson.missing(m)));
    return JsonBody.answer(200, body);
  }

  /** What of each channel's hours is staffed. */
  public Response coverage(Exchange exchange) {
    var site = PublishedStaff.of(signs, exchange.site());
    var span = Span.read(exchange.query(), now(), site.plan());
    exchange.query().check();
    var staff = site.over(covers, span.from(), span.to());
    var rosters = staff.crew().rosters(span.from(), span.to());
    var body = body(span);
    staff
        .item()
        .team()
        .filter(status -> status.since() < span.to() && span.from() < status.until())
        .ifPresent(status -> body.set("status", DutyJson.status(status)));
    var channels = body.putObject("channels");
    staff.plan().channels().forEach((id, c) -> channels.set(id, channel(staff, c, rosters, span)));
    return JsonBody.answer(200, body);
  }

  private static ObjectNode channel(
      PublishedStaff staff, PlannedChannel channel, Map<String, Roster> rosters, Span span) {
    var coverage = staff.coverage(channel, rosters, span.from(), span.to());
    var json = JsonNodeFactory.instance.objectNode();
    json.put("publishedMinutes", coverage.published().openBetween(span.from(), span.to()) / 60);
    json.put("staffedMinutes", coverage.open().openBetween(span.from(), span.to()) / 60);
    var gaps = json.putArray("gaps");
    Hole.in(coverage, staff.crew(), rosters.values(), staff.plan().zone())
        .forEach(hole -> gaps.add(DutyJson.hole(hole)));
    return json;
  }

  private static ObjectNode body(Span span) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("from", Texts.ofInstant(span.from()))
        .put("to", Texts.ofInstant(span.to()));
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
