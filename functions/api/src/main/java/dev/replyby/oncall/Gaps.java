package dev.replyby.oncall;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.site.Channel;
import dev.replyby.time.Opening;
import dev.replyby.time.Openings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Published time that nobody covers, told to those who can do something about it. */
public final class Gaps {
  /** How far ahead a document is looked through when it is published. */
  private static final Duration AHEAD = Duration.ofDays(28);

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

  private Gaps() {}

  /** One stretch: {@code {"from", "to"}}. */
  public static ObjectNode json(Opening gap) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("from", Texts.ofInstant(gap.start()))
        .put("to", Texts.ofInstant(gap.end()));
  }

  /** One for each channel with gaps in the four weeks after the epoch second {@code now}. */
  public static List<Mistake> warnings(StaffedSite staffed, long now) {
    var warnings = new ArrayList<Mistake>();
    long end = now + AHEAD.toSeconds();
    var rosters = staffed.rosters(now, end);
    for (var channel : staffed.site().channels().values()) {
      var gaps = staffed.coverage(channel, rosters, now, end).holes();
      if (!gaps.isEmpty()) {
        warnings.add(warning(channel, gaps, staffed.site().zone()));
      }
    }
    return warnings;
  }

  private static String local(long t, ZoneId zone) {
    return Instant.ofEpochSecond(t).atZone(zone).format(LOCAL);
  }

  private static Mistake warning(Channel channel, Openings gaps, ZoneId zone) {
    var first = gaps.toList().getFirst();
    var total = Duration.ofSeconds(gaps.openBefore(gaps.size()));
    return new Mistake(
        "/channels/" + channel.id() + "/rotas",
        "nobody is there from "
            + Texts.ofInstant(first.start())
            + " to "
            + Texts.ofInstant(first.end())
            + " ("
            + local(first.start(), zone)
            + " to "
            + local(first.end(), zone)
            + " in "
            + zone
            + "), though it is published; in the next 4 weeks that happens "
            + (gaps.size() == 1 ? "once, for " : gaps.size() + " times, together ")
            + total.toHours()
            + " h "
            + total.toMinutesPart()
            + " min, which count as closed");
  }
}
