package dev.replyby.coldstart;

import java.nio.charset.StandardCharsets;

/** What API Gateway hands to the function for one visitor's sign, behind CloudFront. */
final class Event {
  private static final String JSON =
      """
      {"version": "2.0", "routeKey": "GET /v1/sites/{site}/sign", "rawPath": "/v1/sites/acme/sign",
       "rawQueryString": "", "headers": {"accept-encoding": "gzip", "accept-language": "nl",
        "host": "abc123.execute-api.eu-west-1.amazonaws.com", "user-agent": "Amazon CloudFront",
        "via": "2.0 d111111abcdef8.cloudfront.net (CloudFront)", "x-forwarded-for": "203.0.113.7",
        "x-amz-cf-id": "nhzGv_oQCGbfMDXLGbpGkQ==", "x-forwarded-port": "443",
        "x-forwarded-proto": "https", "x-amzn-trace-id": "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700"},
       "requestContext": {"accountId": "123456789012", "apiId": "abc123", "stage": "$default",
        "domainName": "abc123.execute-api.eu-west-1.amazonaws.com", "domainPrefix": "abc123",
        "http": {"method": "GET", "path": "/v1/sites/acme/sign", "protocol": "HTTP/1.1",
         "sourceIp": "203.0.113.7", "userAgent": "Amazon CloudFront"},
        "requestId": "JKJaXmPLvHcESHA=", "routeKey": "GET /v1/sites/{site}/sign",
        "time": "22/Nov/2026:08:00:00 +0000", "timeEpoch": 1795334400000},
       "pathParameters": {"site": "acme"}, "isBase64Encoded": false}
      """;

  private Event() {}

  /** From a browser, whose answer is compressed. */
  static byte[] ofBrowser() {
    return bytes(JSON);
  }

  /** From a program that takes no compressed answer. */
  static byte[] ofPlainReader() {
    return bytes(JSON.replace("\"gzip\"", "\"identity\""));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
