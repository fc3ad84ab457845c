package dev.replyby.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How all is measured: in many short stretches, some of which find the machine quiet; and the
 * instants that all are asked, one after the other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 25, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 40, time = 20, timeUnit = TimeUnit.MILLISECONDS)
public abstract class Questions {
  /** What is added everywhere: 480 minutes of open time. */
  static final long WORKDAY = 480 * 60;

  final long[] questions = Shop.questions();
  private int asked;

  final long next() {
    return questions[asked++ & (Shop.QUESTIONS - 1)];
  }
}
