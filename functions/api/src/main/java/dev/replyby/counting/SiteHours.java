package dev.replyby.counting;

import dev.replyby.plan.Plan;
import dev.replyby.plan.PlanReader;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.promise.LiveStatus;
import dev.replyby.rota.Crew;
import dev.replyby.store.CoverStore;
import dev.replyby.store.SignItem;
import dev.replyby.store.SignStore;
import dev.replyby.store.Status;
import dev.replyby.store.Table;
import dev.replyby.time.Openings;
import java.util.Optional;

/**
 * A site as it is now, for what was open when: its hours, shifts with their covers, and the live
 * statuses that are still known.
 */
public record SiteHours(String site, SignItem item, Plan plan, CoverStore covers) {
  /** That of a site; empty when it is not up. */
  public static Optional<SiteHours> of(String site, Table table) {
    return new SignStore(table)
        .read(site)
        .map(
            item -> new SiteHours(site, item, PlanReader.read(item.plan()), new CoverStore(table)));
  }

  /** One of its channels; empty when there is none with that id. */
  public Optional<PlannedChannel> channel(String id) {
    return Optional.ofNullable(plan.channels().get(id));
  }

  /**
   * When a channel was open: published and staffed, or said to be open, in [{@code from}, {@code
   * to}); never where that is empty, as with what is asked this very second.
   */
  public Openings open(PlannedChannel channel, long from, long to) {
    if (from >= to) {
      return Openings.none();
    }
    var published = published(channel, from, to);
    var staffed = crew(channel, from, to).coverage(published, channel.rotas(), from, to);
    var status = item.team().map(Status::live).orElse(LiveStatus.NONE);
    return status.over(staffed.open()).intersect(Openings.between(from, to));
  }

  /** Past covers are read for a channel that somebody staffs alone. */
  private Crew crew(PlannedChannel channel, long from, long to) {
    var crew = plan.crew(item.live());
    return channel.rotas().isEmpty() ? crew : crew.with(covers.between(site, item, from, to));
  }

  /** A channel's hours, staffed or not. */
  public Openings published(PlannedChannel channel, long from, long to) {
    return plan.calendarOf(channel).openingsBetween(from, to);
  }
}
