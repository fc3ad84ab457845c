package dev.replyby.digest;

import dev.replyby.store.IndexKey;
import dev.replyby.store.IndexRange;
import dev.replyby.store.Table;

/** How many promises of a site wait for a reply, counted in the index that holds those alone. */
record WaitingCount(Table table, String site) {
  int all() {
    return new IndexRange(table, first(), "#s >= :s").count();
  }

  /** Those whose promise was missed by the epoch second {@code now}: due in it is still in time. */
  int overdue(long now) {
    return new IndexRange(table, first().at(now), "#s < :s")
        .count(); // before all that stands at it
  }

  private IndexKey first() {
    return IndexKey.waiting(site, 0, "");
  }
}
