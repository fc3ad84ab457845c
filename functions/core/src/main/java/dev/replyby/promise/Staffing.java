package dev.replyby.promise;

import dev.replyby.time.Openings;

/** Whether somebody is there during published hours: only then are they open. */
public sealed interface Staffing {
  /** Published hours count as staffed: for a channel without a rota. */
  Staffing ASSUMED = new Assumed();

  /** A day for what began before, and more for any offset and the dates around. */
  long MARGIN = 4 * 86_400;

  /** Who is there, by whatever rotas. */
  @FunctionalInterface
  interface Rosters {
    /** When somebody is there, in [{@code from}, {@code to}) in epoch seconds. */
    Openings staffed(long from, long to);
  }

  /**
   * Staffed by these rosters, as far as a schedule that answers for the epoch seconds from {@code
   * first} to {@code last} looks.
   */
  static Staffing by(Rosters rosters, long first, long last) {
    long end = last + Schedule.HORIZON.toSeconds();
    return new Rostered(rosters.staffed(first - MARGIN, end + MARGIN));
  }

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
