package dev.replyby.oncall;

import dev.replyby.http.Refusal;
import dev.replyby.plan.Plan;
import dev.replyby.plan.PlanReader;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.promise.LiveStatus;
import dev.replyby.rota.Cover;
import dev.replyby.rota.Coverage;
import dev.replyby.rota.Crew;
import dev.replyby.rota.Missing;
import dev.replyby.rota.Roster;
import dev.replyby.rota.Shift;
import dev.replyby.store.CoverStore;
import dev.replyby.store.SignItem;
import dev.replyby.store.SignStore;
import dev.replyby.store.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who staffs a published site, with what was said live. */
public record PublishedStaff(String site, SignItem item, Plan plan, Crew crew) {
  /** That of a site as it is stored now; refused when there is none. */
  public static PublishedStaff of(SignStore signs, String site) {
    var item = signs.read(site).orElseThrow(Refusal::noSuchSite);
    var plan = PlanReader.read(item.plan());
    return new PublishedStaff(site, item, plan, plan.crew(item.live()));
  }

  /**
   * The same with every cover that holds in part of [{@code from}, {@code to}) in epoch seconds, or
   * in a shift that reaches into it, since shifts are shown as a whole; those that have ended
   * included: what past shifts need.
   */
  public PublishedStaff over(CoverStore covers, long from, long to) {
    var uncovered =
        crew.with(List.of()).rosters(from, to).values().stream().flatMap(PublishedStaff::all);
    var reach = uncovered.toList();
    long first = reach.stream().mapToLong(Shift::start).reduce(from, Math::min);
    long last = reach.stream().mapToLong(Shift::end).reduce(to, Math::max);
    return with(covers.between(site, item, first, last));
  }

  private static Stream<Shift> all(Roster roster) {
    return Stream.concat(roster.shifts().stream(), roster.missing().stream().map(Missing::shift));
  }

  /** The same with these covers alone. */
  public PublishedStaff with(List<Cover> covers) {
    return new PublishedStaff(site, item, plan, crew.with(covers));
  }

  /**
   * What of a channel's hours in [{@code from}, {@code to}) is staffed, with the team's status laid
   * over it: what visitors are shown.
   *
   * @param rosters of every rota over that time
   */
  public Coverage coverage(
      PlannedChannel channel, Map<String, Roster> rosters, long from, long to) {
    var published = plan.calendarOf(channel).openingsBetween(from, to);
    var live = item.team().map(Status::live).orElse(LiveStatus.NONE);
    var staffed = crew.coverage(published, channel.rotas(), rosters).staffed();
    return new Coverage(published, live.over(staffed));
  }
}
