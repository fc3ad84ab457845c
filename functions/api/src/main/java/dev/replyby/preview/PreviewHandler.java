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
import java.util.Map;

/** {@code POST /v1/preview}. */
public final class PreviewHandler implements Handler {
  private static final String NONE = "no-open-time-within-400-days";

  @Inject
  public PreviewHandler() {}

  @Override
  public Response handle(Exchange exchange) {
    var preview = PreviewRequest.read(exchange.request());
    var staffed = StaffedSite.of(preview.site());
    var channel = preview.channel();
    var engines = new HashMap<Integer, Engine>();
    var body = JsonNodeFactory.instance.objectNode();
    var answers = body.putArray("at");
    for (long t : preview.at()) {
      answers.add(answer(engine(engines, staffed, channel, t), t));
    }
    preview.range().ifPresent(range -> body.set("range", range(staffed, channel, range)));
    body.set("warnings", Warnings.json(preview.warnings()));
    return JsonBody.answer(200, body);
  }

  /**
   * Instants may be decades apart, so that a schedule is compiled for each year that is asked
   * about.
   */
  private static Engine engine(
      Map<Integer, Engine> engines, StaffedSite site, Channel channel, long t) {
    int year = Instant.ofEpochSecond(t).atOffset(ZoneOffset.UTC).getYear();
    return engines.computeIfAbsent(
        year,
        y ->
            new Engine(
                site.schedule(channel, startOf(y), startOf(y + 1)),
                channel.target(),
                channel.granularity()));
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

  private static ObjectNode range(StaffedSite site, Channel channel, PreviewRequest.Range range) {
    long last = Math.max(range.from(), range.to());
    var open = site.schedule(channel, range.from(), last).open();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("openMinutes", open.openBetween(range.from(), range.to()) / 60);
    var gaps = json.putArray("gaps");
    site.gaps(channel, range.from(), range.to()).toList().forEach(gap -> gaps.add(Gaps.json(gap)));
    return json;
  }
}
