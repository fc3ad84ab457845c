package dev.replyby.oncall;

import dev.replyby.input.Mistake;
import dev.replyby.promise.Engine;
import dev.replyby.promise.Schedule;
import dev.replyby.site.Channel;
import dev.replyby.time.Openings;
import java.util.List;

/** Channels that are open and promise nothing all the same, told to who publishes them. */
public final class Unreachable {
  private Unreachable() {}

  /** One for each channel on which a question at the epoch second {@code now} gets no promise. */
  public static List<Mistake> warnings(StaffedSite staffed, long now) {
    return staffed.site().channels().values().stream()
        .filter(channel -> promisesNothing(staffed, channel, now))
        .map(channel -> new Mistake("/channels/" + channel.id() + "/target", text()))
        .toList();
  }

  private static boolean promisesNothing(StaffedSite site, Channel channel, long now) {
    var schedule = site.schedule(channel, now, now);
    var engine = new Engine(schedule, channel.target(), channel.granularity());
    return !schedule.open().isEmpty() && engine.exact(now) == Openings.NEVER;
  }

  private static String text() {
    return "nothing can be promised now: within "
        + Schedule.HORIZON.toDays()
        + " days there is not enough open time to reach it";
  }
}
