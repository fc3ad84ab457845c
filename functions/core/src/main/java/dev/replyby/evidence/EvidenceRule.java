package dev.replyby.evidence;

import java.time.Duration;

/**
 * How much evidence a channel asks for.
 *
 * @param keep the share of promises to keep, above 0 and below 1
 * @param minimum how many measured replies there must be, at least 1
 * @param window how far back a question may have been asked
 */
public record EvidenceRule(double keep, int minimum, Duration window) {
  public EvidenceRule {
    if (!(keep > 0 && keep < 1)) {
      throw new IllegalArgumentException("a rate to keep lies above 0 and below 1: " + keep);
    }
    if (minimum < 1) {
      throw new IllegalArgumentException("a minimum is at least 1: " + minimum);
    }
  }

  /** The usual: twenty replies, the first number at which 95 % can be told, in ninety days. */
  public static EvidenceRule keeping(double keep) {
    return new EvidenceRule(keep, 20, Duration.ofDays(90));
  }
}
