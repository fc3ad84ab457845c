package dev.replyby.benchmark;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks that a pattern names, the floors always, and prints one table of all. */
public final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] arguments) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(arguments[0])
            .include(FloorBenchmark.class.getSimpleName())
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    System.out.println(new Table(new Runner(options).run()));
    for (int minutes : new int[] {480, 20_000}) {
      var peers = new PeerBenchmark();
      peers.minutes = minutes;
      System.out.println("with MPXJ, " + peers.agreement());
    }
  }
}
