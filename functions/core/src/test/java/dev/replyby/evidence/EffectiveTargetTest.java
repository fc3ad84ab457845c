package dev.replyby.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.calendar.WallTime;
import dev.replyby.evidence.EffectiveTarget.Standing;
import dev.replyby.promise.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An owner's target of a hundred open seconds. */
class EffectiveTargetTest {
  private static final Target HUNDRED = new Target.Open(100);

  @ParameterizedTest
  @CsvSource({
    "99, ENFORCE, 100, BACKED",
    "100, ENFORCE, 100, BACKED",
    "101, ENFORCE, 101, LENGTHENED",
    "99, ADVISE, 100, BACKED",
    "100, ADVISE, 100, BACKED",
    "101, ADVISE, 100, TOO_SHORT",
  })
  void promisesTheLongerOfTargetAndBackedWhereEnforced(
      long backed, EvidenceMode mode, long promised, Standing standing) {
    assertEquals(
        new EffectiveTarget(new Target.Open(promised), standing),
        EffectiveTarget.of(HUNDRED, new Backing.Backed(backed), mode));
  }

  @ParameterizedTest
  @CsvSource({"99, ENFORCE, 100", "101, ENFORCE, 101", "101, ADVISE, 100"})
  void saysWhenNoPromiseIsKeptAtTheRate(long longest, EvidenceMode mode, long promised) {
    assertEquals(
        new EffectiveTarget(new Target.Open(promised), Standing.OUT_OF_REACH),
        EffectiveTarget.of(HUNDRED, new Backing.Beyond(longest), mode));
  }

  @Test
  void theOwnersTargetHoldsUntilThereIsEvidence() {
    for (var mode : EvidenceMode.values()) {
      assertEquals(
          new EffectiveTarget(HUNDRED, Standing.NOT_YET_BACKED),
          EffectiveTarget.of(HUNDRED, new Backing.NotYet(19), mode));
    }
  }

  @Test
  void targetsOnAnotherClockAreNeverChanged() {
    var noon = WallTime.parse("12:00").orElseThrow();
    for (var target : List.of(new Target.Elapsed(100), new Target.Day(noon, noon, noon))) {
      for (var mode : EvidenceMode.values()) {
        assertEquals(
            new EffectiveTarget(target, Standing.NOT_COMPARED),
            EffectiveTarget.of(target, new Backing.Backed(1_000_000), mode));
      }
    }
  }
}
