package dev.replyby.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.oracle.Transitions.Change;
import dev.replyby.rota.Cover;
import dev.replyby.rota.Duty;
import dev.replyby.rota.Layer;
import dev.replyby.rota.Roster;
import dev.replyby.rota.Rota;
import dev.replyby.rota.Shift;
import dev.replyby.rota.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a window gives is what a walk from the rota's first handoff gives. */
class RotaOracleTest {
  private static final int DAY = 86_400;
  private static final int ROTAS = Integer.getInteger("replyby.rotas", 2);
  private static final int WINDOWS = 6;
  private static final int DUTIES = 2;

  private final LongAdder comparisons = new LongAdder();

  @Test
  void aWindowShowsWhatAWalkFromTheStartFinds() {
    var changes = Transitions.all();
    IntStream.range(0, changes.size() * ROTAS)
        .parallel()
        .forEach(i -> judge(changes.get(i / ROTAS), i));
    System.out.printf(
        "rota oracle: seed %d, %d clock changes, %d comparisons%n",
        Seed.VALUE, changes.size(), comparisons.sum());
    assertTrue(comparisons.sum() > 0);
  }

  private void judge(Change change, int index) {
    var random = Seed.forCase(index);
    var rotas = new RandomRota(change, random);
    var subject = new Subject(rotas.layer(), rotas.team(), rotas.covers(), index);
    var walked = new RotaWalk(subject.layer(), subject.team(), subject.covers());
    var all = walked.shifts(change.at() + 70 * DAY);
    for (int i = 0; i < WINDOWS; i++) {
      long from = rotas.instant();
      long to = from + random.nextInt(1, 6 * DAY);
      window(subject, all, from, to);
      if (i < DUTIES) {
        duty(subject, all, from);
      }
    }
  }

  private void window(Subject subject, List<Shift> all, long from, long to) {
    var expected = all.stream().filter(s -> s.start() < to && from < s.end()).toList();
    var roster = Roster.of(subject.rota(), subject.team(), subject.covers(), from, to);
    comparisons.increment();
    if (!expected.equals(roster.shifts())) {
      assertEquals(
          lines(expected), lines(roster.shifts()), () -> from + ".." + to + " of " + subject);
    }
  }

  private void duty(Subject subject, List<Shift> all, long at) {
    comparisons.increment();
    var expected = all.stream().filter(s -> s.contains(at)).findFirst();
    var duty = Duty.at(subject.rota(), subject.team(), subject.covers(), at).getFirst();
    var actual =
        duty instanceof Duty.Served served ? Optional.of(served.shift()) : Optional.<Shift>empty();
    assertEquals(expected, actual, () -> at + " of " + subject);
    all.stream()
        .filter(s -> s.start() > at)
        .findFirst()
        .ifPresent(
            next -> assertEquals(Optional.of(next), duty.next(), () -> at + " of " + subject));
  }

  private static String lines(List<Shift> shifts) {
    var lines = new ArrayList<String>();
    shifts.forEach(shift -> lines.add(shift.toString()));
    return String.join("\n", lines);
  }

  private record Subject(Layer layer, Team team, List<Cover> covers, int index) {
    Rota rota() {
      return new Rota(List.of(layer));
    }

    @Override
    public String toString() {
      return "%s of %s with %s (case %d of seed %d)"
          .formatted(layer, team, covers, index, Seed.VALUE);
    }
  }
}
