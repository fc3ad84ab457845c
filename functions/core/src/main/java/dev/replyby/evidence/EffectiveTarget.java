package dev.replyby.evidence;

import dev.replyby.promise.Target;

/**
 * The target that a channel promises by, and how it stands to the evidence.
 *
 * <p>Only {@code open} targets are lengthened: reply times are measured in open time, and a longer
 * {@code elapsed} or {@code day} target would be a claim about another clock. For those the backed
 * duration is reported.
 */
public record EffectiveTarget(Target target, Standing standing) {
  /** What the evidence says of the target. */
  public enum Standing {
    /** Too few replies so far: the owner's target holds. */
    NOT_YET_BACKED,
    /** The owner's target is at least what is backed. */
    BACKED,
    /** Was shorter than what is backed, and is now that. */
    LENGTHENED,
    /** Is shorter than what is backed, and holds all the same. */
    TOO_SHORT,
    /**
     * More questions wait than may be late: whatever is promised is not kept at the chosen rate.
     */
    OUT_OF_REACH,
    /** On another clock than open time. */
    NOT_COMPARED
  }

  /** The target under this evidence. */
  public static EffectiveTarget of(Target target, Backing backing, EvidenceMode mode) {
    if (!(target instanceof Target.Open(long seconds))) {
      return new EffectiveTarget(target, Standing.NOT_COMPARED);
    }
    return switch (backing) {
      case Backing.NotYet _ -> new EffectiveTarget(target, Standing.NOT_YET_BACKED);
      case Backing.Beyond(long least) ->
          new EffectiveTarget(longer(seconds, least, mode), Standing.OUT_OF_REACH);
      case Backing.Backed(long least) when seconds >= least ->
          new EffectiveTarget(target, Standing.BACKED);
      case Backing.Backed(long least) ->
          new EffectiveTarget(
              longer(seconds, least, mode),
              mode == EvidenceMode.ENFORCE ? Standing.LENGTHENED : Standing.TOO_SHORT);
    };
  }

  private static Target longer(long seconds, long least, EvidenceMode mode) {
    return new Target.Open(mode == EvidenceMode.ENFORCE ? Math.max(seconds, least) : seconds);
  }
}
