package dev.replyby.aws;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** What somebody should look at, told to a topic. */
final class Alarms {
  private static final Duration FIVE_MINUTES = Duration.minutes(5);
  private static final int PERIODS = 3;
  private static final int SLOW_MILLIS = 3_000;
  private static final int LATE_SECONDS = 300;
  private static final int BROKEN_PERCENT = 20;

  private final Construct scope;
  private final Topic topic;

  Alarms(Construct scope, Optional<String> email) {
    this.scope = scope;
    topic =
        Topic.Builder.create(scope, "Alarms")
            .displayName("ReplyBy alarms")
            .enforceSsl(true)
            .build();
    email.ifPresent(e -> topic.addSubscription(new EmailSubscription(e)));
  }

  /** Where alarms are told. */
  Topic topic() {
    return topic;
  }

  /** A function that broke, or that was called more often than the account's limit lets it. */
  void on(Function function, String id) {
    var sum = MetricOptions.builder().statistic("Sum").period(FIVE_MINUTES).build();
    above(id + "Errors", id + " broke", function.metricErrors(sum), 0, 1);
    above(id + "Throttles", id + " was refused a start", function.metricThrottles(sum), 0, 1);
  }

  /** Answers that tell of a fault of ours, and answers that come late. */
  void on(HttpApi api) {
    var stage = Map.of("Stage", "$default", "ApiId", api.getApiId());
    above("ApiFaults", "Answers with 5xx", metric(stage, "5xx", "Sum"), 0, 1);
    above("ApiLatency", "One in 100 late", metric(stage, "Latency", "p99"), SLOW_MILLIS, PERIODS);
  }

  /** A table that turns requests away. */
  void on(ITable table) {
    for (var kind : List.of("Read", "Write")) {
      above(
          "Table" + kind + "Throttles",
          "The table refused " + kind.toLowerCase(Locale.ROOT) + "s",
          Metric.Builder.create()
              .namespace("AWS/DynamoDB")
              .metricName(kind + "ThrottleEvents")
              .dimensionsMap(Map.of("TableName", table.getTableName()))
              .statistic("Sum")
              .period(FIVE_MINUTES)
              .build(),
          0,
          1);
    }
  }

  /** The daily renewal did not run for two days; signs last for much longer. */
  void onRenewalStopped(Function renewal) {
    onStopped(
        "RenewalStopped", "The daily renewal did not run", calls(renewal, Duration.days(1)), 2);
  }

  /** Nobody was told anything for a quarter of an hour, whatever became of promises. */
  void onEscalationStopped(Function escalation) {
    onStopped(
        "EscalationStopped",
        "The escalation did not run",
        calls(escalation, FIVE_MINUTES),
        PERIODS);
  }

  /** Nothing was counted for a quarter of an hour, so that signs and reports fall behind. */
  void onCountingStopped(Function counting) {
    onStopped(
        "CountingStopped", "The counting did not run", calls(counting, FIVE_MINUTES), PERIODS);
  }

  /** Somebody was told minutes after they should have been; the schedule alone makes it one. */
  void onToldLate(Metric seconds) {
    above("EscalationLate", "The escalation is late", seconds, LATE_SECONDS, 1);
  }

  /** Somebody should have been told and never will be. */
  void onGivenUp(Metric messages) {
    above("EscalationGivenUp", "Something was told to nobody", messages, 0, 1);
  }

  /** More of a day's promises are broken than companies would leave standing: look for a reason. */
  void onBroken(IMetric percent) {
    above("KeptRate", "A day's kept rate is low", percent, BROKEN_PERCENT, 1);
  }

  private static Metric calls(Function function, Duration period) {
    return function.metricInvocations(
        MetricOptions.builder().statistic("Sum").period(period).build());
  }

  private void onStopped(String id, String what, Metric calls, int periods) {
    alarm(id, what, calls)
        .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
        .threshold(1)
        .evaluationPeriods(periods)
        .treatMissingData(TreatMissingData.BREACHING)
        .build()
        .addAlarmAction(new SnsAction(topic));
  }

  private static Metric metric(Map<String, String> dimensions, String name, String statistic) {
    return Metric.Builder.create()
        .namespace("AWS/ApiGateway")
        .metricName(name)
        .dimensionsMap(dimensions)
        .statistic(statistic)
        .period(FIVE_MINUTES)
        .build();
  }

  private void above(String id, String what, IMetric metric, int threshold, int periods) {
    var alarm =
        alarm(id, what, metric)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
            .threshold(threshold)
            .evaluationPeriods(periods)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(new SnsAction(topic));
  }

  private Alarm.Builder alarm(String id, String what, IMetric metric) {
    return Alarm.Builder.create(scope, id + "Alarm")
        .alarmDescription("ReplyBy: " + what)
        .metric(metric);
  }
}
