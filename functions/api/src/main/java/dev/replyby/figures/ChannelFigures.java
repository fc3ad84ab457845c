package dev.replyby.figures;

import dev.replyby.counted.Counter;
import dev.replyby.counted.Counter.Kind;
import dev.replyby.counted.Counts;
import dev.replyby.counted.HourOfWeek;
import dev.replyby.counting.ChannelId;
import dev.replyby.counting.CounterStore;
import dev.replyby.counting.EvidenceStore;
import dev.replyby.counting.SiteHours;
import dev.replyby.evidence.Backing;
import dev.replyby.evidence.EffectiveTarget;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.store.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What there is to tell of one channel.
 *
 * @param days those on which there was something to count
 * @param total over all days
 * @param published seconds of its hours in each hour of the week, over all days
 * @param staffed those of them in which somebody was there
 */
@SuppressWarnings("ArrayRecordComponent") // numbers on their way to paper, never compared
record ChannelFigures(
    String id,
    PlannedChannel channel,
    SortedMap<LocalDate, Counts> days,
    Figures total,
    SortedMap<String, Figures> byWhom,
    long[] published,
    long[] staffed,
    Optional<EvidenceFigures> evidence) {
  /** What its replies back, and how its target stands to that. */
  record EvidenceFigures(Backing backing, EffectiveTarget target) {
    /** The word for how the target stands, such as {@code not-yet-backed}. */
    String standing() {
      return target.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Reads what is needed, at a price that grows with the days and who replied on them. */
  static ChannelFigures read(Table table, SiteHours hours, String id, Days days, long now) {
    var channel = hours.channel(id).orElseThrow();
    var key = new ChannelId(hours.site(), id);
    var counters = new CounterStore(table);
    var byWhom = new TreeMap<String, Figures>();
    counters
        .ofThoseWhoReplied(key, days.from(), days.until())
        .forEach(
            (cell, counts) ->
                byWhom.merge(
                    cell.by().orElseThrow(),
                    new Figures(counts),
                    (a, b) -> new Figures(a.counts().plus(b.counts()))));
    var byDay = counters.ofChannel(key, days.from(), days.until());
    long end = Math.max(days.start(), Math.min(days.end(), now));
    return new ChannelFigures(
        id,
        channel,
        new TreeMap<>(byDay),
        new Figures(byDay.values().stream().reduce(Counts.NONE, Counts::plus)),
        byWhom,
        HourOfWeek.seconds(hours.published(channel, days.start(), end), days.zone()),
        HourOfWeek.seconds(hours.open(channel, days.start(), end), days.zone()),
        evidence(table, hours, key, channel, now));
  }

  private static Optional<EvidenceFigures> evidence(
      Table table, SiteHours hours, ChannelId key, PlannedChannel channel, long now) {
    return channel
        .claim()
        .map(
            claim -> {
              long from = now - claim.rule().window().toSeconds();
              var known = new EvidenceStore(table).of(key);
              var backing = known.backing(claim.rule(), hours.open(channel, from, now), now);
              return new EvidenceFigures(
                  backing, EffectiveTarget.of(channel.target(), backing, claim.mode()));
            });
  }

  /** Questions asked in an hour of the week. */
  long asked(int hour) {
    return total.counts().of(new Counter(Kind.HOUR, hour));
  }
}
