package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Fault;
import dev.replyby.testing.HookReceiver;
import dev.replyby.testing.HookReceiver.Hook;
import dev.replyby.testing.LocalService;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the worker dies, everybody is told, and never twice as if it were something new. */
class KilledEscalationTest {
  @RegisterExtension static final LocalService service = new LocalService();
  @RegisterExtension static final HookReceiver RECEIVER = new HookReceiver();

  private static final MortalWorker WORKER = new MortalWorker(service, RECEIVER);
  private static final List<String> STEPS = List.of("after:0.5", "before:900", "broken");
  private static final List<String> INSTANTS =
      List.of("2026-11-25T10:00:00Z", Escalated.HALF, Escalated.SOON, Escalated.BROKEN);

  @Test
  void killedBetweenAnyTwoStepsItTellsEveryStepUnderOneId() {
    int steps = MortalWorker.killedAtEveryStep(KilledEscalationTest::toldAlthoughKilledAt);
    assertTrue(steps > 50, "killed only " + steps + " times");
  }

  private static boolean toldAlthoughKilledAt(int step) {
    service.clock().set(INSTANTS.getFirst());
    var company = Escalated.small(service, RECEIVER);
    var secret = company.newSecret();
    company.ask("q");
    boolean killed = WORKER.diesAt(step, INSTANTS);
    assertEachStepOnce(company.received(), secret, "killed at step " + step);
    return killed;
  }

  /** At least once, under one id; a step may have become part of the one after it. */
  private static void assertEachStepOnce(List<Hook> hooks, String secret, String when) {
    for (var step : STEPS) {
      var told = hooks.stream().filter(h -> h.at("/data/step").equals(step)).toList();
      assertEquals(1, ids(told).size(), () -> when + ": " + step + " in " + hooks);
      assertEquals(1, told.stream().map(Hook::body).distinct().count(), when);
      assertTrue(told.size() <= 2, () -> when + ": " + told);
    }
    assertEquals(STEPS.size(), ids(hooks).size(), when);
    assertTrue(hooks.stream().allMatch(h -> h.isSignedBy(secret)), when);
  }

  @ParameterizedTest
  @CsvSource({
    "GetItem, UNREACHABLE",
    "GetItem, LOST_ANSWER",
    "Query, UNREACHABLE",
    "UpdateItem, UNREACHABLE",
    "UpdateItem, LOST_ANSWER",
    "UpdateItem, THROTTLED",
    "TransactWriteItems, UNREACHABLE",
    "TransactWriteItems, LOST_ANSWER",
    "TransactWriteItems, THROTTLED"
  })
  void outlastsATableThatIsAwayForARun(String operation, Fault fault) {
    var company = Escalated.small(service, RECEIVER);
    var secret = company.newSecret();
    company.ask("q");
    WORKER.runsWithout(operation, fault, INSTANTS);
    assertEachStepOnce(company.received(), secret, operation + " " + fault);
  }

  @Test
  void whatIsNotDueCostsNothing() {
    var company = Escalated.small(service, RECEIVER);
    for (int i = 0; i < 40; i++) {
      company.ask("q" + i);
    }
    service.escalation().run();
    service.clock().advance(Duration.ofMinutes(1));
    service.dynamoDb().forget();
    service.escalation().run();
    assertEquals(Set.of("Query"), service.dynamoDb().calls().keySet());
    assertEquals(32, service.dynamoDb().calls().get("Query"));
  }

  private static Set<String> ids(List<Hook> hooks) {
    return hooks.stream().map(Hook::id).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
