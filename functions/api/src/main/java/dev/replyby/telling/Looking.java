package dev.replyby.telling;

import dev.replyby.store.DueIndex;
import dev.replyby.store.DueIndex.Due;
import dev.replyby.store.IndexKey;
import dev.replyby.worker.SideBySide;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Looks at the promises and weekly digests that are due to be looked at, in one run. */
final class Looking {
  /** So much is asked for at once. */
  private static final int PAGE = 100;

  private static final int SHARDS_AT_ONCE = 4;
  private static final int LOOKED_AT_ONCE = 4;

  private final DueIndex index;
  private final Escalator escalator;
  private final Digester digester;
  private final InstantSource clock;

  Looking(DueIndex index, Escalator escalator, Digester digester, InstantSource clock) {
    this.index = index;
    this.escalator = escalator;
    this.digester = digester;
    this.clock = clock;
  }

  /** The messages that come of it, which the index may not know yet. */
  Collection<Message> in(Run run) {
    var written = new ConcurrentLinkedQueue<Message>();
    int failed =
        SideBySide.each(
            index.shards(IndexKey::toTellIn), SHARDS_AT_ONCE, shard -> look(shard, run, written));
    run.tally().errors(failed);
    return written;
  }

  /** Page by page, so that what cannot be worked on does not stand in the way of the rest. */
  private void look(String shard, Run run, Collection<Message> written) {
    List<Due> due = List.of();
    do {
      long now = clock.instant().getEpochSecond();
      due = index.page(shard, due, now, PAGE);
      int failed = SideBySide.each(due, LOOKED_AT_ONCE, e -> written.addAll(look(e, run, now)));
      run.tally().errors(failed);
    } while (due.size() == PAGE && run.isTime());
  }

  private List<Message> look(Due entry, Run run, long now) {
    if (!run.isTime()) {
      return List.of();
    }
    run.tally().looked();
    var messages =
        entry
            .siteOfWeek()
            .map(site -> digester.look(site, run, now))
            .orElseGet(() -> escalator.look(entry.id(), run, now));
    run.tally().written(messages.size());
    return messages;
  }
}
