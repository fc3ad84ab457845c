package dev.replyby.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.time.Openings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Asked at 1000, due at 5000; always open. */
class EscalationTest {
  private static final Openings ALWAYS = Openings.between(0, 1_000_000);
  private static final Commitment PROMISE = new Commitment(1000, 5000);
  private static final List<Step> STEPS = Steps.of("0.5 PT15M broken");

  private static Escalation escalation(Commitment... commitments) {
    return Escalation.of(STEPS, List.of(commitments), ALWAYS);
  }

  private static String told(Decision decision) {
    return decision.alert().map(a -> a.kind() + " " + a.key() + " to " + Steps.names(a)).orElse("");
  }

  /** Looks at each of these seconds, remembering what was told. */
  private static List<String> lookingAt(Escalation escalation, long... seconds) {
    var remembered = new HashSet<String>();
    var all = new ArrayList<String>();
    for (long second : seconds) {
      var decision = escalation.at(second, remembered);
      decision.alert().ifPresent(_ -> all.add(second + " " + told(decision)));
      remembered.addAll(decision.told());
    }
    return all;
  }

  @Test
  void eachStepIsToldAtItsTime() {
    assertEquals(
        List.of(
            "3000 DUE_SOON after:0.5 to [0.5]",
            "4100 DUE_SOON before:900 to [PT15M]",
            "5001 BROKEN broken to [broken]"),
        lookingAt(escalation(PROMISE), 1000, 2999, 3000, 3001, 4099, 4100, 5000, 5001, 9999));
  }

  @Test
  void saysWhenToLookAgain() {
    var escalation = escalation(PROMISE);
    assertEquals(3000, escalation.at(1000, Set.of()).next());
    assertEquals(4100, escalation.at(3000, Set.of()).next());
    assertEquals(4100, escalation.at(2000, Set.of("after:0.5")).next());
    assertEquals(Openings.NEVER, escalation.at(5001, Set.of()).next());
  }

  @Test
  void whatWasMissedBecomesOneAlertToAllThatSaysWhatIsSoNow() {
    assertEquals(
        List.of("4500 DUE_SOON before:900 to [PT15M, 0.5]", "5001 BROKEN broken to [broken]"),
        lookingAt(escalation(PROMISE), 4500, 5001));
    assertEquals(
        List.of("90000 BROKEN broken to [broken, PT15M, 0.5]"),
        lookingAt(escalation(PROMISE), 90_000, 90_001));
  }

  @Test
  void aWarningThatComesTooLateSaysThatItIsBroken() {
    var warnings = Escalation.of(Steps.of("0.5"), List.of(PROMISE), ALWAYS);
    assertEquals(List.of("6000 BROKEN after:0.5 to [0.5]"), lookingAt(warnings, 6000));
  }

  @Test
  void aClockThatGoesBackTellsNothingAgain() {
    assertEquals(
        List.of("3000 DUE_SOON after:0.5 to [0.5]", "4100 DUE_SOON before:900 to [PT15M]"),
        lookingAt(escalation(PROMISE), 3000, 500, 2999, 3000, 4100, 3000, 4100));
  }

  @Test
  void anotherOrderOfTheStepsTellsNothingAgain() {
    var told = escalation(PROMISE).at(4500, Set.of()).told();
    var reordered = Escalation.of(STEPS.reversed(), List.of(PROMISE), ALWAYS);
    assertEquals("", told(reordered.at(4500, told)));
    assertEquals(5001, reordered.at(4500, told).next());
  }

  @Test
  void stepsThatSayTheSameAreOne() {
    var steps = new ArrayList<>(Steps.of("0.5"));
    steps.add(new Step(Steps.moment("0.50"), List.of(new Recipient.Hook("too"))));
    var escalation = Escalation.of(steps, List.of(PROMISE), ALWAYS);
    assertEquals(
        List.of("3000 DUE_SOON after:0.5 to [0.5, too]"), lookingAt(escalation, 3000, 3001));
  }

  @Test
  void anAnnouncedDelayBeginsAnewAndTheOriginalIsStillBroken() {
    var delayed = escalation(PROMISE, new Commitment(4000, 12_000));
    assertEquals(
        List.of(
            "5001 BROKEN broken to [broken]",
            "8000 DUE_SOON after:0.5#1 to [0.5]",
            "11100 DUE_SOON before:900#1 to [PT15M]",
            "12001 BROKEN broken#1 to [broken]"),
        lookingAt(delayed, 4000, 4100, 5001, 8000, 11_100, 12_001, 99_999));
  }

  @Test
  void aDelayThatWasPutOffInTimeIsNotBroken() {
    var delayed = escalation(PROMISE, new Commitment(4000, 12_000), new Commitment(9000, 20_000));
    assertEquals(
        List.of("5001 BROKEN broken to [broken]", "20001 BROKEN broken#2 to [broken, PT15M, 0.5]"),
        lookingAt(delayed, 5001, 12_001, 20_001));
  }

  @Test
  void aDelayAnnouncedAfterAWarningLeavesWhatWasTold() {
    var delayed = escalation(PROMISE, new Commitment(4000, 12_000));
    assertEquals("", told(delayed.at(4000, Set.of("after:0.5"))));
    assertEquals(5001, delayed.at(4000, Set.of("after:0.5")).next());
  }

  @Test
  void ofTwoMissedInstantsTheLastOneIsTold() {
    var delayed = escalation(PROMISE, new Commitment(4000, 12_000));
    var decision = delayed.at(20_000, Set.of());
    assertEquals("BROKEN broken#1 to [broken, PT15M, 0.5]", told(decision));
    assertEquals(Openings.NEVER, decision.next());
  }

  @Test
  void withoutStepsThereIsNothingToTell() {
    var decision = Escalation.of(List.of(), List.of(PROMISE), ALWAYS).at(9000, Set.of());
    assertEquals(Decision.NOTHING, decision);
  }
}
