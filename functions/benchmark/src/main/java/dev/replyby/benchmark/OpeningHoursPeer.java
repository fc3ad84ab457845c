package dev.replyby.benchmark;

import dev.replyby.time.Openings;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Our half of {@code opening-hours.js}, which starts this: the questions, our answers and the best
 * of our times, as lines of numbers.
 */
public final class OpeningHoursPeer {
  private static final int ROUNDS = 200;

  private OpeningHoursPeer() {}

  public static void main(String[] arguments) {
    var open = Shop.schedule(Shop.calendar()).open();
    var questions = Arrays.copyOf(Shop.questions(), 500);
    print(questions);
    report(questions, t -> open.plus(t, Questions.WORKDAY));
    report(questions, open::changesAfter);
  }

  /** The answers, and how many nanoseconds one took in the fastest round. */
  private static void report(long[] questions, LongUnaryOperator ask) {
    var answers = new long[questions.length];
    long best = Openings.NEVER;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < questions.length; i++) {
        answers[i] = ask.applyAsLong(questions[i]);
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    print(answers);
    print(best / questions.length);
  }

  private static void print(long... numbers) {
    System.out.println(String.join(" ", Arrays.stream(numbers).mapToObj(Long::toString).toList()));
  }
}
