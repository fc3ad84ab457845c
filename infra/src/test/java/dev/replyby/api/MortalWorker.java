package dev.replyby.api;

import dev.replyby.testing.Fault;
import dev.replyby.testing.HookReceiver;
import dev.replyby.testing.KillSwitch;
import dev.replyby.testing.LocalService;
import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;

/** The worker that tells people, when it dies, and those that come after it. */
record MortalWorker(LocalService service, HookReceiver receiver) {
  /**
   * Kills at every step there is, until a worker gets to its end without being killed.
   *
   * @param killedAt whether it was killed at that step, counted from 1
   * @return the step at which there was nobody left to kill
   */
  static int killedAtEveryStep(IntPredicate killedAt) {
    int step = 1;
    while (killedAt.test(step)) {
      step++;
    }
    return step;
  }

  /** Runs at each of these instants and is killed at that step; true when it came to that. */
  boolean diesAt(int step, List<String> instants) {
    var death = new KillSwitch(step);
    service.dynamoDb().kill(death);
    receiver.kill(death);
    for (var instant : instants) {
      service.clock().set(instant);
      run();
      if (death.hasKilled()) {
        heal();
        others();
      }
    }
    heal();
    return death.hasKilled();
  }

  /** Runs at each of these instants while the table does not do that. */
  void runsWithout(String operation, Fault fault, List<String> instants) {
    for (var instant : instants) {
      service.clock().set(instant);
      service.dynamoDb().fail(operation, fault);
      run();
      heal();
      others();
    }
  }

  /** Another one in the same second, and one once what the dead one had begun is tried again. */
  private void others() {
    run();
    service.clock().advance(Duration.ofMinutes(7));
    run();
  }

  private void heal() {
    service.dynamoDb().heal();
    receiver.kill(KillSwitch.OFF);
  }

  private void run() {
    try {
      service.escalation().run();
    } catch (RuntimeException _) {
      // died
    }
  }
}
