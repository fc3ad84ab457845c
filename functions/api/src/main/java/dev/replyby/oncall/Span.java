package dev.replyby.oncall;

import dev.replyby.http.Parameter;
import dev.replyby.http.Refusal;
import dev.replyby.http.Request;
import dev.replyby.input.Mistake;
import dev.replyby.input.Texts;
import dev.replyby.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From the epoch second {@code from} to before {@code to}, as a request asks for it. */
public record Span(long from, long to) {
  private static final Lengths DUTIES = new Lengths(Duration.ofDays(14), Duration.ofDays(92));

  /** How long a span is when its end is not asked for, and how long it may be, in whole days. */
  public record Lengths(Duration usual, Duration longest) {}

  /** {@code from} and {@code to}; by default the next two weeks. */
  static Span read(Request request, long now, Plan plan) {
    return read(request, now, DUTIES, plan);
  }

  /**
   * {@code from} and {@code to}.
   *
   * @param usual where it begins when that is not asked for, in epoch seconds
   */
  public static Span read(Request request, long usual, Lengths lengths, Plan plan) {
    var mistakes = new ArrayList<Mistake>();
    long from = request.instant(Parameter.FROM, mistakes).orElse(usual);
    long to = request.instant(Parameter.TO, mistakes).orElse(from + lengths.usual().toSeconds());
    if (mistakes.isEmpty()) {
      checkReach(Parameter.FROM, from, plan, mistakes);
      checkLength(from, to, lengths.longest(), mistakes);
    }
    Refusal.checkNone(mistakes);
    return new Span(from, to);
  }

  /** {@code at}; by default now. */
  static long readAt(Request request, long now, Plan plan) {
    var mistakes = new ArrayList<Mistake>();
    long at = request.instant(Parameter.AT, mistakes).orElse(now);
    if (mistakes.isEmpty()) {
      checkReach(Parameter.AT, at, plan, mistakes);
    }
    Refusal.checkNone(mistakes);
    return at;
  }

  private static void checkReach(Parameter parameter, long t, Plan plan, List<Mistake> mistakes) {
    if (!plan.covers(t)) {
      mistakes.add(Mistake.found("?" + parameter.key(), Texts.ofInstant(t), plan.reach()));
    }
  }

  private static void checkLength(long from, long to, Duration longest, List<Mistake> mistakes) {
    long last = from + longest.toSeconds();
    if (to <= from || to > last) {
      var expected =
          "an instant after "
              + Texts.ofInstant(from)
              + " and at most "
              + longest.toDays()
              + " days later, "
              + Texts.ofInstant(last);
      mistakes.add(Mistake.found("?" + Parameter.TO.key(), Texts.ofInstant(to), expected));
    }
  }
}
