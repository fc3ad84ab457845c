package dev.replyby.aws;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

/**
 * What the escalation prints about its runs, a line of JSON for each that did something.
 *
 * @param late seconds from when something was to be told to the first attempt at it, the longest
 * @param givenUp messages that reached nobody
 */
record TellingMetrics(Metric late, Metric givenUp) {
  private static final String NAMESPACE = "ReplyBy";

  static TellingMetrics in(Construct scope, ILogGroup log) {
    return new TellingMetrics(
        metric(scope, log, "LateSeconds", "lateSeconds", "Maximum"),
        metric(scope, log, "GivenUp", "givenUp", "Sum"));
  }

  private static Metric metric(
      Construct scope, ILogGroup log, String name, String field, String statistic) {
    return MetricFilter.Builder.create(scope, name)
        .logGroup(log)
        .filterPattern(FilterPattern.exists("$." + field))
        .metricNamespace(NAMESPACE)
        .metricName(name)
        .metricValue("$." + field)
        .build()
        .metric(MetricOptions.builder().statistic(statistic).period(Duration.minutes(5)).build());
  }
}
