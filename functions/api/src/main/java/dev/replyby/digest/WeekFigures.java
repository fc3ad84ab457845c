package dev.replyby.digest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.counted.Counter;
import dev.replyby.counted.Counts;
import dev.replyby.figures.Figures;
import java.time.Duration;
import java.util.OptionalLong;

/** The figures of a week as JSON, named and rounded as in the report. */
final class WeekFigures {
  private WeekFigures() {}

  static ObjectNode json(Counts counts) {
    var figures = new Figures(counts);
    var json = JsonNodeFactory.instance.objectNode();
    json.put("asked", counts.of(Counter.Kind.ASKED));
    var kept = json.putObject("kept");
    figures.keptPercent().ifPresent(p -> kept.put("percent", p));
    kept.put("count", figures.kept().count()).put("broken", figures.kept().broken());
    var time = json.putObject("replyTime");
    time.put("replies", figures.replies()).put("unanswered", figures.unanswered());
    put(time, "p50", figures.replyTime(0.5));
    put(time, "p90", figures.replyTime(0.9));
    return json;
  }

  private static void put(ObjectNode json, String name, OptionalLong seconds) {
    seconds.ifPresent(s -> json.put(name, Duration.ofSeconds(s).toString()));
  }
}
