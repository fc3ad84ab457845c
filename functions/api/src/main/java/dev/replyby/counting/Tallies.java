package dev.replyby.counting;

import dev.replyby.counted.Counter.Kind;
import dev.replyby.counted.Counts;
import dev.replyby.evidence.Tally;

/** What counters say to a kept rate. */
public final class Tallies {
  private Tallies() {}

  /** The promises that fell due, or were kept before. */
  public static Tally of(Counts counts) {
    return new Tally(counts.of(Kind.KEPT), counts.of(Kind.BROKEN));
  }
}
