package dev.replyby.evidence;

import dev.replyby.time.Openings;

/**
 * One question and what was promised for it. All instants are epoch seconds.
 *
 * @param askedAt when it was asked
 * @param replyBy the promise as it was given, or {@link Openings#NEVER} where none could be
 * @param repliedAt the first human reply, or {@link Openings#NEVER} as long as there is none
 */
public record Question(long askedAt, long replyBy, long repliedAt) {
  public Question {
    if (replyBy < askedAt || repliedAt < askedAt) {
      throw new IllegalArgumentException(
          "a question comes before its promise and its reply: " + askedAt);
    }
  }

  /** A question that waits for its reply. */
  public static Question asked(long askedAt, long replyBy) {
    return new Question(askedAt, replyBy, Openings.NEVER);
  }

  /** With a reply at {@code at}; an automatic one changes nothing, and the earliest one counts. */
  public Question replied(long at, Author by) {
    return by == Author.HUMAN && at < repliedAt ? new Question(askedAt, replyBy, at) : this;
  }

  /**
   * What became of the promise by {@code now}, whatever the hours are today. Without a promise
   * there is nothing to keep or to break.
   */
  public Outcome outcome(long now) {
    boolean answered = repliedAt <= now;
    if (replyBy == Openings.NEVER || (!answered && now <= replyBy)) {
      return Outcome.OPEN;
    }
    return answered && repliedAt <= replyBy ? Outcome.KEPT : Outcome.BROKEN;
  }

  /**
   * The open time that the reply took, or has taken by {@code now}.
   *
   * @param open what was in fact open from the question on: published and staffed
   */
  public ReplyTime replyTime(Openings open, long now) {
    return repliedAt <= now
        ? new ReplyTime.Exactly(open.openBetween(askedAt, repliedAt))
        : new ReplyTime.AtLeast(open.openBetween(askedAt, now));
  }
}
