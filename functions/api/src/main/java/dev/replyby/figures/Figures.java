package dev.replyby.figures;

import dev.replyby.counted.Counter.Kind;
import dev.replyby.counted.Counts;
import dev.replyby.counted.ReplyBucket;
import dev.replyby.counted.Spread;
import dev.replyby.counted.Trouble;
import dev.replyby.counting.Tallies;
import dev.replyby.evidence.Tally;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the counters of some days say, of a channel or of one who replied in it. */
public record Figures(Counts counts) {
  /** Promises that fell due, or were kept before. */
  public Tally kept() {
    return Tallies.of(counts);
  }

  /** Whole, rounded down: 100 only where not one was broken; empty where none fell due. */
  public OptionalLong keptPercent() {
    var tally = kept();
    return tally.count() == 0
        ? OptionalLong.empty()
        : OptionalLong.of(100 * tally.kept() / tally.count());
  }

  public long replies() {
    return counts.all(Kind.REPLY).values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Questions that are not answered yet, or after a time that is not known: those whose promise was
   * broken, and those for which nothing could be promised.
   */
  public long unanswered() {
    long unpromised = counts.of(Kind.ANSWERED) + counts.of(Kind.UNANSWERED);
    return Math.max(0, kept().count() + unpromised - replies());
  }

  /**
   * The open seconds within which that share of the questions was answered, at most {@link
   * ReplyBucket#ERROR} too long; empty where so many were not.
   */
  public OptionalLong replyTime(double share) {
    var bucket = new Spread(counts.all(Kind.REPLY), unanswered()).quantile(share);
    return bucket.isPresent()
        ? OptionalLong.of(ReplyBucket.longest(bucket.getAsInt()))
        : OptionalLong.empty();
  }

  /** Conversations by how many times the company wrote. */
  Spread exchanges() {
    return new Spread(counts.all(Kind.EXCHANGES), 0);
  }

  /** From how many exchanges on a conversation stands out. */
  OptionalInt troubleFrom() {
    return Trouble.from(exchanges());
  }

  long ratings() {
    return new Spread(counts.all(Kind.STARS), 0).count();
  }

  /** The mean of the ratings, 1 to 5. */
  OptionalDouble rating() {
    long stars =
        counts.all(Kind.STARS).entrySet().stream().mapToLong(e -> e.getKey() * e.getValue()).sum();
    return ratings() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) stars / ratings());
  }
}
