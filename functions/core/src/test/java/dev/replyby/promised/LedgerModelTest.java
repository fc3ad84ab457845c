package dev.replyby.promised;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.replyby.oracle.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Whatever is reported in whatever order, a promise is as {@link LedgerModel} says. What fails is
 * shown with its case, made as short as it goes on failing.
 */
class LedgerModelTest {
  private static final int CASES = 20_000;
  private static final int MOST_STEPS = 14;
  private static final long[] TIMES = {0, 1, 400, 999, 1000, 1001, 1500, 2000, 2001, 3000};

  private record Step(long now, Event event) {}

  @Test
  void aPromiseIsAsTheModelSays() {
    for (int i = 0; i < CASES; i++) {
      var random = Seed.forCase(i);
      var told = random.nextInt(5) == 0 ? Promises.NOTHING : Promises.BY_DUE;
      var steps = steps(random);
      var failure = failure(told, steps);
      if (failure.isPresent()) {
        var few = shortest(told, steps);
        fail(
            "case " + i + " of seed " + Seed.VALUE + ": " + failure(told, few) + "\n" + told + few);
      }
    }
  }

  /** Without any step that it fails without. */
  private static List<Step> shortest(Told told, List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      var fewer = new ArrayList<>(steps);
      fewer.remove(i);
      if (failure(told, fewer).isPresent()) {
        return shortest(told, fewer);
      }
    }
    return steps;
  }

  private static Optional<String> failure(Told told, List<Step> steps) {
    try {
      run(told, steps);
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static void run(Told told, List<Step> steps) {
    var promise = Promises.told("q", told);
    var model = new LedgerModel(told.replyBy().orElse(Long.MAX_VALUE));
    for (var step : steps) {
      var deed = Promises.at(step.now());
      var decision = Decisions.decide(promise, step.event(), deed);
      assertEquals(model.report(step.now(), step.event()), result(decision), step::toString);
      if (decision instanceof Decision.Changed(var changed)) {
        assertEquals(promise.given(), changed.given(), "what was told never changes");
        assertEquals(promise.revision() + 1, changed.revision());
        assertEquals(new Decision.Same(), Decisions.decide(changed, step.event(), deed), "twice");
        assertTrue(NextDue.after(changed, step.now()).orElse(step.now()) >= step.now());
        promise = changed;
      }
      for (long now : TIMES) {
        assertEquals(model.standing(now), promise.standing(now), "at " + now + " after " + step);
      }
    }
  }

  private static LedgerModel.Result result(Decision decision) {
    return switch (decision) {
      case Decision.Changed _ -> LedgerModel.Result.CHANGED;
      case Decision.Same _ -> LedgerModel.Result.SAME;
      case Decision.Wrong _, Decision.Against _ -> LedgerModel.Result.REFUSED;
    };
  }

  private static List<Step> steps(RandomGenerator random) {
    var times = random.ints(1 + random.nextInt(MOST_STEPS), 0, TIMES.length).sorted().toArray();
    var steps = new ArrayList<Step>();
    for (int time : times) {
      steps.add(new Step(TIMES[time], event(random, time)));
    }
    return steps;
  }

  private static Event event(RandomGenerator random, int time) {
    return switch (random.nextInt(7)) {
      case 0 -> new Event.Replied(TIMES[random.nextInt(time + 1)], "ana", false);
      case 1 ->
          new Event.Replied(TIMES[random.nextInt(time + 1)] - 1, "robot", random.nextBoolean());
      case 2 -> new Event.Acknowledged("ana");
      case 3 -> new Event.Delayed(TIMES[random.nextInt(TIMES.length)], "busy");
      case 4 ->
          new Event.Closed(
              random.nextBoolean() ? OptionalInt.of(random.nextInt(4)) : OptionalInt.empty());
      case 5 -> new Event.Withdrawn("spam", Optional.empty());
      default -> new Event.Rated(1 + random.nextInt(2));
    };
  }

  @Test
  void repliesReportedInAnyOrderSettleTheSame() {
    for (int i = 0; i < 1000; i++) {
      var random = Seed.forCase(i);
      var replies = new ArrayList<Event>();
      random.longs(5, 0, 2000).forEach(at -> replies.add(Promises.replied(at)));
      var first = all(replies);
      Collections.shuffle(replies, new Random(random.nextLong()));
      assertEquals(first.course().reply(), all(replies).course().reply(), "case " + i);
    }
  }

  private static RecordedPromise all(List<Event> events) {
    var promise = Promises.due();
    for (var event : events) {
      promise =
          Decisions.decide(promise, event, Promises.at(3000)) instanceof Decision.Changed(var more)
              ? more
              : promise;
    }
    return promise;
  }
}
