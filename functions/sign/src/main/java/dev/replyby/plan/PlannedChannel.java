package dev.replyby.plan;

import dev.replyby.evidence.Backing;
import dev.replyby.evidence.Claim;
import dev.replyby.evidence.EffectiveTarget;
import dev.replyby.promise.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A channel as the sign needs it.
 *
 * @param label by language; empty when the site gives none
 * @param calendar the id of its calendar
 * @param granularity seconds to which its promise is rounded up
 * @param rotas the ids of those that staff it; without any, published hours count as staffed
 * @param claim what its replies are measured against, if anything
 */
public record PlannedChannel(
    Map<String, String> label,
    String calendar,
    Target target,
    long granularity,
    List<String> rotas,
    Optional<Claim> claim) {
  public PlannedChannel {
    rotas = List.copyOf(rotas);
    label = Collections.unmodifiableMap(new LinkedHashMap<>(label));
  }

  /** One whose replies are measured against nothing. */
  public PlannedChannel(
      Map<String, String> label,
      String calendar,
      Target target,
      long granularity,
      List<String> rotas) {
    this(label, calendar, target, granularity, rotas, Optional.empty());
  }

  /** The same with the target that this evidence allows to be promised. */
  PlannedChannel on(Backing evidence) {
    return claim
        .map(c -> EffectiveTarget.of(target, evidence, c.mode()).target())
        .map(t -> new PlannedChannel(label, calendar, t, granularity, rotas, claim))
        .orElse(this);
  }
}
