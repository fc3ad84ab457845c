package dev.replyby.evidence;

import java.util.List;

/**
 * How much longer than the order statistic a promise has to be while replies come later than they
 * used to: in overload or drift, when the past is a poor witness.
 *
 * <p>Each late reply beyond the share that may be late makes promises longer, and each one in time
 * makes them a little shorter again, never shorter than the order statistic. It is adaptive
 * conformal inference (Gibbs and Candès, NeurIPS 2021) in the form of a quantile tracker
 * (Angelopoulos, Candès and Tibshirani, "Conformal PID Control", NeurIPS 2023, section 2), run on
 * the logarithm of the duration, so that it can go beyond all that was ever measured, and stopped
 * at zero from below, so that good times store up no credit (Page's cumulative sum, Biometrika
 * 1954). Hence, whatever happens: of n decided questions in a row at most n·(1 − keep) were late,
 * and as many more as the excess has grown.
 */
final class Stretch {
  /** How much one late reply makes promises longer: by five per cent. */
  private static final double STEP = 0.05;

  /**
   * With twice the work that a team can do, the next question in a queue waits twice as long as the
   * one that is answered now. More would only answer late replies that were under way already.
   */
  private static final double MOST = 2;

  private Stretch() {}

  /** The factor, from 1 to 2, after these questions in the order of asking. */
  static double of(List<Measurement> byAsking, double keep) {
    return Math.min(MOST, Math.exp(STEP * excess(byAsking, keep)));
  }

  /** How many more replies were late than may be, since that was last zero. */
  static double excess(List<Measurement> byAsking, double keep) {
    double excess = 0;
    for (var measurement : byAsking) {
      if (measurement.isDecided()) {
        excess = Math.max(0, excess + (measurement.isLate() ? keep : keep - 1));
      }
    }
    return excess;
  }
}
