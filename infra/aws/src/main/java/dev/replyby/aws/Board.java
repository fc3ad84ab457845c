package dev.replyby.aws;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.constructs.Construct;

/** The operator's dashboard: from the visitors at the top to the table at the bottom. */
final class Board {
  private static final int WIDTH = 8;
  private static final Duration PERIOD = Duration.minutes(5);

  private Board() {}

  static void in(
      Construct scope,
      Distribution edge,
      HttpApi api,
      Collection<software.amazon.awscdk.services.lambda.Function> functions,
      TellingMetrics telling,
      KeptMetrics kept,
      ITable table) {
    Dashboard.Builder.create(scope, "Dashboard")
        .widgets(
            List.of(
                visitors(edge),
                requests(api),
                functions(functions),
                telling(telling),
                kept(kept),
                table(table)))
        .build();
  }

  /** CloudFront counts in us-east-1, wherever the service is. */
  private static List<IWidget> visitors(Distribution edge) {
    var dimensions = Map.of("DistributionId", edge.getDistributionId(), "Region", "Global");
    Function<String, Metric.Builder> metric =
        name ->
            Metric.Builder.create()
                .namespace("AWS/CloudFront")
                .metricName(name)
                .dimensionsMap(dimensions)
                .region("us-east-1")
                .period(PERIOD);
    return List.of(
        graph("Visitors' requests", List.of(metric.apply("Requests").statistic("Sum").build())),
        graph(
            "Visitors' requests refused or failed, %",
            List.of(
                metric.apply("4xxErrorRate").statistic("Average").build(),
                metric.apply("5xxErrorRate").statistic("Average").build())));
  }

  private static List<IWidget> requests(HttpApi api) {
    Function<String, MetricOptions> options =
        statistic ->
            MetricOptions.builder().statistic(statistic).period(PERIOD).label(statistic).build();
    return List.of(
        graph("Requests past the cache", List.of(api.metricCount(sum("requests")))),
        graph(
            "Refused or failed",
            List.of(api.metricClientError(sum("4xx")), api.metricServerError(sum("5xx")))),
        graph(
            "Time to answer, ms",
            List.of(
                api.metricLatency(options.apply("p50")), api.metricLatency(options.apply("p99")))));
  }

  private static List<IWidget> functions(
      Collection<software.amazon.awscdk.services.lambda.Function> functions) {
    var p99 = MetricOptions.builder().statistic("p99").period(PERIOD).build();
    return List.of(
        graph("Calls", functions.stream().map(f -> f.metricInvocations(sum())).toList()),
        graph("Broken", functions.stream().map(f -> f.metricErrors(sum())).toList()),
        graph("One in 100 takes, ms", functions.stream().map(f -> f.metricDuration(p99)).toList()));
  }

  private static List<IWidget> telling(TellingMetrics telling) {
    return List.of(
        graph("Told late, s", List.of(telling.late())),
        graph("Told nobody", List.of(telling.givenUp())));
  }

  private static List<IWidget> kept(KeptMetrics kept) {
    return List.of(
        graph("Promises settled in a day", List.of(kept.kept(), kept.broken())),
        graph("Broken, % of a day's promises", List.of(kept.brokenPercent())));
  }

  private static List<IWidget> table(ITable table) {
    return List.of(
        graph(
            "Table: units read and written",
            List.of(
                table.metricConsumedReadCapacityUnits(sum("read")),
                table.metricConsumedWriteCapacityUnits(sum("written")))));
  }

  private static MetricOptions sum() {
    return MetricOptions.builder().statistic("Sum").period(PERIOD).build();
  }

  private static MetricOptions sum(String label) {
    return MetricOptions.builder().statistic("Sum").period(PERIOD).label(label).build();
  }

  private static IWidget graph(String title, List<? extends IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).left(metrics).width(WIDTH).build();
  }
}
