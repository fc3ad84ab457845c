package dev.replyby.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.promise.Engine;
import dev.replyby.promise.LiveStatus;
import dev.replyby.promise.Schedule;
import dev.replyby.promise.Target;
import dev.replyby.testing.Instants;
import dev.replyby.time.Opening;
import dev.replyby.time.Openings;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold between two answers, whatever the calendar. */
class MetamorphicTest {
  private static final int CASES = 600;
  private static final int QUESTIONS = 40;
  private static final long NEVER = Openings.NEVER;

  private interface Law {
    void judge(Scene scene, long t);
  }

  /** A random calendar with a status, and what to ask of it. */
  private record Scene(Schedule schedule, RandomAsk ask) {
    Engine engine(Target target) {
      return new Engine(schedule, target, ask.granularity());
    }

    Openings published() {
      return schedule.calendar().openings(schedule.from(), schedule.until());
    }

    long seconds() {
      return ask.random().nextInt(1, 300_000);
    }
  }

  @Test
  void aLaterQuestionIsNeverPromisedAnEarlierReply() {
    everywhere(
        (scene, t) -> {
          long later = t + scene.ask().random().nextInt(90_000);
          for (var target : targets(scene.seconds())) {
            var engine = scene.engine(target);
            if (engine.exact(t) != NEVER) {
              assertTrue(engine.exact(t) <= engine.exact(later));
              assertTrue(engine.replyBy(t) <= engine.replyBy(later));
            }
          }
        });
  }

  @Test
  void aLongerTargetNeverGivesAnEarlierReply() {
    everywhere(
        (scene, t) -> {
          long seconds = scene.seconds();
          long more = seconds + scene.seconds();
          var shorter = new Engine(scene.schedule(), new Target.Open(seconds), 300);
          var longer = new Engine(scene.schedule(), new Target.Open(more), 300);
          assertTrue(shorter.exact(t) <= longer.exact(t));
          assertTrue(shorter.replyBy(t) <= longer.replyBy(t));
        });
  }

  @Test
  void noReplyIsPromisedBeforeItsQuestionNorRoundedDown() {
    everywhere(
        (scene, t) -> {
          var engine = scene.engine(scene.ask().target());
          assertTrue(t <= engine.exact(t));
          assertTrue(engine.exact(t) <= engine.replyBy(t));
        });
  }

  @Test
  void somebodyIsThereUpToTheInstantPromised() {
    everywhere(
        (scene, t) -> {
          var engine = scene.engine(scene.ask().target());
          long promised = engine.replyBy(t);
          var open = scene.schedule().open();
          assertTrue(promised == NEVER || open.isOpen(promised) || open.isOpen(promised - 1));
        });
  }

  @Test
  void theOpenTimeUpToAPromiseIsTheTarget() {
    everywhere(
        (scene, t) -> {
          long seconds = scene.seconds();
          long exact = scene.engine(new Target.Open(seconds)).exact(t);
          if (exact != NEVER) {
            assertEquals(seconds, scene.schedule().open().openBetween(t, exact));
            assertEquals(seconds - 1, scene.schedule().open().openBetween(t, exact - 1));
          }
        });
  }

  @Test
  void takingAwayUndoesAdding() {
    everywhere(
        (scene, t) -> {
          long seconds = scene.seconds();
          var open = scene.schedule().open();
          long due = open.plus(t, seconds);
          if (due != NEVER) {
            assertEquals(open.nextOpen(t), open.minus(due, seconds));
          }
        });
  }

  @Test
  void moreOpenTimeNeverMakesAPromiseLater() {
    everywhere(
        (scene, t) -> {
          var schedule = scene.schedule();
          long since = scene.ask().instant();
          var more = new LiveStatus.Open(since, since + scene.seconds());
          var longer = withOpen(schedule, more.over(schedule.open()));
          for (var target : targets(scene.seconds())) {
            long before = new Engine(schedule, target, 1).exact(t);
            assertTrue(new Engine(longer, target, 1).exact(t) <= before);
          }
        });
  }

  @Test
  void cuttingAnOpeningInTwoChangesNothing() {
    everywhere(
        (scene, t) -> {
          var open = scene.schedule().open();
          var halves = open.toList().stream().flatMap(o -> cut(o, t)).toList().reversed();
          assertEquals(open, Openings.of(halves));
        });
  }

  @Test
  void setsObeyTheLawsOfSets() {
    everywhere(
        (scene, t) -> {
          var a = scene.schedule().open();
          var b = scene.published().union(Openings.between(t, t + scene.seconds()));
          assertEquals(a.union(b), b.union(a));
          assertEquals(a.intersect(b), b.intersect(a));
          assertEquals(a.except(b), a.except(a.intersect(b)));
          assertEquals(a, a.except(b).union(a.intersect(b)));
          assertEquals(Openings.none(), a.except(b).intersect(b));
        });
  }

  private static void everywhere(Law law) {
    var changes = Transitions.all();
    IntStream.range(0, CASES)
        .parallel()
        .forEach(
            i -> {
              var random = Seed.forCase(1_000_000 + i);
              var change = changes.get(random.nextInt(changes.size()));
              var plan = new RandomPlan(change, random).next();
              var ask = new RandomAsk(change.at(), random);
              long first = change.at() - 4 * 86_400;
              long last = change.at() + 6 * 86_400;
              var schedule =
                  Schedule.compile(plan.calendar(), ask.staffing(), ask.status(), first, last);
              for (int j = 0; j < QUESTIONS; j++) {
                judge(law, new Scene(schedule, ask), ask.instant(), i);
              }
            });
  }

  private static void judge(Law law, Scene scene, long t, int index) {
    try {
      law.judge(scene, t);
    } catch (AssertionError e) {
      var status = scene.schedule().status();
      throw new AssertionError(
          "case %d of seed %d at %s, %s".formatted(index, Seed.VALUE, Instants.text(t), status), e);
    }
  }

  private static Target[] targets(long seconds) {
    return new Target[] {new Target.Open(seconds), new Target.Open(0), new Target.Elapsed(seconds)};
  }

  private static Schedule withOpen(Schedule s, Openings open) {
    return new Schedule(
        s.calendar(),
        s.staffing(),
        s.status(),
        s.first(),
        s.last(),
        s.from(),
        s.until(),
        s.clock(),
        s.away(),
        open);
  }

  private static Stream<Opening> cut(Opening opening, long t) {
    long middle = opening.contains(t) ? t : (opening.start() + opening.end()) / 2;
    return opening.start() < middle
        ? Stream.of(new Opening(opening.start(), middle), new Opening(middle, opening.end()))
        : Stream.of(opening);
  }
}
