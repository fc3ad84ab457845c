package dev.replyby.counting;

import dev.replyby.counted.Counting;
import dev.replyby.counted.Facts;
import dev.replyby.counting.CounterStore.Counted;
import dev.replyby.document.Patience;
import dev.replyby.evidence.Claim;
import dev.replyby.evidence.Evidence;
import dev.replyby.evidence.Measurement;
import dev.replyby.evidence.ReplyTime;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.promised.RecordedPromise;
import dev.replyby.promised.Standing;
import dev.replyby.store.Table;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Counts promises of one channel: first what the channel remembers of its replies, and what the
 * sign says of that, which may be done any number of times; then the counters, once, together with
 * what they know of each promise. Where a rate that the sign shows changes with the counters, the
 * promises stay due until the sign says so. So whoever dies in between leaves them due, and the
 * rest is done.
 */
final class Counters {
  private final Table table;
  private final CounterStore counters;
  private final EvidenceStore evidences;
  private final SignEvidence sign;
  private final Patience patience;

  Counters(Table table, Patience patience) {
    this.table = table;
    this.counters = new CounterStore(table);
    this.evidences = new EvidenceStore(table);
    this.sign = new SignEvidence(table, patience);
    this.patience = patience;
  }

  /**
   * Counts those promises of that channel as they are at the epoch second {@code now}.
   *
   * @param told at once what became of them that the counters did not know: once they do, nobody is
   *     told again, whatever fails after that
   */
  void count(ChannelId id, List<CountedPromise> promises, long now, Consumer<Settled> told) {
    var hours = SiteHours.of(id.site(), table);
    var channel = hours.flatMap(h -> h.channel(id.channel()));
    var claim = channel.flatMap(PlannedChannel::claim);
    var open = hours.flatMap(h -> channel.map(c -> h.open(c, since(promises, claim, now), now)));
    var known = claim.map(c -> remember(id, promises, c, open.orElseThrow(), now));
    var counted = counted(promises, zone(hours), open, now);
    boolean past = known.isPresent() && isPast(counted, zone(hours), now);
    if (past) {
      add(id, counted, CounterStore.Then.STAYS_DUE, now, told);
    }
    known
        .map(k -> new SignEvidence.Known(hours.orElseThrow(), claim.orElseThrow(), k))
        .ifPresent(k -> sign.refresh(id, k, past, now));
    add(id, past ? again(counted) : counted, CounterStore.Then.IS_DONE, now, told);
  }

  private static ZoneId zone(Optional<SiteHours> hours) {
    return hours.map(h -> h.plan().zone()).orElse(ZoneOffset.UTC);
  }

  private static long since(List<CountedPromise> promises, Optional<Claim> claim, long now) {
    long window = claim.map(c -> now - c.rule().window().toSeconds()).orElse(now);
    return promises.stream()
        .mapToLong(p -> p.promise().given().asked().at())
        .reduce(window, Math::min);
  }

  private Evidence remember(
      ChannelId id, List<CountedPromise> promises, Claim claim, Openings open, long now) {
    return patience
        .until(
            () -> {
              var before = evidences.read(id);
              var after = before.evidence().since(now - claim.rule().window().toSeconds());
              for (var promise : promises) {
                after = with(after, promise, open, now);
              }
              return after.equals(before.evidence()) || evidences.write(id, before, after)
                  ? Optional.of(after)
                  : Optional.empty();
            })
        .orElseThrow(() -> new IllegalStateException("others keep writing what " + id + " knows"));
  }

  private static Evidence with(Evidence evidence, CountedPromise counted, Openings open, long now) {
    var promise = counted.promise();
    var given = promise.given();
    if (promise.standing(now) == Standing.WITHDRAWN) {
      return evidence.without(given.id());
    }
    return counted.isReplyCounted()
        ? evidence // measured with the hours of then
        : evidence.with(
            new Measurement(
                given.id(),
                given.asked().at(),
                given.basis().backed(),
                replyTime(promise, open, now)));
  }

  private static ReplyTime replyTime(RecordedPromise promise, Openings open, long now) {
    long asked = promise.given().asked().at();
    return promise
        .course()
        .reply()
        .<ReplyTime>map(r -> new ReplyTime.Exactly(open.openBetween(asked, r.at())))
        .orElseGet(() -> new ReplyTime.AtLeast(open.openBetween(asked, Math.max(asked, now))));
  }

  private static List<Counted> counted(
      List<CountedPromise> promises, ZoneId zone, Optional<Openings> open, long now) {
    var counting =
        new Counting(
            zone,
            (from, to) ->
                open.map(o -> OptionalLong.of(o.openBetween(from, to)))
                    .orElse(OptionalLong.empty()));
    return promises.stream()
        .map(p -> new Counted(p, counting.facts(p.promise(), p.counted(), now)))
        .toList();
  }

  /** Whether some belong to a day that is over, of which the sign may show a rate. */
  private static boolean isPast(List<Counted> counted, ZoneId zone, long now) {
    var today = Instant.ofEpochSecond(now).atZone(zone).toLocalDate();
    return counted.stream().map(Counted::facts).map(Facts::day).anyMatch(today::isAfter);
  }

  /** The same, where the counters know all of it already. */
  private static List<Counted> again(List<Counted> counted) {
    return counted.stream().map(Counted::again).toList();
  }

  private void add(
      ChannelId id,
      List<Counted> counted,
      CounterStore.Then then,
      long now,
      Consumer<Settled> told) {
    for (int i = 0; i < counted.size(); i += CounterStore.MOST) {
      var some = counted.subList(i, Math.min(counted.size(), i + CounterStore.MOST));
      addAll(id, some, then, now, told);
    }
  }

  /** All of them at once; where one has changed meanwhile, one by one, so without that one. */
  private void addAll(
      ChannelId id, List<Counted> some, CounterStore.Then then, long now, Consumer<Settled> told) {
    if (counters.count(id, some, then, now)) {
      told.accept(Settled.by(some));
    } else if (some.size() > 1) {
      some.forEach(one -> addAll(id, List.of(one), then, now, told));
    }
  }
}
