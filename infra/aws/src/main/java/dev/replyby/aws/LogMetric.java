package dev.replyby.aws;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

/**
 * A field of the lines of JSON that a function prints, as a metric of ours. Such a line is in the
 * log as it was printed although the log is of JSON: Lambda encodes nothing anew that is JSON
 * already (<a
 * href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">its
 * guide</a>), and Java's runtime turns into JSON only what goes through its own logger.
 *
 * @param log where the lines are
 * @param field the field's name
 */
record LogMetric(ILogGroup log, String field) {
  private static final String NAMESPACE = "ReplyBy";

  /** Makes the metric of that name. */
  Metric in(Construct scope, String name, String statistic, Duration period) {
    return MetricFilter.Builder.create(scope, name)
        .logGroup(log)
        .filterPattern(FilterPattern.exists("$." + field))
        .metricNamespace(NAMESPACE)
        .metricName(name)
        .metricValue("$." + field)
        .build()
        .metric(MetricOptions.builder().statistic(statistic).period(period).build());
  }
}
