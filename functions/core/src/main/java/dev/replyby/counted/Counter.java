package dev.replyby.counted;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * One number of a day.
 *
 * @param which of its kind, 0 for those that come alone
 */
public record Counter(Kind kind, int which) implements Comparable<Counter> {
  private static final char SEPARATOR = '-';

  private static final Comparator<Counter> ORDER =
      Comparator.comparing(Counter::kind).thenComparingInt(Counter::which);

  /** What is counted. */
  public enum Kind {
    /** Questions, by the day of asking. */
    ASKED,
    /** Those for which nothing could be promised, by the day of asking. */
    NONE,
    /** Questions by the {@link HourOfWeek} of asking. */
    HOUR,
    /** Promises by what became of them, by the day on which they were due. */
    KEPT,
    BROKEN,
    WITHDRAWN,
    /** Questions without a promise that were answered, by the day of asking. */
    ANSWERED,
    /** Those that are not answered, by the day of asking. */
    UNANSWERED,
    /** Replies by {@link ReplyBucket}. */
    REPLY,
    /** Conversations by how many times the company wrote in them. */
    EXCHANGES,
    /** Ratings by their stars. */
    STARS
  }

  /** The only one of its kind. */
  public static Counter of(Kind kind) {
    return new Counter(kind, 0);
  }

  /** What it is stored as, such as {@code kept} or {@code hour-37}. */
  public String word() {
    var word = kind.name().toLowerCase(Locale.ROOT);
    return which == 0 ? word : word + SEPARATOR + which;
  }

  /** The counter that is stored as that; empty when only another release knows it. */
  public static Optional<Counter> parse(String word) {
    int end = word.indexOf(SEPARATOR);
    var name = end < 0 ? word : word.substring(0, end);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .map(kind -> new Counter(kind, end < 0 ? 0 : Integer.parseInt(word.substring(end + 1))));
  }

  @Override
  public int compareTo(Counter other) {
    return ORDER.compare(this, other);
  }
}
