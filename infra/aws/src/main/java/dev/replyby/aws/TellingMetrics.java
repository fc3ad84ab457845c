package dev.replyby.aws;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/**
 * What the escalation prints about its runs, a line of JSON for each that did something.
 *
 * @param late seconds from when something was to be told to the first attempt at it, the longest
 * @param givenUp messages that reached nobody
 */
record TellingMetrics(Metric late, Metric givenUp) {
  private static final Duration PERIOD = Duration.minutes(5);

  static TellingMetrics in(Construct scope, ILogGroup log) {
    return new TellingMetrics(
        new LogMetric(log, "lateSeconds").in(scope, "LateSeconds", "Maximum", PERIOD),
        new LogMetric(log, "givenUp").in(scope, "GivenUp", "Sum", PERIOD));
  }
}
