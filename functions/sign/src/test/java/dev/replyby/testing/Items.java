package dev.replyby.testing;

import dev.replyby.plan.Plan;
import dev.replyby.plan.PlanWriter;
import dev.replyby.store.ChannelEvidence;
import dev.replyby.store.SignItem;
import dev.replyby.store.Status;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is stored for a sign. */
public final class Items {
  private Items() {}

  /** Without a live status. */
  public static SignItem of(Plan plan) {
    return item(plan, Optional.empty());
  }

  /** With the team's status from one instant to another. */
  public static SignItem with(Plan plan, Status.Kind kind, String since, String until) {
    return item(
        plan,
        Optional.of(new Status(kind, at(since), at(until), Optional.of("at lunch"), "staff ana")));
  }

  /** With what is known of the replies of some of its channels. */
  public static SignItem with(Plan plan, Map<String, ChannelEvidence> evidence) {
    var item = of(plan);
    return new SignItem(
        item.version(),
        item.revision() + 1,
        item.plan(),
        item.members(),
        item.team(),
        item.memberStatus(),
        item.covers(),
        evidence);
  }

  /** With the status of one of the members ana, bo and cy. */
  public static SignItem withMember(
      Plan plan, String member, Status.Kind kind, String since, String until) {
    var status = new Status(kind, at(since), at(until), Optional.empty(), "staff " + member);
    return new SignItem(
        3,
        8,
        PlanWriter.write(plan),
        Set.of("ana", "bo", "cy"),
        Optional.empty(),
        Map.of(member, status),
        List.of(),
        Map.of());
  }

  /** The epoch second of a date and time with {@code Z} or an offset. */
  public static long at(String instant) {
    return OffsetDateTime.parse(instant).toEpochSecond();
  }

  private static SignItem item(Plan plan, Optional<Status> team) {
    return new SignItem(
        3, 7, PlanWriter.write(plan), Set.of("ana"), team, Map.of(), List.of(), Map.of());
  }
}
