package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.counted.Cell;
import dev.replyby.counting.ChannelId;
import dev.replyby.counting.CounterStore;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What counters should say, found the long way: every promise of a site is read, and each of its
 * facts counted. Reply times are left out, as it knows no hours.
 */
final class Recount {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final LocalDate LAST = LocalDate.parse("2028-01-01");

  private final Map<String, Long> numbers = new TreeMap<>();

  private Recount() {}

  /** That the counters of a site's channel say what its promises say. */
  static void assertSame(LocalService service, TestSite site, String channel) {
    assertEquals(
        text(ofPromises(service, site, channel)), text(ofCounters(service, site, channel)));
  }

  /** The numbers by cell and counter, from the promises themselves. */
  static Map<String, Long> ofPromises(LocalService service, TestSite site, String channel) {
    var recount = new Recount();
    promises(site).stream()
        .filter(p -> p.path("channel").asText().equals(channel))
        .forEach(recount::add);
    return recount.numbers;
  }

  /** The same from the counters, without reply times. */
  static Map<String, Long> ofCounters(LocalService service, TestSite site, String channel) {
    var store = new CounterStore(service.table());
    var id = new ChannelId(site.id(), channel);
    var numbers = new TreeMap<String, Long>();
    store
        .ofChannel(id, FIRST, LAST)
        .forEach(
            (day, counts) ->
                counts.numbers().forEach((c, n) -> numbers.put(day + " " + c.word(), n)));
    store
        .ofThoseWhoReplied(id, FIRST, LAST)
        .forEach(
            (cell, counts) ->
                counts.numbers().forEach((c, n) -> numbers.put(name(cell) + " " + c.word(), n)));
    numbers.keySet().removeIf(name -> name.contains(" reply"));
    return numbers;
  }

  private static String name(Cell cell) {
    return cell.day() + cell.by().map(by -> " " + by).orElse("");
  }

  private static List<JsonNode> promises(TestSite site) {
    var all = new ArrayList<JsonNode>();
    var next = "";
    do {
      var answer = site.staff().get(site.path("/promises" + next)).expect(200).json();
      answer.path("promises").forEach(all::add);
      next = answer.has("next") ? "?cursor=" + answer.path("next").asText() : "";
    } while (!next.isEmpty());
    return all;
  }

  private void add(JsonNode promise) {
    var asked = Instant.parse(promise.path("askedAt").asText()).atZone(ZONE);
    var askedOn = asked.toLocalDate().toString();
    add(askedOn, "asked");
    int hour = (asked.getDayOfWeek().getValue() - 1) * 24 + asked.getHour();
    add(askedOn, hour == 0 ? "hour" : "hour-" + hour);
    boolean promised = promise.has("replyBy");
    if (!promised) {
      add(askedOn, "none");
    }
    var day =
        promised
            ? Instant.parse(promise.path("replyBy").asText()).atZone(ZONE).toLocalDate().toString()
            : askedOn;
    var state = promise.path("state").asText();
    if (!state.equals("open")) {
      add(day, state);
    } else if (!promised) {
      add(day, "unanswered");
    }
    if (state.equals("withdrawn")) {
      return;
    }
    course(day, promise);
    if (promise.has("reply")) {
      var by = day + " " + promise.path("reply").path("by").asText();
      add(by, state);
      course(by, promise);
    }
  }

  private void course(String where, JsonNode promise) {
    var exchanges = promise.path("closed").path("exchanges");
    if (!exchanges.isMissingNode()) {
      int n = Math.min(30, exchanges.asInt());
      add(where, n == 0 ? "exchanges" : "exchanges-" + n);
    }
    var stars = promise.path("rating").path("stars");
    if (!stars.isMissingNode()) {
      add(where, "stars-" + stars.asInt());
    }
  }

  private void add(String where, String counter) {
    numbers.merge(where + " " + counter, 1L, Long::sum);
  }

  private static String text(Map<String, Long> numbers) {
    return String.join("\n", numbers.entrySet().stream().map(Object::toString).toList());
  }
}
