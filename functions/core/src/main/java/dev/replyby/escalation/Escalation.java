package dev.replyby.escalation;

import dev.replyby.time.Openings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what is told about one open promise, and when; all instants are epoch seconds. */
public final class Escalation {
  private final List<Coming> timeline;

  private Escalation(List<Coming> timeline) {
    this.timeline = timeline;
  }

  /** A step of one commitment at its instant. */
  private record Coming(String key, long at, Commitment about, Set<Recipient> recipients) {}

  /**
   * The escalation of a promise that nobody has acknowledged or settled.
   *
   * @param commitments the promise itself, and then each delay in the order of announcement
   * @param open what is open from the asking on, until some time after the last due instant
   */
  public static Escalation of(List<Step> steps, List<Commitment> commitments, Openings open) {
    var timeline = new ArrayList<Coming>();
    for (int i = 0; i < commitments.size(); i++) {
      boolean original = i == 0;
      boolean last = i == commitments.size() - 1;
      var of = commitments.get(i);
      var suffix = i == 0 ? "" : Alert.DELAY + Integer.toString(i);
      byMoment(steps)
          .forEach(
              (moment, recipients) -> {
                if (last || (original && moment instanceof Moment.Broken)) {
                  timeline.add(
                      new Coming(moment.key() + suffix, moment.at(of, open), of, recipients));
                }
              });
    }
    timeline.removeIf(coming -> coming.at() == Openings.NEVER);
    timeline.sort(Comparator.comparingLong(Coming::at));
    return new Escalation(timeline);
  }

  /**
   * What to do at the epoch second {@code now}. Of several steps that are due the last one matters,
   * and it is told to those of all.
   *
   * @param told the keys of the steps that were told
   */
  public Decision at(long now, Set<String> told) {
    var left = timeline.stream().filter(coming -> !told.contains(coming.key())).toList();
    var due = left.stream().takeWhile(coming -> coming.at() <= now).toList();
    long next = left.size() == due.size() ? Openings.NEVER : left.get(due.size()).at();
    var keys = due.stream().map(Coming::key).collect(Collectors.toSet());
    return new Decision(
        due.isEmpty() ? Optional.empty() : Optional.of(alert(due, now)), keys, next);
  }

  private static Alert alert(List<Coming> due, long now) {
    var matters = due.getLast();
    var recipients = new LinkedHashSet<Recipient>();
    due.reversed().forEach(coming -> recipients.addAll(coming.recipients()));
    long until = matters.about().due();
    var kind = now > until ? Alert.Kind.BROKEN : Alert.Kind.DUE_SOON;
    return new Alert(matters.key(), kind, until, List.copyOf(recipients));
  }

  /** Steps that say the same are one. */
  private static Map<Moment, Set<Recipient>> byMoment(List<Step> steps) {
    var byKey = new LinkedHashMap<String, Moment>();
    var byMoment = new LinkedHashMap<Moment, Set<Recipient>>();
    for (var step : steps) {
      var moment = byKey.computeIfAbsent(step.moment().key(), _ -> step.moment());
      byMoment.computeIfAbsent(moment, _ -> new LinkedHashSet<>()).addAll(step.recipients());
    }
    return byMoment;
  }
}
