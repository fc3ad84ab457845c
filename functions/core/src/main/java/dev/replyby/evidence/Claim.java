package dev.replyby.evidence;

/**
 * What a channel stands for, and what its measured replies change about it.
 *
 * @param keep the share of promises to keep, above 0 and below 1
 */
public record Claim(double keep, EvidenceMode mode) {
  /** How much evidence it asks for. */
  public EvidenceRule rule() {
    return EvidenceRule.keeping(keep);
  }
}
