package dev.replyby.counting;

import static java.util.Objects.requireNonNull;

import dev.replyby.document.Patience;
import dev.replyby.store.DueIndex;
import dev.replyby.store.DueIndex.Due;
import dev.replyby.store.Index;
import dev.replyby.store.IndexKey;
import dev.replyby.store.Key;
import dev.replyby.store.Table;
import dev.replyby.worker.Deadline;
import dev.replyby.worker.SideBySide;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What runs every minute: counts what has become of promises. Any number of them may run at once,
 * and each may be stopped at any moment.
 */
public final class DueCounting {
  /** So many promises may be read with one call. */
  private static final int PAGE = 100;

  private static final int AT_ONCE = 16;

  private final DueIndex index;
  private final Counters counters;
  private final SignEvidence sign;
  private final Table table;
  private final InstantSource clock;

  @Inject
  public DueCounting(Table table, InstantSource clock, Patience patience) {
    this.index = new DueIndex(table, Index.DUE, new Random());
    this.counters = new Counters(table, patience);
    this.sign = new SignEvidence(table, patience);
    this.table = table;
    this.clock = clock;
  }

  /**
   * What one run did.
   *
   * @param counted promises whose numbers are right again
   * @param kept of those, that turned out to be kept; and broken
   * @param errors channels, promises and parts of the index that could not be worked on; they stay
   *     due
   */
  public record Report(int counted, int kept, int broken, int errors) {
    /** As JSON text. */
    public String json() {
      return "{\"counted\":%d,\"kept\":%d,\"broken\":%d,\"errors\":%d}"
          .formatted(counted, kept, broken, errors);
    }

    /** Whether a promise was settled. */
    public boolean isWorthTelling() {
      return kept + broken > 0;
    }
  }

  /** Counts what is due, and begins nothing new when {@code budget} is used up. */
  public Report run(Duration budget) {
    return new Run(budget).run();
  }

  /** Renews what the signs of one site show, for a day without questions. */
  public void renew(String site) {
    SiteHours.of(site, table).ifPresent(hours -> sign.renew(site, hours, now()));
  }

  /**
   * A place in a shard of what is due.
   *
   * @param before what was found last
   */
  private record Place(String shard, List<Due> before) {}

  private List<Place> shards() {
    return index.shards(IndexKey::dueIn).stream()
        .map(shard -> new Place(shard, List.of()))
        .toList();
  }

  private final class Run {
    private final Deadline deadline;
    private final AtomicInteger counted = new AtomicInteger();
    private final AtomicReference<Settled> settled = new AtomicReference<>(Settled.NONE);
    private final Set<ChannelId> failed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger errors = new AtomicInteger();

    Run(Duration budget) {
      deadline = Deadline.in(budget, System::nanoTime);
    }

    /** A page of every shard after the other, so that none has to wait for all of another. */
    Report run() {
      for (var places = shards(); !places.isEmpty() && deadline.isAhead(); ) {
        var next = new ConcurrentLinkedQueue<Place>();
        var found = new ConcurrentLinkedQueue<CountedPromise>();
        each(places, place -> page(place, found, next));
        count(found);
        places = List.copyOf(next);
      }
      var became = settled.get();
      return new Report(counted.get(), became.kept(), became.broken(), errors.get());
    }

    private void page(Place place, Collection<CountedPromise> found, Collection<Place> next) {
      var page = index.page(place.shard(), place.before(), now(), PAGE);
      if (page.size() == PAGE) {
        next.add(new Place(place.shard(), page));
      }
      var items = table.getAll(page.stream().map(d -> Key.promise(d.id())).toList());
      each(items.keySet(), key -> found.add(CountedPromise.from(requireNonNull(items.get(key)))));
    }

    private void count(Collection<CountedPromise> promises) {
      var byChannel = promises.stream().collect(Collectors.groupingBy(CountedPromise::channel));
      byChannel.keySet().removeAll(failed);
      each(byChannel.keySet(), id -> count(id, requireNonNull(byChannel.get(id))));
    }

    /** What is wrong with one channel is tried once in a run, and keeps no other from its turn. */
    private void count(ChannelId id, List<CountedPromise> promises) {
      if (deadline.isAhead()) {
        failed.add(id);
        counters.count(id, promises, now(), this::tell);
        failed.remove(id);
        counted.addAndGet(promises.size());
      }
    }

    private void tell(Settled more) {
      settled.accumulateAndGet(more, Settled::plus);
    }

    private <T> void each(Collection<T> things, Consumer<T> task) {
      errors.addAndGet(SideBySide.each(things, AT_ONCE, task));
    }
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
