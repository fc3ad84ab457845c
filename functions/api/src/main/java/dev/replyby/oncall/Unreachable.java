package dev.replyby.oncall;

import dev.replyby.input.Mistake;
import dev.replyby.promise.Engine;
import dev.replyby.promise.Schedule;
import dev.replyby.site.Channel;
import dev.replyby.time.Openings;
import java.util.HashMap;
import java.util.List;

/** Channels that are open and promise nothing all the same, told to who publishes them. */
public final class Unreachable {
  private Unreachable() {}

  /** One for each channel on which a question at the epoch second {@code now} gets no promise. */
  public static List<Mistake> warnings(StaffedSite staffed, long now) {
    // a rota's days ahead are the same for every channel
    var known = new HashMap<String, Openings>();
    StaffedSite.Resolving once =
        (rota, from, to) -> known.computeIfAbsent(rota, id -> staffed.crew().staffed(id, from, to));
    return staffed.site().channels().values().stream()
        .filter(channel -> promisesNothing(channel, staffed.schedule(channel, once, now, now), now))
        .map(channel -> new Mistake("/channels/" + channel.id() + "/target", text()))
        .toList();
  }

  private static boolean promisesNothing(Channel channel, Schedule schedule, long now) {
    var engine = new Engine(schedule, channel.target(), channel.granularity());
    return !schedule.open().isEmpty() && engine.exact(now) == Openings.NEVER;
  }

  private static String text() {
    return "nothing can be promised now: within "
        + Schedule.HORIZON.toDays()
        + " days there is not enough open time to reach it";
  }
}
