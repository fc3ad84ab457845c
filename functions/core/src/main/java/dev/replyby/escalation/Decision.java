package dev.replyby.escalation;

import dev.replyby.time.Openings;
import java.util.Optional;
import java.util.Set;

/**
 * What to do about a promise now.
 *
 * @param alert what is to be told
 * @param told the keys of all steps that it stands for
 * @param next epoch second at which to look again; {@link Openings#NEVER} when there is nothing
 *     left
 */
public record Decision(Optional<Alert> alert, Set<String> told, long next) {
  /** There is nothing to tell, now or later. */
  public static final Decision NOTHING = new Decision(Optional.empty(), Set.of(), Openings.NEVER);

  public Decision {
    told = Set.copyOf(told);
  }
}
