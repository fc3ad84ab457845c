package dev.replyby.evidence;

/**
 * How many promises a channel kept, as the public may see it: never without its window and its
 * count, and not at all from a few.
 */
public sealed interface KeptRate {
  /** Fewer promises than the minimum fell due. */
  record Hidden() implements KeptRate {}

  /**
   * The rate with what it was made from.
   *
   * @param percent whole, rounded down: 100 only where not one was broken
   * @param count how many promises fell due in the window
   * @param from first epoch second of the window
   * @param to first epoch second after it
   */
  record Shown(int percent, long count, long from, long to) implements KeptRate {}

  /**
   * The rate of what fell due in [{@code from}, {@code to}), if that is at least {@code minimum}.
   */
  static KeptRate of(Tally tally, int minimum, long from, long to) {
    return tally.count() < Math.max(1, minimum)
        ? new Hidden()
        : new Shown((int) (100 * tally.kept() / tally.count()), tally.count(), from, to);
  }
}
