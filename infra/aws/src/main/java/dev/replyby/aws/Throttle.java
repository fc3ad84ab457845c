package dev.replyby.aws;

import java.util.Map;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;

/**
 * How many requests a second a route takes, from all callers together; more are answered with 429.
 *
 * @param burst how many may come at once
 */
record Throttle(int rate, int burst) {
  /** What nobody should ask for. */
  static final Throttle ELSE = new Throttle(10, 20);

  /** Behind the cache, so for a great many more visitors. */
  private static final Throttle VISITORS = new Throttle(200, 400);

  private static final Throttle TOKENS = new Throttle(50, 100);

  /** The one for routes of this privilege. */
  static Throttle of(Privilege privilege) {
    return switch (privilege) {
      case SIGN -> VISITORS;
      case PUBLIC -> ELSE;
      default -> TOKENS;
    };
  }

  /** For a whole stage. */
  ThrottleSettings settings() {
    return ThrottleSettings.builder().rateLimit(rate).burstLimit(burst).build();
  }

  /** For one route. */
  Map<String, Object> routeSettings() {
    return Map.of("ThrottlingRateLimit", rate, "ThrottlingBurstLimit", burst);
  }
}
