package dev.replyby.telling;

import dev.replyby.escalation.Attendance;
import dev.replyby.escalation.Commitment;
import dev.replyby.escalation.Destination;
import dev.replyby.plan.Plan;
import dev.replyby.plan.PlannedChannel;
import dev.replyby.promise.Schedule;
import dev.replyby.rota.Crew;
import dev.replyby.site.Notifying;
import dev.replyby.time.Openings;
import java.util.List;
import java.util.Optional;

/**
 * A site as it is now, as far as telling somebody needs it: a change of the document counts for the
 * promises that wait, too.
 *
 * @param version of the document
 */
record Company(long version, Plan plan, Crew crew, Notifying notifying) {
  /** When the channel is published and staffed, from the asking until the last instant is due. */
  Openings open(String channel, List<Commitment> commitments) {
    long from = commitments.getFirst().from();
    long due = commitments.getLast().due();
    long until = Math.min(due, from + Schedule.HORIZON.toSeconds()) + 1;
    return Optional.ofNullable(plan.channels().get(channel))
        .map(c -> open(c, from, until))
        .orElseGet(() -> Openings.between(from, until)); // there is no such channel any more
  }

  private Openings open(PlannedChannel channel, long from, long until) {
    var published = plan.calendarOf(channel).openingsBetween(from, until);
    return crew.coverage(published, channel.rotas(), from, until).open();
  }

  /** Where that destination is; empty where it has no address, or is not in the document. */
  Optional<String> address(Destination to) {
    return to instanceof Destination.Webhook(var id)
        ? Optional.ofNullable(notifying.webhooks().get(id)).map(hook -> hook.url().toString())
        : Optional.empty();
  }

  /** Who is there for the channel at the epoch second {@code now}. */
  Attendance there(String channel, long now) {
    var rotas =
        Optional.ofNullable(plan.channels().get(channel))
            .map(PlannedChannel::rotas)
            .orElse(List.of());
    return new Attendance(
        rotas.stream().map(rota -> crew.duties(rota, now)).toList(),
        rotas.stream().flatMap(rota -> crew.present(rota, now).stream()).distinct().toList());
  }
}
