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
final class ComingGaps {
  private static final int SHOWN = 3;

  private ComingGaps() {}

  private record Gap(String channel, Opening time) {}

  /** From the epoch second {@code now} until the same time of day a week later. */
  static ObjectNode json(SiteHours hours, long now) {
    long end = Instant.ofEpochSecond(now).atZone(hours.plan().zone()).plusWeeks(1).toEpochSecond();
    var gaps = gaps(hours, now, end);
    long seconds = gaps.stream().mapToLong(h -> h.time().end() - h.time().start()).sum();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("from", Texts.ofInstant(now)).put("to", Texts.ofInstant(end));
    json.put("count", gaps.size()).put("minutes", seconds / 60);
    var first = json.putArray("first");
    gaps.stream()
        .limit(SHOWN)
        .forEach(
            gap ->
                first
                    .addObject()
                    .put("channel", gap.channel())
                    .put("from", Texts.ofInstant(gap.time().start()))
                    .put("to", Texts.ofInstant(gap.time().end())));
    return json;
  }

  private static List<Gap> gaps(SiteHours hours, long from, long to) {
    var gaps = new ArrayList<Gap>();
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
                    .map(time -> new Gap(id, time))
                    .forEach(gaps::add));
    gaps.sort(Comparator.comparingLong(gap -> gap.time().start()));
    return gaps;
  }
}
