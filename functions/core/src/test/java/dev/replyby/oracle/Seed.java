package dev.replyby.oracle;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The one seed of all random tests: {@code -Dreplyby.seed=} another number for other cases. */
public final class Seed {
  public static final long VALUE = Long.getLong("replyby.seed", 20_260_105L);

  private Seed() {}

  /** The numbers for one case, whatever thread it runs on. */
  public static RandomGenerator forCase(int index) {
    return new SplittableRandom(VALUE * 1_000_003 + index);
  }
}
