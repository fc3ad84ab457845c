package dev.replyby.benchmark;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured: medians, and minima next to those of the control in the same run, as other
 * work on the machine can only add.
 */
final class Table {
  private static final String SEARCH = "Floor.search";
  private static final double WITHIN = 2;

  /** Which floor does the same work; where it is none, the name stands alone. */
  private static final Map<String, String> FLOORS =
      Map.ofEntries(
          Map.entry("Openings.plus", SEARCH + "Plus"),
          Map.entry("Openings.minus", SEARCH + "Plus"),
          Map.entry("Openings.openBetween", SEARCH + "OpenBetween"),
          Map.entry("Openings.isOpen", SEARCH + "IsOpen"),
          Map.entry("Openings.nextOpen", SEARCH + "IsOpen"),
          Map.entry("Openings.nextClose", SEARCH + "IsOpen"),
          Map.entry("Promise.replyByOpen", SEARCH + "Plus"),
          Map.entry("Promise.replyByElapsed", SEARCH + "Plus"),
          Map.entry("Promise.replyByDay", SEARCH + "Plus"));

  /** At most so many nanoseconds. */
  private static final Map<String, Integer> LIMITS =
      Map.of(
          "Promise.compile", 150_000,
          "Promise.piecesOpen", 5_000,
          "Promise.piecesElapsed", 5_000,
          "Promise.piecesDay", 5_000);

  private final Map<String, double[]> nanos = new TreeMap<>();

  Table(Collection<RunResult> results) {
    for (var result : results) {
      var statistics = result.getPrimaryResult().getStatistics();
      nanos.put(name(result), new double[] {statistics.getPercentile(50), statistics.getMin()});
    }
  }

  private static String name(RunResult result) {
    var method = result.getParams().getBenchmark();
    var name = method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1);
    var parameters = result.getParams();
    var values = parameters.getParamsKeys().stream().map(parameters::getParam).toList();
    return name.replace("Benchmark", "") + (values.isEmpty() ? "" : " " + values);
  }

  @Override
  public String toString() {
    var text = new StringBuilder(line("", "median", "minimum", "to its control", ""));
    nanos.forEach((name, times) -> text.append(row(name, times)));
    return text.toString();
  }

  private String row(String name, double[] times) {
    var control = nanos.get(control(name));
    var ratio = control == null ? "" : String.format(Locale.ROOT, "%.2f", times[1] / control[1]);
    return line(name, time(times[0]), time(times[1]), ratio, judgement(name, times[1]));
  }

  /** The floor, or for the peer ourselves. */
  private static String control(String name) {
    return name.startsWith("Peer") ? name.replace("Mpxj", "") : FLOORS.getOrDefault(name, "");
  }

  private String judgement(String name, double minimum) {
    var limit = LIMITS.get(name);
    if (limit != null) {
      return (minimum <= limit ? "within " : "NOT WITHIN ") + time(limit);
    }
    var floor = nanos.get(FLOORS.getOrDefault(name, ""));
    if (floor == null) {
      return "";
    }
    return minimum <= WITHIN * floor[1] ? "within twice the floor" : "NOT WITHIN twice the floor";
  }

  private static String time(double nanos) {
    return nanos < 1000
        ? String.format(Locale.ROOT, "%.1f ns", nanos)
        : String.format(Locale.ROOT, "%.1f µs", nanos / 1000);
  }

  private static String line(String name, String a, String b, String c, String d) {
    return "%-28s %12s %12s %15s  %s".formatted(name, a, b, c, d).stripTrailing() + "\n";
  }
}
