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
    long from = instant(request, Parameter.FROM, usual, mistakes);
    long to = instant(request, Parameter.TO, from + lengths.usual().toSeconds(), mistakes);
    if (mistakes.isEmpty()) {
      checkReach(Parameter.FROM, from, plan, mistakes);
      checkLength(from, to, lengths.longest(), mistakes);
    }
    refuse(mistakes);
    return new Span(from, to);
  }

  /** {@code at}; by default now. */
  static long readAt(Request request, long now, Plan plan) {
    var mistakes = new ArrayList<Mistake>();
    long at = instant(request, Parameter.AT, now, mistakes);
    if (mistakes.isEmpty()) {
      checkReach(Parameter.AT, at, plan, mistakes);
    }
    refuse(mistakes);
    return at;
  }

  private static long instant(
      Request request, Parameter parameter, long otherwise, List<Mistake> mistakes) {
    var text = request.query(parameter);
    var instant = text.flatMap(t -> Texts.instant(t).stream().boxed().findFirst());
    if (text.isPresent() && instant.isEmpty()) {
      mistakes.add(Mistake.found("?" + parameter.key(), text.get(), Texts.INSTANT));
    }
    return instant.orElse(otherwise);
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

  private static void refuse(List<Mistake> mistakes) {
    if (!mistakes.isEmpty()) {
      throw Refusal.badRequest(mistakes);
    }
  }
}
