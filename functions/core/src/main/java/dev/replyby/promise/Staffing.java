package dev.replyby.promise;

import dev.replyby.time.Openings;

/** Whether somebody is there during published hours: only then are they open. */
public sealed interface Staffing {
  /** Published hours count as staffed: for a channel without a rota. */
  Staffing ASSUMED = new Assumed();

  /** What of published openings is staffed. */
  Openings within(Openings published);

  record Assumed() implements Staffing {
    @Override
    public Openings within(Openings published) {
      return published;
    }
  }

  /** Somebody is there for so long and no longer. */
  record Rostered(Openings staffed) implements Staffing {
    @Override
    public Openings within(Openings published) {
      return published.intersect(staffed);
    }
  }
}
