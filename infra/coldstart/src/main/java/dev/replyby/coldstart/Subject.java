package dev.replyby.coldstart;

import java.nio.file.Path;

/** A function that is measured. */
enum Subject {
  SIGN("the sign", "functions/sign", "dev.replyby.app.SignFunction"),
  MICRONAUT(
      "Micronaut",
      "infra/coldstart/controls/micronaut",
      "io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction"),
  POJO("plain, POJO events", "infra/coldstart/controls/plain", "dev.replyby.control.PojoFunction"),
  GET_ITEM(
      "GetItem alone", "infra/coldstart/controls/plain", "dev.replyby.control.GetItemFunction"),
  FLOOR(
      "the floor, no SDK", "infra/coldstart/controls/plain", "dev.replyby.control.FloorFunction");

  private final String words;
  private final String module;
  private final String handler;

  Subject(String words, String module, String handler) {
    this.words = words;
    this.module = module;
    this.handler = handler;
  }

  /** What Maven built for Lambda. */
  Path artifact(Path checkout) {
    return checkout.resolve(module).resolve("target").resolve("function.jar");
  }

  /** Functions with the same artifact have the same. */
  String artifactName() {
    return Path.of(module).getFileName().toString();
  }

  String handler() {
    return handler;
  }

  @Override
  public String toString() {
    return words;
  }
}
