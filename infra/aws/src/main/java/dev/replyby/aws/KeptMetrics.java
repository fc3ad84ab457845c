package dev.replyby.aws;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/**
 * What the counting prints about its runs, a line of JSON for each in which a promise was settled;
 * of all sites together, a day at a time.
 *
 * @param kept promises that turned out to be kept
 * @param broken promises that turned out to be broken
 */
record KeptMetrics(Metric kept, Metric broken) {
  private static final Duration PERIOD = Duration.days(1);

  /** Of fewer a share says little: one or two more or less are several in a hundred. */
  private static final int FEWEST = 20;

  static KeptMetrics in(Construct scope, ILogGroup log) {
    return new KeptMetrics(
        new LogMetric(log, "kept").in(scope, "Kept", "Sum", PERIOD),
        new LogMetric(log, "broken").in(scope, "Broken", "Sum", PERIOD));
  }

  /**
   * Of a hundred promises settled within a day, so many are broken; 0 while they are too few. The
   * metrics stand in the template in the order of the map.
   */
  MathExpression brokenPercent() {
    var settled = "(FILL(kept, 0) + FILL(broken, 0))";
    return MathExpression.Builder.create()
        .expression(
            "IF(%s >= %d, 100 * FILL(broken, 0) / %s, 0)".formatted(settled, FEWEST, settled))
        .usingMetrics(new TreeMap<>(Map.of("broken", broken, "kept", kept)))
        .label("Broken, % of a day's promises")
        .period(PERIOD)
        .build();
  }
}
