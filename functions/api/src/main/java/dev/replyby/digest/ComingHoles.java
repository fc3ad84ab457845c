package dev.replyby.digest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.counting.SiteHours;
import dev.replyby.input.Texts;
import dev.replyby.time.Opening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is published for the coming seven days, and nobody is there. */
final class ComingHoles {
  private static final int SHOWN = 3;

  private ComingHoles() {}

  private record Hole(String channel, Opening time) {}

  /** From the epoch second {@code now} until the same time of day a week later. */
  static ObjectNode json(SiteHours hours, long now) {
    long end = Instant.ofEpochSecond(now).atZone(hours.plan().zone()).plusWeeks(1).toEpochSecond();
    var holes = holes(hours, now, end);
    long seconds = holes.stream().mapToLong(h -> h.time().end() - h.time().start()).sum();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("from", Texts.ofInstant(now)).put("to", Texts.ofInstant(end));
    json.put("count", holes.size()).put("minutes", seconds / 60);
    var first = json.putArray("first");
    holes.stream()
        .limit(SHOWN)
        .forEach(
            hole ->
                first
                    .addObject()
                    .put("channel", hole.channel())
                    .put("from", Texts.ofInstant(hole.time().start()))
                    .put("to", Texts.ofInstant(hole.time().end())));
    return json;
  }

  private static List<Hole> holes(SiteHours hours, long from, long to) {
    var holes = new ArrayList<Hole>();
    hours
        .plan()
        .channels()
        .forEach(
            (id, channel) ->
                hours
                    .published(channel, from, to)
                    .except(hours.open(channel, from, to))
                    .toList()
                    .stream()
                    .map(time -> new Hole(id, time))
                    .forEach(holes::add));
    holes.sort(Comparator.comparingLong(hole -> hole.time().start()));
    return holes;
  }
}
