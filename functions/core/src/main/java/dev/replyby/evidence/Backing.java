package dev.replyby.evidence;

import java.util.List;
import java.util.OptionalLong;

/** What the measured replies of one channel say about how much open time a promise needs. */
public sealed interface Backing {
  /** So many of the newest questions are enough to tell that it takes longer now than it did. */
  int LATELY = 100;

  /** The open seconds that a promise should take at least, where the replies say so. */
  OptionalLong seconds();

  /**
   * Too few replies to say anything.
   *
   * @param measured how many there are
   */
  record NotYet(int measured) implements Backing {
    @Override
    public OptionalLong seconds() {
      return OptionalLong.empty();
    }
  }

  /** Promises of {@code duration} open seconds are kept at the rate the owner chose. */
  record Backed(long duration) implements Backing {
    @Override
    public OptionalLong seconds() {
      return OptionalLong.of(duration);
    }
  }

  /**
   * So many questions wait that no duration is backed at the rate the owner chose. {@code duration}
   * open seconds cover every reply that did come.
   */
  record Beyond(long duration) implements Backing {
    @Override
    public OptionalLong seconds() {
      return OptionalLong.of(duration);
    }
  }

  /** From the questions of the window, in the order of asking and as old as they now are. */
  static Backing of(List<Measurement> byAsking, EvidenceRule rule) {
    var times = byAsking.stream().map(Measurement::time).toList();
    var replies = times.stream().filter(time -> time instanceof ReplyTime.Exactly).toList();
    if (replies.size() < rule.minimum() || !OrderStatistic.canBack(times.size(), rule.keep())) {
      return new NotYet(replies.size());
    }
    double stretch = Stretch.of(byAsking, rule.keep());
    var backed = OrderStatistic.of(times, rule.keep());
    if (backed.isPresent()) {
      long lately = lately(times, rule.keep()).orElse(0);
      return new Backed(stretched(Math.max(backed.getAsLong(), lately), stretch));
    }
    long longest = replies.stream().mapToLong(ReplyTime::seconds).max().orElseThrow();
    return new Beyond(stretched(longest, stretch));
  }

  /** The window alone would notice a queue that grows only when it has filled a part of it. */
  private static OptionalLong lately(List<ReplyTime> times, double keep) {
    return OrderStatistic.of(times.subList(Math.max(0, times.size() - LATELY), times.size()), keep);
  }

  private static long stretched(long seconds, double stretch) {
    return (long) Math.ceil(seconds * stretch);
  }
}
