package dev.replyby.escalation;

import dev.replyby.time.Openings;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** When a step of the escalation comes, as an owner writes it down. */
public sealed interface Moment {
  /** What it says, in a form that is the same wherever the step stands in the document. */
  String key();

  /**
   * The epoch second at which it comes for an instant to be kept; {@link Openings#NEVER} when it
   * does not come at all.
   *
   * @param open what is open between the two instants of {@code due}, and for a while after them
   */
  long at(Commitment due, Openings open);

  /**
   * After a share of the open time between asking and due: half of it is no time of the night. When
   * nothing is open in between, when it is due.
   *
   * @param share above 0 and up to 1
   */
  record After(BigDecimal share) implements Moment {
    @Override
    public String key() {
      return "after:" + share.stripTrailingZeros().toPlainString();
    }

    @Override
    public long at(Commitment due, Openings open) {
      var whole = BigDecimal.valueOf(open.openBetween(due.from(), due.due()));
      long part = share.multiply(whole).setScale(0, RoundingMode.CEILING).longValue();
      return warning(part == 0 ? due.due() : open.plus(due.from(), part), due);
    }
  }

  /**
   * So many seconds before it is due; when that is closed, at the next opening, if that is before
   * it is due.
   */
  record Before(long seconds) implements Moment {
    @Override
    public String key() {
      return "before:" + seconds;
    }

    @Override
    public long at(Commitment due, Openings open) {
      long moment = due.due() - seconds;
      long opening = open.nextOpen(moment);
      return moment <= due.from() ? Openings.NEVER : opening < due.due() ? opening : moment;
    }
  }

  /** As soon as it is broken: a reply in the second in which it is due is in time. */
  record Broken() implements Moment {
    @Override
    public String key() {
      return "broken";
    }

    @Override
    public long at(Commitment due, Openings open) {
      return due.due() + 1;
    }
  }

  /** A warning at the very asking would be one about every question. */
  private static long warning(long moment, Commitment due) {
    return moment <= due.from() ? Openings.NEVER : Math.min(moment, due.due());
  }
}
