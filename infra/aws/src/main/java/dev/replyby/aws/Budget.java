package dev.replyby.aws;

import java.util.List;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.budgets.CfnBudget.BudgetDataProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.NotificationWithSubscribersProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SpendProperty;
import software.amazon.awscdk.services.budgets.CfnBudget.SubscriberProperty;
import software.constructs.Construct;

/** Tells when the whole account's month costs more than it should, or is about to. */
final class Budget {
  private static final int PERCENT = 100;

  private Budget() {}

  static void in(Construct scope, int dollars, String email) {
    CfnBudget.Builder.create(scope, "Budget")
        .budget(
            BudgetDataProperty.builder()
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(SpendProperty.builder().amount(dollars).unit("USD").build())
                .build())
        .notificationsWithSubscribers(
            List.of(notification("ACTUAL", email), notification("FORECASTED", email)))
        .build();
  }

  private static NotificationWithSubscribersProperty notification(String type, String email) {
    return NotificationWithSubscribersProperty.builder()
        .notification(
            NotificationProperty.builder()
                .notificationType(type)
                .comparisonOperator("GREATER_THAN")
                .threshold(PERCENT)
                .build())
        .subscribers(
            List.of(SubscriberProperty.builder().subscriptionType("EMAIL").address(email).build()))
        .build();
  }
}
