package dev.replyby.evidence;

import dev.replyby.time.Openings;
import java.util.Comparator;
import java.util.OptionalLong;

/**
 * What evidence keeps of one question.
 *
 * @param question the id of its promise, which is ours: a stranger's could be made to be dropped
 * @param askedAt epoch second
 * @param backed the backed duration when it was asked, in open seconds, if there was one
 * @param time the open time that its reply took, as far as it is known
 */
public record Measurement(String question, long askedAt, OptionalLong backed, ReplyTime time) {
  /** By the time of asking; the id only makes the order the same everywhere. */
  static final Comparator<Measurement> BY_ASKING =
      Comparator.comparingLong(Measurement::askedAt).thenComparing(Measurement::question);

  /** A question that was asked just now. */
  public static Measurement asked(String question, long askedAt, Backing backing) {
    return new Measurement(question, askedAt, backing.seconds(), new ReplyTime.AtLeast(0));
  }

  /** With what is now known of its reply. */
  public Measurement with(ReplyTime known) {
    return new Measurement(question, askedAt, backed, time.orBetter(known));
  }

  /** As old as it is at {@code now} while it waits; a measured reply stays as it is. */
  Measurement aged(Openings open, long now) {
    return with(new ReplyTime.AtLeast(open.openBetween(askedAt, now)));
  }

  /** Whether it is known on which side of the duration backed at the time the reply fell. */
  boolean isDecided() {
    return backed.isPresent() && (time instanceof ReplyTime.Exactly || isLate());
  }

  /** Whether the reply took, or has taken already, longer than was backed when it was asked. */
  boolean isLate() {
    return backed.isPresent() && time.seconds() > backed.getAsLong();
  }
}
