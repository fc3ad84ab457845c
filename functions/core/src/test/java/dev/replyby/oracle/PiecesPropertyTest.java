package dev.replyby.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.oracle.Transitions.Change;
import dev.replyby.promise.Engine;
import dev.replyby.promise.LastCall;
import dev.replyby.promise.Piece;
import dev.replyby.promise.Pieces;
import dev.replyby.promise.Schedule;
import dev.replyby.testing.Instants;
import dev.replyby.time.Openings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The pieces of fourteen days say at every second what the engine says, in as few pieces as can be.
 */
class PiecesPropertyTest {
  private static final int DAY = 86_400;
  private static final int SAMPLES = 200;

  private final LongAdder seconds = new LongAdder();

  @Test
  void thePiecesSayAtEverySecondWhatTheEngineSays() {
    var changes = Transitions.all();
    int cases = 4 * changes.size();
    IntStream.range(0, cases).parallel().forEach(i -> judge(changes.get(i / 4), i));
    System.out.printf(
        "pieces: seed %d, %d timelines, %d seconds compared%n", Seed.VALUE, cases, seconds.sum());
  }

  private void judge(Change change, int index) {
    var random = Seed.forCase(-1 - index);
    var plan = new RandomPlan(change, random).next();
    var ask = new RandomAsk(change.at(), random);
    long from = change.at() - random.nextInt(14 * DAY);
    long until = from + 14 * DAY;
    var schedule = Schedule.compile(plan.calendar(), ask.staffing(), ask.status(), from, until);
    var engine = new Engine(schedule, ask.target(), ask.granularity());
    try {
      var pieces = Pieces.of(engine, from, until);
      assertEquals(from, pieces.getFirst().from());
      for (int i = 0; i < pieces.size(); i++) {
        judge(engine, pieces, i, until);
      }
      sample(engine, pieces, until, random);
      assertEquals(lastCalls(engine, pieces, until), LastCall.in(pieces, until, schedule.clock()));
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("case %d of seed %d: %s".formatted(index, Seed.VALUE, plan), e);
    }
  }

  private void judge(Engine engine, List<Piece> pieces, int i, long until) {
    var piece = pieces.get(i);
    long end = i + 1 < pieces.size() ? pieces.get(i + 1).from() : until;
    assertTrue(piece.from() < end, "ascending and not empty");
    assertTrue(piece.step() == 0 || piece.step() == engine.granularity());
    compare(engine, piece, piece.from());
    compare(engine, piece, Math.min(end - 1, piece.from() + 1));
    compare(engine, piece, end - 1);
    if (i > 0) {
      var earlier = pieces.get(i - 1);
      boolean mergeable = continues(earlier, piece, end, engine.granularity());
      assertTrue(!mergeable || jumps(engine, piece.from()), () -> earlier + " goes on as " + piece);
    }
  }

  private void sample(Engine engine, List<Piece> pieces, long until, RandomGenerator random) {
    long from = pieces.getFirst().from();
    for (int i = 0; i < SAMPLES; i++) {
      long t = random.nextLong(from, until);
      compare(engine, pieces.reversed().stream().filter(p -> p.from() <= t).findFirst().get(), t);
    }
  }

  /** Every promise that the timeline ever shows, one by one and backwards. */
  private static List<LastCall> lastCalls(Engine engine, List<Piece> pieces, long until) {
    var calls = new ArrayDeque<LastCall>();
    var zone = engine.schedule().calendar().zone();
    var earliestLater = LocalDate.MIN;
    long end = until;
    for (var piece : pieces.reversed()) {
      long step = piece.step() == 0 ? end - piece.from() : piece.step();
      for (long t = piece.from() + (end - 1 - piece.from()) / step * step;
          t >= piece.from();
          t -= step) {
        long replyBy = piece.replyByAt(t);
        var date =
            replyBy == Openings.NEVER
                ? LocalDate.MAX
                : LocalDate.ofInstant(Instant.ofEpochSecond(replyBy), zone);
        long askBy = Math.min(t + step, end) - 1;
        if (date.isBefore(earliestLater)) {
          calls.addFirst(new LastCall(askBy, replyBy));
        }
        boolean first = askBy == until - 1;
        earliestLater = first || date.isBefore(earliestLater) ? date : earliestLater;
      }
      end = piece.from();
    }
    return List.copyOf(calls);
  }

  private void compare(Engine engine, Piece piece, long t) {
    var schedule = engine.schedule();
    seconds.increment();
    assertEquals(schedule.stateAt(t), piece.state(), () -> Instants.text(t));
    assertEquals(schedule.opensAt(t), piece.opensAt(), () -> Instants.text(t));
    assertEquals(schedule.closesAt(t), piece.closesAt(), () -> Instants.text(t));
    if (engine.replyBy(t) != piece.replyByAt(t)) {
      assertEquals(
          Instants.text(engine.replyBy(t)),
          Instants.text(piece.replyByAt(t)),
          () -> Instants.text(t) + " in " + piece);
    }
  }

  /** Whether one formula, constant or stepping, gives both pieces. */
  private static boolean continues(Piece a, Piece b, long end, long granularity) {
    boolean sameSign =
        a.state() == b.state() && a.opensAt() == b.opensAt() && a.closesAt() == b.closesAt();
    if (!sameSign) {
      return false;
    }
    if (a.replyBy() == b.replyBy() && a.step() == 0 && b.step() == 0) {
      return true;
    }
    var stepping =
        new Piece(a.from(), a.state(), a.opensAt(), a.closesAt(), a.replyBy(), granularity);
    return follows(stepping, a, b.from()) && follows(stepping, b, end);
  }

  private static boolean follows(Piece formula, Piece piece, long end) {
    long step = formula.step();
    boolean inPhase = piece.step() == 0 || (piece.from() - formula.from()) % step == 0;
    return inPhase
        && formula.replyByAt(piece.from()) == piece.replyByAt(piece.from())
        && formula.replyByAt(end - 1) == piece.replyByAt(end - 1);
  }

  /**
   * Two formulas may meet by chance in what is shown: over a jump, or in a close at a clock change.
   */
  private static boolean jumps(Engine engine, long t) {
    long step = engine.exact(t) - engine.exact(t - 1);
    var rules = engine.schedule().calendar().zone().getRules();
    var shown = Instant.ofEpochSecond(engine.replyBy(t));
    return (step != 0 && step != 1)
        || !rules.getOffset(shown).equals(rules.getOffset(shown.minusSeconds(1)));
  }
}
