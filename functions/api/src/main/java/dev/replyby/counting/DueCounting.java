package dev.replyby.counting;

import dev.replyby.document.Patience;
import dev.replyby.ledger.DueStore;
import dev.replyby.ledger.DueStore.Due;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What runs every minute: counts what has become of promises. Any number of them may run at once,
 * and each may be stopped at any moment.
 */
public final class DueCounting {
  private static final System.Logger LOG = System.getLogger(DueCounting.class.getName());

  /** So many promises may be read at once. */
  private static final int PAGE = 100;

  private final DueStore due;
  private final Counters counters;
  private final SignEvidence sign;
  private final Table table;
  private final InstantSource clock;

  @Inject
  public DueCounting(Table table, InstantSource clock, Patience patience) {
    this.due = new DueStore(table);
    this.counters = new Counters(table, patience);
    this.sign = new SignEvidence(table);
    this.table = table;
    this.clock = clock;
  }

  /**
   * What one run did.
   *
   * @param counted promises that were looked at
   * @param failed those of channels that could not be worked on; they stay due
   */
  public record Report(int counted, int failed) {
    /** As JSON text. */
    public String json() {
      return "{\"counted\":" + counted + ",\"failed\":" + failed + "}";
    }

    Report plus(Report other) {
      return new Report(counted + other.counted, failed + other.failed);
    }
  }

  /** Counts what is due, and begins nothing new when {@code budget} is used up. */
  public Report run(Duration budget) {
    long end = System.nanoTime() + budget.toNanos();
    var report = new Report(0, 0);
    var places = shards();
    while (!places.isEmpty() && System.nanoTime() - end < 0) {
      var pages = places.stream().map(this::page).toList();
      report = report.plus(count(pages.stream().flatMap(p -> p.promises().stream()).toList()));
      places = pages.stream().flatMap(page -> page.next().stream()).toList();
    }
    return report;
  }

  /** Renews what the signs of one site show, for a day without questions. */
  public void renew(String site) {
    SiteHours.of(site, table).ifPresent(hours -> sign.renew(site, hours, now()));
  }

  /**
   * A place in a shard of what is due.
   *
   * @param after the last that was found before it
   */
  private record Place(int shard, Optional<Due> after) {}

  /**
   * Some of what is due in a shard.
   *
   * @param next where to go on; empty when that was all
   */
  private record Page(List<CountedPromise> promises, Optional<Place> next) {}

  private static List<Place> shards() {
    return IntStream.range(0, IndexKey.SHARDS)
        .mapToObj(shard -> new Place(shard, Optional.empty()))
        .toList();
  }

  private Page page(Place place) {
    var found = due.due(place.shard(), now(), place.after(), PAGE);
    var keys = found.stream().map(d -> Key.promise(d.id())).toList();
    var promises = table.getAll(keys).values().stream().map(CountedPromise::from).toList();
    return new Page(
        promises,
        found.size() < PAGE
            ? Optional.empty()
            : Optional.of(new Place(place.shard(), Optional.of(found.getLast()))));
  }

  private Report count(List<CountedPromise> promises) {
    var byChannel =
        promises.stream()
            .collect(
                Collectors.groupingBy(
                    CountedPromise::channel, LinkedHashMap::new, Collectors.toList()));
    return byChannel.entrySet().stream().map(this::count).reduce(new Report(0, 0), Report::plus);
  }

  /** Whatever is wrong with one channel must not keep the others from being counted. */
  private Report count(Map.Entry<ChannelId, List<CountedPromise>> channel) {
    int size = channel.getValue().size();
    try {
      counters.count(channel.getKey(), channel.getValue(), now());
      return new Report(size, 0);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "not counted, to be tried again: " + channel.getKey(), e);
      return new Report(0, size);
    }
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
