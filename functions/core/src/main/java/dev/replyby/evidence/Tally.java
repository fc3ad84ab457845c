package dev.replyby.evidence;

import java.util.Collection;

/**
 * How many promises were kept and how many broken; of a day or of a window, as tallies add up.
 *
 * @param kept not negative
 * @param broken not negative
 */
public record Tally(long kept, long broken) {
  /** Nothing fell due. */
  public static final Tally NONE = new Tally(0, 0);

  /**
   * The promises that fell due in [{@code from}, {@code to}), as known at {@code to}, all in epoch
   * seconds. A promise counts by its own instant and not before it, kept ones too: else early
   * replies would count while the late ones are still to come.
   */
  public static Tally of(Collection<Question> questions, long from, long to) {
    return questions.stream()
        .filter(q -> from <= q.replyBy() && q.replyBy() < to)
        .map(q -> q.outcome(to) == Outcome.KEPT ? new Tally(1, 0) : new Tally(0, 1))
        .reduce(NONE, Tally::plus);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(kept + other.kept, broken + other.broken);
  }

  /** How many promises fell due. */
  public long count() {
    return kept + broken;
  }
}
