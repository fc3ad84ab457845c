package dev.replyby.oncall;

import dev.replyby.http.Parameter;
import dev.replyby.http.Query;
import dev.replyby.input.Texts;
import dev.replyby.plan.Plan;
import java.time.Duration;

/** From the epoch second {@code from} to before {@code to}, as a request asks for it. */
public record Span(long from, long to) {
  private static final Lengths DUTIES = new Lengths(Duration.ofDays(14), Duration.ofDays(92));

  /** How long a span is when its end is not asked for, and how long it may be, in whole days. */
  public record Lengths(Duration usual, Duration longest) {}

  /** {@code from} and {@code to}; by default the next two weeks. */
  static Span read(Query query, long now, Plan plan) {
    return read(query, now, DUTIES, plan);
  }

  /**
   * {@code from} and {@code to}.
   *
   * @param usual where it begins when that is not asked for, in epoch seconds
   */
  public static Span read(Query query, long usual, Lengths lengths, Plan plan) {
    long from = query.instant(Parameter.FROM).orElse(usual);
    long to = query.instant(Parameter.TO).orElse(from + lengths.usual().toSeconds());
    boolean areRight = query.areRight(Parameter.FROM, Parameter.TO);
    checkReach(Parameter.FROM, from, plan, query);
    if (areRight) {
      checkLength(from, to, lengths.longest(), query);
    }
    return new Span(from, to);
  }

  /** {@code at}; by default now. */
  static long readAt(Query query, long now, Plan plan) {
    long at = query.instant(Parameter.AT).orElse(now);
    checkReach(Parameter.AT, at, plan, query);
    return at;
  }

  private static void checkReach(Parameter parameter, long t, Plan plan, Query query) {
    if (!plan.covers(t)) {
      query.mistake(parameter, Texts.ofInstant(t), plan.reach());
    }
  }

  private static void checkLength(long from, long to, Duration longest, Query query) {
    long last = from + longest.toSeconds();
    if (to <= from || to > last) {
      var expected =
          "an instant after "
              + Texts.ofInstant(from)
              + " and at most "
              + longest.toDays()
              + " days later, "
              + Texts.ofInstant(last);
      query.mistake(Parameter.TO, Texts.ofInstant(to), expected);
    }
  }
}
