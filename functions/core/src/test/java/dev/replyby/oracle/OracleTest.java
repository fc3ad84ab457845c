package dev.replyby.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.oracle.Transitions.Change;
import dev.replyby.promise.Engine;
import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Schedule;
import dev.replyby.promise.Staffing;
import dev.replyby.promise.Target;
import dev.replyby.testing.Instants;
import dev.replyby.testing.Plan;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The engine and the brute-force oracle agree around every kind of change of every clock. */
class OracleTest {
  private static final int DAY = 86_400;
  private static final int PLANS = Integer.getInteger("replyby.plans", 6);
  private static final int TARGETS = 4;
  private static final int QUESTIONS = 16;

  private final LongAdder comparisons = new LongAdder();

  @Test
  void theEngineAgreesWithTheOracleAroundEveryKindOfClockChange() {
    var changes = Transitions.all();
    IntStream.range(0, changes.size() * PLANS)
        .parallel()
        .forEach(i -> judge(changes.get(i / PLANS), i));
    System.out.printf(
        "oracle: seed %d, %d clock changes, %d comparisons%n",
        Seed.VALUE, changes.size(), comparisons.sum());
    assertTrue(comparisons.sum() >= 1_000_000 || PLANS < 6);
  }

  private void judge(Change change, int index) {
    var random = Seed.forCase(index);
    var plan = new RandomPlan(change, random).next();
    var ask = new RandomAsk(change.at(), random);
    var status = ask.status();
    long first = change.at() - 4 * DAY;
    long last = change.at() + 4 * DAY;
    var staffing = ask.staffing();
    var oracle = new Oracle(plan, staffing, status, first, last);
    var schedule = Schedule.compile(plan.calendar(), staffing, status, first, last);
    for (int i = 0; i < TARGETS; i++) {
      var target = ask.target();
      int granularity = ask.granularity();
      var engine = new Engine(schedule, target, granularity);
      for (int j = 0; j < QUESTIONS; j++) {
        long t = question(oracle, ask);
        var subject = new Subject(plan, staffing, status, target, granularity, t, index);
        compare(subject, oracle, engine);
        long other = ask.instant();
        check(
            subject,
            "open time",
            oracle.openBetween(t, other),
            schedule.open().openBetween(t, other));
      }
    }
  }

  /** Any instant, or the second before, at or after an edge of an opening. */
  private static long question(Oracle oracle, RandomAsk ask) {
    long t = ask.instant();
    if (ask.random().nextBoolean()) {
      return t;
    }
    long edge = oracle.edgeAfter(t, ask.random().nextBoolean()) + ask.random().nextInt(-1, 2);
    return Math.min(edge, ask.around() + 4 * DAY);
  }

  private void compare(Subject subject, Oracle oracle, Engine engine) {
    long t = subject.t();
    var schedule = engine.schedule();
    assertEquals(oracle.state(t), schedule.stateAt(t), () -> "state " + subject);
    comparisons.increment();
    long exact = oracle.exact(t, subject.target());
    check(subject, "opensAt", oracle.opensAt(t), schedule.opensAt(t));
    check(subject, "closesAt", oracle.closesAt(t), schedule.closesAt(t));
    check(subject, "exact", exact, engine.exact(t));
    check(subject, "replyBy", oracle.shown(exact, subject.granularity()), engine.replyBy(t));
  }

  private void check(Subject subject, String what, long expected, long actual) {
    comparisons.increment();
    if (expected != actual) {
      assertEquals(Instants.text(expected), Instants.text(actual), () -> what + " " + subject);
    }
  }

  private record Subject(
      Plan plan,
      Staffing staffing,
      LiveStatus status,
      Target target,
      int granularity,
      long t,
      int index) {
    @Override
    public String toString() {
      return "asked at %s of %s, %s, %s, %s, granularity %d (case %d of seed %d)"
          .formatted(
              Instants.text(t), plan, staffing, status, target, granularity, index, Seed.VALUE);
    }
  }
}
