package dev.replyby.figures;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.counted.Counter.Kind;
import dev.replyby.counted.HourOfWeek;
import dev.replyby.counted.ReplyBucket;
import dev.replyby.document.People;
import dev.replyby.evidence.Backing;
import dev.replyby.evidence.Claim;
import dev.replyby.promise.Target;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Figures as JSON. Durations are of open time, ISO 8601. */
final class FiguresJson {
  private static final int PERCENT = 100;

  private FiguresJson() {}

  /** By channel, with who of the people is an outside partner. */
  static ObjectNode channels(List<ChannelFigures> all, People people) {
    var json = object();
    all.forEach(channel -> json.set(channel.id(), channel(channel, people)));
    return json;
  }

  private static ObjectNode channel(ChannelFigures channel, People people) {
    var total = channel.total();
    var json = object();
    json.put("asked", total.counts().of(Kind.ASKED));
    json.put("notPromised", total.counts().of(Kind.NONE));
    json.put("withdrawn", total.counts().of(Kind.WITHDRAWN));
    figures(json, total);
    channel
        .channel()
        .claim()
        .ifPresent(
            claim ->
                channel
                    .evidence()
                    .ifPresent(e -> json.set("evidence", evidence(channel, claim, e))));
    var byWhom = json.putArray("byWhom");
    channel
        .byWhom()
        .forEach(
            (by, figures) -> {
              var one = object().put("by", by).put("partner", people.isPartner(by));
              figures(one, figures);
              byWhom.add(one);
            });
    var days = json.putArray("days");
    channel
        .days()
        .forEach(
            (day, counts) ->
                days.addObject()
                    .put("day", day.toString())
                    .put("asked", counts.of(Kind.ASKED))
                    .put("kept", counts.of(Kind.KEPT))
                    .put("broken", counts.of(Kind.BROKEN)));
    var hours = json.putArray("hoursOfWeek");
    for (int hour = 0; hour < HourOfWeek.COUNT; hour++) {
      hours
          .addObject()
          .put("asked", channel.asked(hour))
          .put("publishedMinutes", channel.published()[hour] / 60)
          .put("staffedMinutes", channel.staffed()[hour] / 60);
    }
    return json;
  }

  private static void figures(ObjectNode json, Figures figures) {
    var kept = json.putObject("kept");
    figures.keptPercent().ifPresent(p -> kept.put("percent", p));
    kept.put("count", figures.kept().count()).put("broken", figures.kept().broken());
    var time = json.putObject("replyTime");
    time.put("replies", figures.replies()).put("unanswered", figures.unanswered());
    duration(time, "p50", figures.replyTime(0.5));
    duration(time, "p90", figures.replyTime(0.9));
    duration(time, "p95", figures.replyTime(0.95));
    time.put("atMostTooLongBy", Math.ceil(ReplyBucket.ERROR * PERCENT) / PERCENT);
    exchanges(json.putObject("exchanges"), figures);
    var rating = json.putObject("rating").put("count", figures.ratings());
    figures.rating().ifPresent(r -> rating.put("mean", Math.round(r * PERCENT) / (double) PERCENT));
  }

  private static void exchanges(ObjectNode json, Figures figures) {
    var exchanges = figures.exchanges();
    json.put("conversations", exchanges.count());
    exchanges.quantile(0.5).ifPresent(n -> json.put("p50", n));
    exchanges.quantile(0.9).ifPresent(n -> json.put("p90", n));
    figures
        .troubleFrom()
        .ifPresent(n -> json.put("troubleFrom", n).put("inTrouble", exchanges.atLeast(n)));
  }

  private static ObjectNode evidence(
      ChannelFigures channel, Claim claim, ChannelFigures.EvidenceFigures evidence) {
    var json = object().put("keep", claim.keep()).put("mode", claim.mode().word());
    json.put("standing", evidence.standing());
    if (evidence.backing() instanceof Backing.NotYet(int measured)) {
      json.put("measured", measured).put("minimum", claim.rule().minimum());
    }
    duration(json, "backed", evidence.backing().seconds());
    if (channel.channel().target() instanceof Target.Open(long seconds)) {
      duration(json, "target", OptionalLong.of(seconds));
    }
    if (evidence.target().target() instanceof Target.Open(long seconds)) {
      duration(json, "promised", OptionalLong.of(seconds));
    }
    return json;
  }

  private static void duration(ObjectNode json, String name, OptionalLong seconds) {
    seconds.ifPresent(s -> json.put(name, Duration.ofSeconds(s).toString()));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
