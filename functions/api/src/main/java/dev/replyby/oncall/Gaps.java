package dev.replyby.oncall;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.input.Mistake;
import dev.replyby.site.Channel;
import dev.replyby.site.Site;
import dev.replyby.time.Opening;
import dev.replyby.time.Openings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Published time that nobody covers, told to those who can do something about it. */
public final class Gaps {
  /** How far ahead a document is looked through when it is published. */
  private static final Duration AHEAD = Duration.ofDays(28);

  private Gaps() {}

  /** One stretch: {@code {"from", "to"}}. */
  public static ObjectNode json(Opening gap) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("from", DutyJson.text(gap.start()))
        .put("to", DutyJson.text(gap.end()));
  }

  /** One for each channel with gaps in the four weeks after the epoch second {@code now}. */
  public static List<Mistake> warnings(Site site, long now) {
    var staffed = StaffedSite.of(site);
    var warnings = new ArrayList<Mistake>();
    for (var channel : site.channels().values()) {
      var gaps = staffed.gaps(channel, now, now + AHEAD.toSeconds());
      if (!gaps.isEmpty()) {
        warnings.add(warning(channel, gaps));
      }
    }
    return warnings;
  }

  private static Mistake warning(Channel channel, Openings gaps) {
    var first = gaps.toList().getFirst();
    var total = Duration.ofSeconds(gaps.openBefore(gaps.size()));
    return new Mistake(
        "/channels/" + channel.id() + "/rotas",
        "nobody is there from "
            + DutyJson.text(first.start())
            + " to "
            + DutyJson.text(first.end())
            + ", though it is published; in the next 4 weeks that happens "
            + (gaps.size() == 1 ? "once, for " : gaps.size() + " times, together ")
            + total.toHours()
            + " h "
            + total.toMinutesPart()
            + " min, which count as closed");
  }
}
