package dev.replyby.aws;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogDestination;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogSettings;
import software.amazon.awscdk.services.apigatewayv2.LogGroupLogDestination;
import software.amazon.awscdk.services.logs.ILogGroup;

/** One line of JSON for each request: which route and how it went, not who asked what. */
final class AccessLog implements IAccessLogSettings {
  private static final List<String> FIELDS =
      List.of(
          "requestTime",
          "requestId",
          "routeKey",
          "status",
          "responseLength",
          "responseLatency",
          "integrationLatency",
          "integrationErrorMessage");

  private final LogGroupLogDestination destination;

  AccessLog(ILogGroup log) {
    destination = new LogGroupLogDestination(log);
  }

  @Override
  public IAccessLogDestination getDestination() {
    return destination;
  }

  @Override
  public AccessLogFormat getFormat() {
    return AccessLogFormat.custom(
        FIELDS.stream()
            .map(field -> "\"" + field + "\":\"$context." + field + "\"")
            .collect(Collectors.joining(",", "{", "}")));
  }
}
