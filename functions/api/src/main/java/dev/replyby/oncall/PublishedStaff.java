package dev.replyby.oncall;

import dev.replyby.http.Refusal;
import dev.replyby.plan.Plan;
import dev.replyby.plan.PlanReader;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.rota.Coverage;
import dev.replyby.rota.Crew;
import dev.replyby.rota.Roster;
import dev.replyby.store.SignItem;
import dev.replyby.store.SignStore;
import java.util.Map;

/** Who staffs a published site, with what its members said live. */
record PublishedStaff(SignItem item, Plan plan, Crew crew) {
  /** That of a site as it is stored now; refused when there is none. */
  static PublishedStaff of(SignStore signs, String site) {
    var item = signs.read(site).orElseThrow(Refusal::noSuchSite);
    var plan = PlanReader.read(item.plan());
    return new PublishedStaff(item, plan, plan.crew(item.away()));
  }

  /** What of a channel's hours in that span is staffed. */
  Coverage coverage(PlannedChannel channel, Map<String, Roster> rosters, Span span) {
    var published = plan.calendarOf(channel).openingsBetween(span.from(), span.to());
    if (channel.rotas().isEmpty()) {
      return new Coverage(published, published);
    }
    var own = rosters.entrySet().stream().filter(r -> channel.rotas().contains(r.getKey()));
    return Coverage.of(published, own.map(Map.Entry::getValue).toList(), item.present());
  }
}
