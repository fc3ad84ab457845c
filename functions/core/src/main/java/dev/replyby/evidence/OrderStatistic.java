package dev.replyby.evidence;

import java.util.List;
import java.util.OptionalLong;

/**
 * The duration within which the next reply comes at a given rate, if it is like those before.
 *
 * <p>Of n replies that is the ⌈(n+1)·keep⌉-th shortest, and none when that exceeds n: split
 * conformal prediction (Papadopoulos et al. 2002; Lei et al., "Distribution-Free Predictive
 * Inference for Regression", JASA 2018, section 2.2), which holds whatever the distribution, as
 * long as the order of the questions tells nothing.
 *
 * <p>A question that still waits will take at least its age. Taking its age for its reply time
 * would promise too little; taking it for one that is never answered would let every question asked
 * a minute ago count against the company. So its share goes in equal parts to all that took longer
 * than its age, the next question among them, which may take for ever: Efron's redistribution to
 * the right ("The two sample problem with censored data", 1967), which is the estimator of Kaplan
 * and Meier (JASA 1958). It is never below the order statistic that takes ages for reply times, and
 * never above the one in which the waiting are never answered.
 */
final class OrderStatistic {
  /** A rate such as 0.95 is not exact in binary; 95 of 100 are enough. */
  private static final double ROUNDING = 1e-9;

  private OrderStatistic() {}

  /** Open seconds; empty when no reply time is long enough. */
  static OptionalLong of(List<ReplyTime> times, double keep) {
    int longer = times.size() + 1;
    double share = 1.0 / longer;
    for (var time : times.stream().sorted(OrderStatistic::compare).toList()) {
      longer--;
      switch (time) {
        case ReplyTime.Exactly(long seconds) -> {
          if (isEnough(longer * share, keep)) {
            return OptionalLong.of(seconds);
          }
        }
        case ReplyTime.AtLeast _ -> share *= (longer + 1.0) / longer;
      }
    }
    return OptionalLong.empty();
  }

  /** Whether so many questions could ever be enough: ⌈(n+1)·keep⌉ is at most n. */
  static boolean canBack(int n, double keep) {
    return isEnough(1.0 / (n + 1), keep);
  }

  /** Shortest first; of equal ones those that may yet become longer come last. */
  private static int compare(ReplyTime a, ReplyTime b) {
    int bySeconds = Long.compare(a.seconds(), b.seconds());
    return bySeconds != 0
        ? bySeconds
        : Boolean.compare(a instanceof ReplyTime.AtLeast, b instanceof ReplyTime.AtLeast);
  }

  private static boolean isEnough(double shareOfLonger, double keep) {
    return shareOfLonger <= 1 - keep + ROUNDING;
  }
}
