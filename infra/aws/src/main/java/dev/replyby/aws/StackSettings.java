package dev.replyby.aws;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What an operator may choose, from CDK's context. A wrong setting stops the synthesis and names
 * itself.
 *
 * @param alarmEmail who hears of alarms
 * @param monthlyBudget dollars a month above which {@code alarmEmail} is told
 * @param domain the service's own name instead of CloudFront's
 * @param tracing whether X-Ray follows requests
 * @param table the name of a table that is there already, such as a restored one, instead of a new
 *     one
 */
record StackSettings(
    Optional<String> alarmEmail,
    Optional<Integer> monthlyBudget,
    Optional<Domain> domain,
    boolean tracing,
    Optional<String> table) {
  static final String ALARM_EMAIL = "alarmEmail";
  static final String MONTHLY_BUDGET = "monthlyBudget";
  static final String DOMAIN = "domain";
  static final String CERTIFICATE = "certificateArn";
  static final String TRACING = "tracing";
  static final String TABLE = "table";

  /** What DynamoDB takes as a table's name. */
  private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

  /**
   * A name, and its certificate in AWS Certificate Manager in us-east-1, as CloudFront wants it.
   */
  record Domain(String name, String certificateArn) {}

  /** Reads the settings; {@code context} gives the text of a key. */
  static StackSettings from(Function<String, Optional<String>> context) {
    var email = text(context, ALARM_EMAIL);
    var budget = text(context, MONTHLY_BUDGET).map(t -> number(MONTHLY_BUDGET, t));
    if (budget.isPresent() && email.isEmpty()) {
      throw wrong(MONTHLY_BUDGET, "needs " + ALARM_EMAIL + ", which is told");
    }
    return new StackSettings(
        email,
        budget,
        domain(context),
        text(context, TRACING).map(StackSettings::flag).orElse(false),
        text(context, TABLE).map(StackSettings::tableName));
  }

  private static String tableName(String text) {
    if (TABLE_NAME.matcher(text).matches()) {
      return text;
    }
    throw wrong(TABLE, "is \"" + text + "\"; expected a table's name, not its ARN");
  }

  private static Optional<Domain> domain(Function<String, Optional<String>> context) {
    var name = text(context, DOMAIN);
    var certificate = text(context, CERTIFICATE);
    if (name.isPresent() != certificate.isPresent()) {
      throw wrong(DOMAIN, "and " + CERTIFICATE + " go together");
    }
    if (certificate.isPresent() && !certificate.get().startsWith("arn:aws:acm:us-east-1:")) {
      throw wrong(CERTIFICATE, "is the ARN of a certificate in us-east-1");
    }
    return name.flatMap(n -> certificate.map(c -> new Domain(n, c)));
  }

  private static Optional<String> text(Function<String, Optional<String>> context, String key) {
    return context.apply(key).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static int number(String key, String text) {
    try {
      int number = Integer.parseInt(text);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException _) {
      // the same answer
    }
    throw wrong(key, "is \"" + text + "\"; expected a whole number above 0");
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(TRACING, "is \"" + text + "\"; expected true or false");
    };
  }

  private static IllegalArgumentException wrong(String key, String what) {
    return new IllegalArgumentException(key + " " + what);
  }
}
