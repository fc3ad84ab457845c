package dev.replyby.preview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.body.JsonBody;
import dev.replyby.document.Warnings;
import dev.replyby.http.Exchange;
import dev.replyby.http.Handler;
import dev.replyby.http.Response;
import dev.replyby.oncall.Gaps;
import dev.replyby.oncall.StaffedSite;
import dev.replyby.promise.Engine;
import dev.replyby.site.Channel;
import dev.replyby.time.Openings;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code POST /v1/preview}. */
public final class PreviewHandler implements Handler {
  private static final String NONE = "not-within-400-days";

  /** Of decades there may be millions, which nobody could hold or send. */
  private static final int MOST_GAPS = 10_000;

  @Inject
  public PreviewHandler() {}

  @Override
  public Response handle(Exchange exchange) {
    var preview = PreviewRequest.read(exchange.request());
    var staffed = StaffedSite.of(preview.site());
    var channel = preview.channel();
    var body = JsonNodeFactory.instance.objectNode();
    body.putArray("at").addAll(answers(staffed, channel, preview.at()));
    preview.range().ifPresent(range -> body.set("range", range(staffed, channel, range)));
    body.set("warnings", Warnings.json(preview.warnings()));
    return JsonBody.answer(200, body);
  }

  /**
   * In the order of the questions. Instants may be decades apart, so a schedule is compiled for
   * each year that is asked about, and only one is held at a time.
   */
  private static List<ObjectNode> answers(StaffedSite site, Channel channel, List<Long> at) {
    var answers = new HashMap<Long, ObjectNode>();
    var byYear = at.stream().collect(Collectors.groupingBy(PreviewHandler::yearOf));
    byYear.forEach(
        (year, instants) -> {
          var schedule = site.schedule(channel, startOf(year), startOf(year + 1));
          var engine = new Engine(schedule, channel.target(), channel.granularity());
          instants.forEach(t -> answers.put(t, answer(engine, t)));
        });
    return at.stream().map(answers::get).toList();
  }

  /** The year in UTC that the epoch second {@code t} lies in. */
  static int yearOf(long t) {
    return Instant.ofEpochSecond(t).atOffset(ZoneOffset.UTC).getYear();
  }

  private static long startOf(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay() * 86_400;
  }

  private static ObjectNode answer(Engine engine, long t) {
    var json = JsonNodeFactory.instance.objectNode();
    put(json, "at", t);
    json.put("state", engine.schedule().stateAt(t).word());
    put(json, "opensAt", engine.schedule().opensAt(t));
    put(json, "closesAt", engine.schedule().closesAt(t));
    long exact = engine.exact(t);
    if (exact == Openings.NEVER) {
      return json.put("none", NONE);
    }
    put(json, "replyBy", engine.rounded(exact));
    put(json, "exact", exact);
    return json;
  }

  private static void put(ObjectNode json, String name, long t) {
    if (t != Openings.NEVER) {
      json.put(name, Instant.ofEpochSecond(t).toString());
    }
  }

  /** Year by year, so that of the others no more is held than what is told. */
  private static ObjectNode range(StaffedSite site, Channel channel, PreviewRequest.Range range) {
    long open = 0;
    var holes = Openings.none();
    for (long from = range.from(); from < range.to(); ) {
      long to = Math.min(range.to(), startOf(yearOf(from) + 1));
      var coverage = site.coverage(channel, from, to);
      open += coverage.open().openBetween(from, to);
      holes = first(holes, coverage.holes());
      from = to;
    }
    var json = JsonNodeFactory.instance.objectNode();
    json.put("openMinutes", open / 60);
    var gaps = json.putArray("gaps");
    holes.toList().stream().limit(MOST_GAPS).forEach(gap -> gaps.add(Gaps.json(gap)));
    return holes.size() > MOST_GAPS ? json.put("more", true) : json;
  }

  /** One more than is told, so that the last that is told has ended and more are known of. */
  private static Openings first(Openings holes, Openings next) {
    if (holes.size() > MOST_GAPS) {
      return holes;
    }
    var first = new Openings.Builder(MOST_GAPS + 1);
    Stream.of(holes, next)
        .flatMap(some -> some.toList().stream())
        .limit(MOST_GAPS + 2L)
        .forEach(hole -> first.add(hole.start(), hole.end()));
    return first.build();
  }
}
