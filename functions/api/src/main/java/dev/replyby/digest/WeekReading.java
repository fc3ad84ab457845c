package dev.replyby.digest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.counted.Counts;
import dev.replyby.counting.ChannelId;
import dev.replyby.counting.CounterStore;
import dev.replyby.counting.SiteHours;
import dev.replyby.input.Texts;
import dev.replyby.store.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads how a site's week went: counters that are rolled up already, at a query for each channel,
 * and the index of what waits.
 */
public final class WeekReading {
  private final Table table;
  private final CounterStore counters;

  public WeekReading(Table table) {
    this.table = table;
    this.counters = new CounterStore(table);
  }

  /** What there is to tell of that week at the epoch second {@code now}. */
  public ObjectNode read(SiteHours hours, Week week, long now) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("site", hours.site());
    json.put("firstDay", week.first().toString());
    json.put("lastDay", week.until().minusDays(1).toString());
    json.put("from", Texts.ofInstant(week.start())).put("to", Texts.ofInstant(week.end()));
    var total = Counts.NONE;
    var channels = JsonNodeFactory.instance.objectNode();
    for (var id : hours.plan().channels().keySet()) {
      var days = days(hours.site(), id, week);
      var counts = sum(days.tailMap(week.first()));
      channels.set(id, channel(counts, sum(days.headMap(week.first()))));
      total = total.plus(counts);
    }
    json.set("total", WeekFigures.json(total));
    json.set("channels", channels);
    var waiting = new WaitingCount(table, hours.site());
    json.putObject("waiting").put("count", waiting.all()).put("overdue", waiting.overdue(now));
    json.set("gaps", ComingGaps.json(hours, now));
    return json;
  }

  /** Those of the week and of the one before it. */
  private SortedMap<LocalDate, Counts> days(String site, String channel, Week week) {
    var id = new ChannelId(site, channel);
    return new TreeMap<>(counters.ofChannel(id, week.before().first(), week.until()));
  }

  private static ObjectNode channel(Counts counts, Counts before) {
    var json = WeekFigures.json(counts);
    if (!before.isEmpty()) {
      json.set("weekBefore", WeekFigures.json(before));
    }
    return json;
  }

  private static Counts sum(Map<LocalDate, Counts> days) {
    return days.values().stream().reduce(Counts.NONE, Counts::plus);
  }
}
