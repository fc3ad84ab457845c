package dev.replyby.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.testing.Fault;
import dev.replyby.testing.HookReceiver;
import dev.replyby.testing.HookReceiver.Hook;
import dev.replyby.testing.KillSwitch;
import dev.replyby.testing.LocalService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the worker dies, each week is told, under one id and with one content. */
class KilledDigestTest {
  @RegisterExtension static final LocalService service = new LocalService();
  @RegisterExtension static final HookReceiver RECEIVER = new HookReceiver();

  private static final MortalWorker WORKER = new MortalWorker(service, RECEIVER);
  private static final List<String> MONDAYS =
      List.of("2026-11-30T08:00:00Z", "2026-12-07T08:00:00Z");

  @Test
  void killedBetweenAnyTwoStepsItTellsEachWeekUnderOneId() {
    int steps = MortalWorker.killedAtEveryStep(KilledDigestTest::toldAlthoughKilledAt);
    assertTrue(steps > 20, "killed only " + steps + " times");
  }

  private static boolean toldAlthoughKilledAt(int step) {
    service.clock().set("2026-11-25T10:00:00Z");
    var company = Digested.with(service, RECEIVER, "{}");
    boolean killed = WORKER.diesAt(step, MONDAYS.subList(0, 1));
    assertOnce(company.received(), "2026-11-23", "killed at step " + step);
    company.site().owner().delete(company.site().path("")).expect(204); // out of the next one's way
    return killed;
  }

  private static void assertOnce(List<Hook> hooks, String week, String when) {
    var told = hooks.stream().filter(h -> h.at("/data/firstDay").equals(week)).toList();
    assertEquals(1, told.stream().map(Hook::id).distinct().count(), () -> when + ": " + hooks);
    assertEquals(1, told.stream().map(Hook::body).distinct().count(), when);
    assertTrue(told.size() <= 2, () -> when + ": " + told);
  }

  @ParameterizedTest
  @CsvSource({
    "Query, UNREACHABLE",
    "TransactWriteItems, UNREACHABLE",
    "TransactWriteItems, LOST_ANSWER"
  })
  void outlastsATableThatIsAwayForARun(String operation, Fault fault) {
    var company = Digested.with(service, RECEIVER, "{}");
    WORKER.runsWithout(operation, fault, MONDAYS);
    assertOnce(company.received(), "2026-11-23", operation + " " + fault);
    assertOnce(company.received(), "2026-11-30", operation + " " + fault);
    assertEquals(2, company.received().stream().map(Hook::id).distinct().count());
  }

  /** Whoever publishes and dies leaves either both, the document and the turn, or neither. */
  @Test
  void publishingThatDiesLosesNoTurn() {
    var company = Digested.with(service, RECEIVER, "{}");
    for (int step = 1; step <= 14; step++) {
      service.dynamoDb().kill(new KillSwitch(step));
      var digest = "{\"on\": \"%s\"}".formatted(step % 2 == 0 ? "thu" : "fri");
      try {
        company.site().owner().put(company.site().path(""), Digested.document(company, digest));
      } finally {
        service.dynamoDb().heal();
      }
    }
    var wanted = company.site().owner().get(company.site().path("")).expect(200).at("/digest/on");
    var told = wanted.equals("thu") ? "2026-11-26T08:00:00Z" : "2026-11-27T08:00:00Z";
    assertEquals(List.of(), Digested.days(company.at("2026-11-26T07:59:59Z").received()));
    assertEquals(1, company.at(told).received().size());
  }
}
