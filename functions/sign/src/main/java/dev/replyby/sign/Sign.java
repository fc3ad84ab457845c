package dev.replyby.sign;

import dev.replyby.plan.Plan;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.promise.Engine;
import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Piece;
import dev.replyby.promise.Pieces;
import dev.replyby.promise.Schedule;
import dev.replyby.store.SignItem;
import dev.replyby.store.Status;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a visitor is shown for a site, at one instant and for the days to come.
 *
 * @param version of the site document
 * @param revision of document and live status together
 * @param now the epoch second that it is for
 * @param validUntil the epoch second at which its pieces end
 * @param status the team's live status, while it runs
 */
public record Sign(
    Plan plan,
    long version,
    long revision,
    long now,
    long validUntil,
    Optional<Status> status,
    Map<String, ChannelSign> channels) {

  /**
   * One channel of a sign.
   *
   * @param pieces ascending, the first from {@code now}, without a hole, the last to {@code
   *     validUntil}
   */
  public record ChannelSign(PlannedChannel channel, List<Piece> pieces) {
    /** What holds at the sign's own instant. */
    public Piece current() {
      return pieces.getFirst();
    }
  }

  /**
   * The sign for the epoch second {@code now}, which {@code plan} covers.
   *
   * @param wanted which channels, by id
   */
  public static Sign of(Plan plan, SignItem item, long now, Predicate<String> wanted) {
    long until = now + Plan.SIGN_HORIZON;
    var live = item.team().map(Status::live).orElse(LiveStatus.NONE);
    var schedules = new HashMap<String, Schedule>();
    var channels = new LinkedHashMap<String, ChannelSign>();
    plan.channels()
        .forEach(
            (id, channel) -> {
              if (wanted.test(id)) {
                var schedule =
                    schedules.computeIfAbsent(
                        channel.calendar(),
                        _ -> Schedule.compile(plan.calendarOf(channel), live, now, until));
                var engine = new Engine(schedule, channel.target(), channel.granularity());
                channels.put(id, new ChannelSign(channel, Pieces.of(engine, now, until)));
              }
            });
    var running = item.team().filter(s -> s.runsAt(now));
    return new Sign(plan, item.version(), item.revision(), now, until, running, channels);
  }
}
