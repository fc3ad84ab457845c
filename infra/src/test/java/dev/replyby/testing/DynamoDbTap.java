package dev.replyby.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Sits in the DynamoDB client: counts calls by operation, and lets chosen attempts fail. A call is
 * one use of the client; an attempt is one HTTP request, of which a call that is retried makes
 * several.
 */
public final class DynamoDbTap implements ExecutionInterceptor {
  private final Map<String, Integer> calls = new TreeMap<>();
  private final List<Rule> rules = new ArrayList<>();

  private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

  private volatile KillSwitch death = KillSwitch.OFF;

  private record Rule(Fault fault, String operation, IntPredicate which, AtomicInteger attempts) {}

  /** How often each operation was called since the last {@link #forget()}, such as {GetItem=1}. */
  public synchronized Map<String, Integer> calls() {
    return Map.copyOf(calls);
  }

  /** Counts from nothing again. */
  public synchronized void forget() {
    calls.clear();
  }

  /** Every attempt of that operation fails from now on. */
  public void fail(String operation, Fault fault) {
    fail(operation, fault, _ -> true);
  }

  /** The attempt with that number, from 1 and counted from now, fails. */
  public void failNth(String operation, Fault fault, int n) {
    fail(operation, fault, attempt -> attempt == n);
  }

  /** Whoever uses the table dies at that step. */
  public void kill(KillSwitch at) {
    death = at;
  }

  /** What somebody else does before the next attempt of that operation arrives. */
  public void before(String operation, Runnable other) {
    meanwhile.put(operation, other);
  }

  /** All is well again. */
  public synchronized void heal() {
    rules.clear();
    meanwhile.clear();
    death = KillSwitch.OFF;
  }

  private synchronized void fail(String operation, Fault fault, IntPredicate which) {
    rules.add(new Rule(fault, operation, which, new AtomicInteger()));
  }

  @Override
  public synchronized void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes attributes) {
    calls.merge(operation(attributes), 1, Integer::sum);
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    Optional.ofNullable(meanwhile.remove(operation(attributes))).ifPresent(Runnable::run);
    fail(attributes, false);
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    fail(attributes, true);
  }

  private void fail(ExecutionAttributes attributes, boolean applied) {
    death.step(operation(attributes), applied);
    due(operation(attributes), applied)
        .ifPresent(
            fault -> {
              throw fault.exception(operation(attributes));
            });
  }

  private synchronized Optional<Fault> due(String operation, boolean applied) {
    return rules.stream()
        .filter(r -> r.operation().equals(operation) && r.fault().isApplied() == applied)
        .filter(r -> r.which().test(r.attempts().incrementAndGet()))
        .map(Rule::fault)
        .findFirst();
  }

  private static String operation(ExecutionAttributes attributes) {
    return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
  }
}
