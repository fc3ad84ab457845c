package dev.replyby.sign;

import dev.replyby.plan.Plan;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.promise.Engine;
import dev.replyby.promise.LastCall;
import dev.replyby.promise.Piece;
import dev.replyby.promise.Pieces;
import dev.replyby.store.ChannelEvidence;
import dev.replyby.store.SignItem;
import dev.replyby.store.Status;
import dev.replyby.time.LocalClock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a visitor is shown for a site, at one instant and for the days to come.
 *
 * @param version of the site document
 * @param now the epoch second that it is for
 * @param validUntil the epoch second at which its pieces end, at most two weeks after {@code now}
 * @param status the team's live status, while it runs
 */
public record Sign(
    Plan plan,
    long version,
    long now,
    long validUntil,
    Optional<Status> status,
    Map<String, ChannelSign> channels) {
  /** About a megabyte of them. A company with more openings than that gets a shorter timeline. */
  static final int MOST_PIECES = 8_000;

  /**
   * One channel of a sign.
   *
   * @param pieces ascending, the first from {@code now}, without a hole, the last to {@code
   *     validUntil}
   * @param lastCalls over the same time, ascending
   * @param kept where the channel has one to show
   */
  public record ChannelSign(
      PlannedChannel channel,
      List<Piece> pieces,
      List<LastCall> lastCalls,
      Optional<ChannelEvidence.Kept> kept) {
    /** What holds at the sign's own instant. */
    public Piece current() {
      return pieces.getFirst();
    }

    /** The first epoch second after the sign's own at which something else holds. */
    long changesAt(long validUntil) {
      long piece = pieces.size() > 1 ? pieces.get(1).from() : validUntil;
      long next = Math.min(piece, kept.map(ChannelEvidence.Kept::until).orElse(piece));
      var now = current();
      return now.step() == 0 ? next : Math.min(next, now.from() + now.step());
    }
  }

  /** What one of its channels is called in a language there are texts for, if the site says it. */
  Optional<String> label(String id, String language) {
    return Optional.ofNullable(channels.get(id))
        .map(ChannelSign::channel)
        .flatMap(channel -> Labels.in(language, channel, plan));
  }

  /** The first epoch second after {@code now} at which any of its channels says something else. */
  public long changesAt() {
    return channels.values().stream()
        .mapToLong(c -> c.changesAt(validUntil))
        .min()
        .orElse(validUntil);
  }

  /**
   * The site's sign for the epoch second {@code now}, which its plan covers.
   *
   * @param wanted which channels, by id
   */
  static Sign of(CompiledSite site, long now, Predicate<String> wanted) {
    var horizon = now + Plan.SIGN_HORIZON;
    var timelines = new LinkedHashMap<String, Timeline>();
    site.plan()
        .channels()
        .forEach(
            (id, channel) -> {
              if (wanted.test(id)) {
                timelines.put(id, Timeline.of(channel, site.engine(channel, now), now, horizon));
              }
            });
    long until = end(timelines.values(), horizon);
    var channels = new LinkedHashMap<String, ChannelSign>();
    var item = site.item();
    timelines.forEach(
        (id, timeline) ->
            channels.put(id, timeline.until(until, kept(item, id, timeline.channel(), now))));
    var running = item.team().filter(s -> s.runsAt(now));
    return new Sign(site.plan(), item.version(), now, until, running, channels);
  }

  /** A channel that stands for no rate shows none, whatever is still known of it. */
  private static Optional<ChannelEvidence.Kept> kept(
      SignItem item, String id, PlannedChannel channel, long now) {
    return channel
        .claim()
        .flatMap(_ -> Optional.ofNullable(item.evidence().get(id)))
        .flatMap(evidence -> evidence.keptAt(now));
  }

  /** Where the timelines end so that together they have no more pieces than a sign may carry. */
  private static long end(Collection<Timeline> timelines, long horizon) {
    if (timelines.stream().mapToInt(t -> t.pieces().size()).sum() <= MOST_PIECES) {
      return horizon;
    }
    return timelines.stream()
        .flatMap(t -> t.pieces().stream())
        .mapToLong(Piece::from)
        .sorted()
        .skip(MOST_PIECES)
        .findFirst()
        .orElse(horizon);
  }

  /** One channel's pieces as far as a sign may look, with the clock that its dates are by. */
  private record Timeline(PlannedChannel channel, List<Piece> pieces, LocalClock clock) {
    static Timeline of(PlannedChannel channel, Engine engine, long now, long horizon) {
      return new Timeline(channel, Pieces.of(engine, now, horizon), engine.schedule().clock());
    }

    ChannelSign until(long end, Optional<ChannelEvidence.Kept> kept) {
      var cut = pieces.stream().takeWhile(p -> p.from() < end).toList();
      return new ChannelSign(channel, cut, LastCall.in(cut, end, clock), kept);
    }
  }
}
