package dev.replyby.counting;

import dev.replyby.counted.Counter.Kind;
import dev.replyby.counted.Counts;
import dev.replyby.evidence.Backing;
import dev.replyby.evidence.Claim;
import dev.replyby.evidence.Evidence;
import dev.replyby.evidence.KeptRate;
import dev.replyby.evidence.Tally;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.store.Attributes;
import dev.replyby.store.ChannelEvidence;
import dev.replyby.store.Key;
import dev.replyby.store.SignItem;
import dev.replyby.store.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps what the replies say beside what the public sign reads: one conditional update for a
 * channel, and only where it says something new or a day has passed.
 */
final class SignEvidence {
  /** What is backed is rounded up to whole minutes: no sign is made anew for some seconds. */
  private static final long MINUTE = 60;

  /** After its window has ended a rate is shown for two days, within which it is made anew. */
  private static final int FRESH_DAYS = 2;

  private final Table table;
  private final CounterStore counters;
  private final EvidenceStore evidences;

  SignEvidence(Table table) {
    this.table = table;
    this.counters = new CounterStore(table);
    this.evidences = new EvidenceStore(table);
  }

  /** Renews it for every channel of a site, and takes away what is left of channels without any. */
  void renew(String site, SiteHours hours, long now) {
    var claimed = new TreeSet<String>();
    hours
        .plan()
        .channels()
        .forEach(
            (id, channel) ->
                channel
                    .claim()
                    .ifPresent(
                        claim -> {
                          claimed.add(id);
                          var known = evidences.of(new ChannelId(site, id));
                          refresh(new ChannelId(site, id), hours, claim, known, true, now);
                        }));
    forget(site, hours.item(), claimed);
  }

  /**
   * Renews it for one channel.
   *
   * @param known what the channel remembers now
   * @param past whether something was counted on a day that is over
   */
  void refresh(ChannelId id, SiteHours hours, Claim claim, Evidence known, boolean past, long now) {
    var channel = hours.channel(id.channel()).orElseThrow();
    var before = Optional.ofNullable(hours.item().evidence().get(id.channel()));
    var today = Instant.ofEpochSecond(now).atZone(hours.plan().zone()).toLocalDate();
    long midnight = today.atStartOfDay(hours.plan().zone()).toEpochSecond();
    boolean aged = before.isEmpty() || before.get().at() < midnight;
    var kept = aged || past ? kept(id, hours, claim, today) : before.flatMap(ChannelEvidence::kept);
    var after = new ChannelEvidence(now, backing(hours, channel, claim, known, now), kept);
    if (aged || !after.agreesWith(before.get())) {
      write(id, after);
    }
  }

  private static Backing backing(
      SiteHours hours, PlannedChannel channel, Claim claim, Evidence known, long now) {
    long from = now - claim.rule().window().toSeconds();
    return switch (known.backing(claim.rule(), hours.open(channel, from, now), now)) {
      case Backing.NotYet few -> few;
      case Backing.Backed(long seconds) -> new Backing.Backed(wholeMinutes(seconds));
      case Backing.Beyond(long seconds) -> new Backing.Beyond(wholeMinutes(seconds));
    };
  }

  private static long wholeMinutes(long seconds) {
    return Math.ceilDiv(seconds, MINUTE) * MINUTE;
  }

  /** Of the whole days before today, on the site's clock. */
  private Optional<ChannelEvidence.Kept> kept(
      ChannelId id, SiteHours hours, Claim claim, LocalDate today) {
    var zone = hours.plan().zone();
    var first = today.minusDays(claim.rule().window().toDays());
    var tally =
        counters.ofChannel(id, first, today).values().stream()
            .map(SignEvidence::tally)
            .reduce(Tally.NONE, Tally::plus);
    long from = first.atStartOfDay(zone).toEpochSecond();
    long to = today.atStartOfDay(zone).toEpochSecond();
    long until = today.plusDays(FRESH_DAYS).atStartOfDay(zone).toEpochSecond();
    return switch (KeptRate.of(tally, claim.rule().minimum(), from, to)) {
      case KeptRate.Hidden _ -> Optional.empty();
      case KeptRate.Shown rate -> Optional.of(new ChannelEvidence.Kept(rate, until));
    };
  }

  static Tally tally(Counts counts) {
    return new Tally(counts.of(Kind.KEPT), counts.of(Kind.BROKEN));
  }

  /** Unless somebody wrote what was computed later, or the site is gone. */
  private void write(ChannelId id, ChannelEvidence evidence) {
    table.update(
        Key.sign(id.site()),
        "SET #evidence = :evidence ADD #revision :one",
        "attribute_exists(#pk) AND (attribute_not_exists(#evidence) OR #evidence.#at <= :at)",
        Map.of(
            "#evidence",
            ChannelEvidence.attribute(id.channel()),
            "#at",
            "at",
            "#pk",
            Key.PARTITION,
            "#revision",
            SignItem.REVISION),
        Map.of(
            ":evidence", evidence.toAttribute(),
            ":at", Attributes.ofNumber(evidence.at()),
            ":one", Attributes.ofNumber(1)));
  }

  /** Unless another version of the document counts by now. */
  private void forget(String site, SignItem item, Set<String> claimed) {
    for (var channel : item.evidence().keySet()) {
      if (!claimed.contains(channel)) {
        table.update(
            Key.sign(site),
            "REMOVE #evidence ADD #revision :one",
            "attribute_exists(#pk) AND #version = :version",
            Map.of(
                "#evidence", ChannelEvidence.attribute(channel),
                "#version", SignItem.VERSION,
                "#pk", Key.PARTITION,
                "#revision", SignItem.REVISION),
            Map.of(
                ":version", Attributes.ofNumber(item.version()),
                ":one", Attributes.ofNumber(1)));
      }
    }
  }
}
