package dev.replyby.rota;

import dev.replyby.time.Openings;
import java.util.Collection;

/**
 * Published hours joined with who is there to keep them.
 *
 * @param published what was told to customers
 * @param staffed when somebody is there
 */
public record Coverage(Openings published, Openings staffed) {
  /**
   * Staffed by anybody: on duty in any layer that staffs, of any of these rosters, or said to be
   * there.
   *
   * @param live when members or the team are there by their live status
   */
  public static Coverage of(Openings published, Collection<Roster> rosters, Openings live) {
    var staffed = rosters.stream().map(Roster::staffed).reduce(live, Openings::union);
    return new Coverage(published, staffed);
  }

  /** Published and staffed: what a promise may count on. */
  public Openings open() {
    return published.intersect(staffed);
  }

  /** Published, but nobody is there. */
  public Openings holes() {
    return published.except(staffed);
  }
}
