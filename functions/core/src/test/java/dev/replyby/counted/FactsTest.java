package dev.replyby.counted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.counted.Counter.Kind;
import dev.replyby.promised.Standing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final List<Standing> STANDINGS = List.of(Standing.values());
  private static final Optional<Facts.FirstReply> BY_ANA =
      Optional.of(new Facts.FirstReply(7, "ana", OptionalInt.of(40)));

  private static Facts facts(
      Standing standing, Optional<Facts.FirstReply> reply, int exchanges, int stars) {
    boolean promised = standing != Standing.ANSWERED;
    return new Facts(MONDAY, 9, TUESDAY, promised, standing, reply, some(exchanges), some(stars));
  }

  private static OptionalInt some(int n) {
    return n < 0 ? OptionalInt.empty() : OptionalInt.of(n);
  }

  /** {@code "kept exchanges-3"}. */
  private static Counts counts(String words) {
    var numbers = new HashMap<Counter, Long>();
    for (var word : words.split(" ", -1)) {
      numbers.put(Counter.parse(word).orElseThrow(), 1L);
    }
    return Counts.of(numbers);
  }

  @Test
  void askingBelongsToItsOwnDayAndTheRestToTheDayItIsDue() {
    var course = counts("kept reply-40 exchanges-3 stars-5");
    assertEquals(
        Map.of(
            Cell.of(MONDAY), counts("asked hour-9"),
            Cell.of(TUESDAY), course,
            Cell.of(TUESDAY, "ana"), course),
        facts(Standing.KEPT, BY_ANA, 3, 5).counts());
  }

  @Test
  void whatWasNotPromisedIsCountedAsThat() {
    assertEquals(
        counts("asked hour-9 none"),
        facts(Standing.ANSWERED, BY_ANA, -1, -1).counts().get(Cell.of(MONDAY)));
  }

  @Test
  void whatWasNotPromisedIsUnansweredUntilItIsAnsweredOrWithdrawn() {
    var waits = unpromised(Standing.OPEN, Optional.empty());
    assertEquals(
        Map.of(Cell.of(MONDAY), counts("asked hour-9 none unanswered")), nonEmpty(waits.counts()));
    for (var standing : List.of(Standing.ANSWERED, Standing.WITHDRAWN)) {
      var change = unpromised(standing, BY_ANA).since(Optional.of(waits));
      var day = Objects.requireNonNull(change.get(Cell.of(MONDAY)));
      assertEquals(-1, day.of(Kind.UNANSWERED), standing.word());
    }
  }

  private static Facts unpromised(Standing standing, Optional<Facts.FirstReply> reply) {
    return new Facts(MONDAY, 9, MONDAY, false, standing, reply, some(-1), some(-1));
  }

  @Test
  void anOpenPromiseIsAskedAndNothingElse() {
    assertEquals(
        Map.of(Cell.of(MONDAY), counts("asked hour-9")),
        nonEmpty(facts(Standing.OPEN, Optional.empty(), -1, -1).counts()));
  }

  @Test
  void ofAWithdrawnPromiseNothingElseMatters() {
    assertEquals(
        Map.of(Cell.of(MONDAY), counts("asked hour-9"), Cell.of(TUESDAY), counts("withdrawn")),
        facts(Standing.WITHDRAWN, BY_ANA, 3, -1).counts());
  }

  @Test
  void manyExchangesAreOneClass() {
    assertEquals(
        counts("kept reply-40 exchanges-30"),
        facts(Standing.KEPT, BY_ANA, 99, -1).counts().get(Cell.of(TUESDAY)));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsCountedAsItIsChangesNothing(Standing standing) {
    var facts = facts(standing, BY_ANA, 3, 4);
    assertEquals(Map.of(), facts.since(Optional.of(facts)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverHappenedInBetweenTheCountersAreWhatTheLastFactsSay(long seed) {
    var random = new Random(seed);
    var before = Optional.<Facts>empty();
    var counters = new HashMap<Cell, Counts>();
    for (int i = 0; i < 200; i++) {
      var after = random(random);
      after.since(before).forEach((cell, change) -> counters.merge(cell, change, Counts::plus));
      assertEquals(nonEmpty(after.counts()), nonEmpty(counters));
      before = Optional.of(after);
    }
  }

  private static Facts random(Random random) {
    var standing = STANDINGS.get(random.nextInt(STANDINGS.size()));
    var by = random.nextBoolean() ? "ana" : "bo";
    var reply =
        random.nextInt(3) == 0
            ? Optional.<Facts.FirstReply>empty()
            : Optional.of(new Facts.FirstReply(random.nextInt(9), by, some(random.nextInt(4) - 1)));
    return facts(standing, reply, random.nextInt(4) - 1, random.nextInt(6) - 1);
  }

  private static Map<Cell, Counts> nonEmpty(Map<Cell, Counts> cells) {
    var rest = new HashMap<>(cells);
    rest.values().removeIf(Counts::isEmpty);
    return rest;
  }

  @ParameterizedTest
  @EnumSource
  void aCounterIsReadBackFromItsName(Kind kind) {
    for (int which : new int[] {0, 1, 167}) {
      var counter = new Counter(kind, which);
      assertEquals(Optional.of(counter), Counter.parse(counter.word()));
    }
    assertEquals(Optional.empty(), Counter.parse("pk"));
    assertEquals(Optional.empty(), Counter.parse("later-kind"));
  }
}
