package dev.replyby.counting;

import dev.replyby.counting.CounterStore.Counted;
import dev.replyby.promised.Standing;
import java.util.List;

/**
 * How many promises came to be kept, and to be broken, when they were counted.
 *
 * @param kept that were not before
 * @param broken that were not before
 */
record Settled(int kept, int broken) {
  static final Settled NONE = new Settled(0, 0);

  /** What the counters learn with these. */
  static Settled by(List<Counted> all) {
    return new Settled(became(all, Standing.KEPT), became(all, Standing.BROKEN));
  }

  /** Both together. */
  Settled plus(Settled other) {
    return new Settled(kept + other.kept, broken + other.broken);
  }

  private static int became(List<Counted> all, Standing standing) {
    return (int)
        all.stream()
            .filter(counted -> counted.facts().standing() == standing)
            .filter(
                counted ->
                    counted.before().counted().filter(b -> b.standing() == standing).isEmpty())
            .count();
  }
}
