package dev.replyby.counting;

import dev.replyby.document.Patience;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps what the replies say beside what the public sign reads: one conditional update for a
 * channel, and only where it says something new or a day has passed. The counters are read after
 * what the sign says, and written on the condition that it still does: so of several at once none
 * puts an older rate in the place of a newer one.
 */
final class SignEvidence {
  /** What is backed is rounded up to whole minutes: no sign is made anew for some seconds. */
  private static final long MINUTE = 60;

  /** After its window has ended a rate is shown for two days, within which it is made anew. */
  private static final int FRESH_DAYS = 2;

  private final Table table;
  private final CounterStore counters;
  private final EvidenceStore evidences;
  private final Patience patience;

  SignEvidence(Table table, Patience patience) {
    this.table = table;
    this.patience = patience;
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
                          var key = new ChannelId(site, id);
                          refresh(key, new Known(hours, claim, evidences.of(key)), true, now);
                        }));
    forget(site, hours.item(), claimed);
  }

  /**
   * What a channel's sign is renewed from.
   *
   * @param hours read before the rest, so that who wrote since then is noticed
   * @param evidence what the channel remembers now
   */
  record Known(SiteHours hours, Claim claim, Evidence evidence) {}

  /**
   * Renews it for one channel.
   *
   * @param past whether something was counted on a day that is over
   */
  void refresh(ChannelId id, Known known, boolean past, long now) {
    if (!isRefreshed(id, known, past, now)
        && patience.until(() -> refreshedAnew(id, past, now)).isEmpty()) {
      throw new IllegalStateException("others keep writing the sign of " + id);
    }
  }

  /** Present when it is done, or there is nothing to show by now. */
  private Optional<Boolean> refreshedAnew(ChannelId id, boolean past, long now) {
    var known = read(id);
    return known.isEmpty() || isRefreshed(id, known.get(), past, now)
        ? Optional.of(true)
        : Optional.empty();
  }

  private Optional<Known> read(ChannelId id) {
    return SiteHours.of(id.site(), table)
        .flatMap(
            hours ->
                hours
                    .channel(id.channel())
                    .flatMap(PlannedChannel::claim)
                    .map(claim -> new Known(hours, claim, evidences.of(id))));
  }

  /** False when somebody else wrote what the sign says since it was read. */
  private boolean isRefreshed(ChannelId id, Known known, boolean past, long asked) {
    var hours = known.hours();
    var claim = known.claim();
    var before = Optional.ofNullable(hours.item().evidence().get(id.channel()));
    // another's clock may be ahead, and its day another: no rate goes back to an earlier window
    long now = before.map(b -> Math.max(asked, b.at())).orElse(asked);
    var today = Instant.ofEpochSecond(now).atZone(hours.plan().zone()).toLocalDate();
    long midnight = today.atStartOfDay(hours.plan().zone()).toEpochSecond();
    boolean aged = before.isEmpty() || before.get().at() < midnight;
    var kept = aged || past ? kept(id, hours, claim, today) : before.flatMap(ChannelEvidence::kept);
    var after = new ChannelEvidence(now, backing(id, known, now), kept);
    return (!aged && after.agreesWith(before.get())) || write(id, before, after);
  }

  private static Backing backing(ChannelId id, Known known, long now) {
    var rule = known.claim().rule();
    var channel = known.hours().channel(id.channel()).orElseThrow();
    var open = known.hours().open(channel, now - rule.window().toSeconds(), now);
    return switch (known.evidence().backing(rule, open, now)) {
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
            .map(Tallies::of)
            .reduce(Tally.NONE, Tally::plus);
    long from = first.atStartOfDay(zone).toEpochSecond();
    long to = today.atStartOfDay(zone).toEpochSecond();
    long until = today.plusDays(FRESH_DAYS).atStartOfDay(zone).toEpochSecond();
    return switch (KeptRate.of(tally, claim.rule().minimum(), from, to)) {
      case KeptRate.Hidden _ -> Optional.empty();
      case KeptRate.Shown rate -> Optional.of(new ChannelEvidence.Kept(rate, until));
    };
  }

  /** False when the sign says something else than what was read, or the site is gone. */
  private boolean write(ChannelId id, Optional<ChannelEvidence> before, ChannelEvidence after) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":after", after.stored());
    values.put(":one", Attributes.ofNumber(1));
    before.ifPresent(b -> values.put(":before", b.stored()));
    return table
        .update(
            Key.sign(id.site()),
            "SET #evidence = :after ADD #revision :one",
            "attribute_exists(#pk) AND "
                + (before.isPresent() ? "#evidence = :before" : "attribute_not_exists(#evidence)"),
            Map.of(
                "#evidence", ChannelEvidence.attribute(id.channel()),
                "#pk", Key.PARTITION,
                "#revision", SignItem.REVISION),
            values)
        .isEmpty();
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
