package dev.replyby.http;

import dev.replyby.input.Mistake;
import java.util.List;

/** Ends the handling of a request with a problem; caught in one place, the dispatcher. */
public final class Refusal extends RuntimeException {
  private final transient Problem problem;

  public Refusal(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** A problem in one sentence. */
  public static Refusal of(Problem.Kind kind, String detail) {
    return new Refusal(Problem.of(kind, detail));
  }

  /** The site that the path names is not there. */
  public static Refusal noSuchSite() {
    return of(Problem.Kind.NOT_FOUND, "No site has this id.");
  }

  /** Bad input, every mistake at once. */
  public static Refusal badRequest(List<Mistake> mistakes) {
    return new Refusal(Problem.badRequest(mistakes));
  }

  /** Refuses bad input with every mistake in it, if there are any. */
  public static void checkNone(List<Mistake> mistakes) {
    if (!mistakes.isEmpty()) {
      throw badRequest(mistakes);
    }
  }

  /** What to answer. */
  public Problem problem() {
    return problem;
  }
}
