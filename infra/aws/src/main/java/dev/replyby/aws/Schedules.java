package dev.replyby.aws;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.RetryPolicyProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;
import software.constructs.Construct;

/** What runs by itself. */
final class Schedules {
  private static final int WINDOW_MINUTES = 15;
  private static final int RETRIES = 5;

  private Schedules() {}

  /** Every night at some minute of the quarter after 03:17 UTC, and again where it failed. */
  static void daily(Construct scope, IFunction renewal) {
    CfnSchedule.Builder.create(scope, "Daily")
        .description("ReplyBy: renews what the signs are made from")
        .scheduleExpression("cron(17 3 * * ? *)")
        .scheduleExpressionTimezone("UTC")
        .flexibleTimeWindow(
            FlexibleTimeWindowProperty.builder()
                .mode("FLEXIBLE")
                .maximumWindowInMinutes(WINDOW_MINUTES)
                .build())
        .target(
            TargetProperty.builder()
                .arn(renewal.getFunctionArn())
                .roleArn(role(scope, "DailyRole", renewal).getRoleArn())
                .retryPolicy(RetryPolicyProperty.builder().maximumRetryAttempts(RETRIES).build())
                .build())
        .build();
  }

  /** Every minute; when it fails, the next minute does what is left. */
  static void telling(Construct scope, IFunction escalation) {
    everyMinute(scope, "EveryMinute", "ReplyBy: tells people about promises that wait", escalation);
  }

  /** The same. */
  static void counting(Construct scope, IFunction counting) {
    everyMinute(scope, "CountEveryMinute", "ReplyBy: counts what has become of promises", counting);
  }

  private static void everyMinute(
      Construct scope, String id, String description, IFunction function) {
    CfnSchedule.Builder.create(scope, id)
        .description(description)
        .scheduleExpression("rate(1 minute)")
        .flexibleTimeWindow(FlexibleTimeWindowProperty.builder().mode("OFF").build())
        .target(
            TargetProperty.builder()
                .arn(function.getFunctionArn())
                .roleArn(role(scope, id + "Role", function).getRoleArn())
                .retryPolicy(RetryPolicyProperty.builder().maximumRetryAttempts(0).build())
                .build())
        .build();
  }

  private static Role role(Construct scope, String id, IFunction function) {
    var calling =
        PolicyStatement.Builder.create()
            .actions(List.of("lambda:InvokeFunction"))
            .resources(List.of(function.getFunctionArn()))
            .build();
    return Role.Builder.create(scope, id)
        .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
        .inlinePolicies(
            Map.of("Call", PolicyDocument.Builder.create().statements(List.of(calling)).build()))
        .build();
  }
}
