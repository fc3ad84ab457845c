package dev.replyby.aws;

import java.nio.file.Path;

/**
 * What Maven has built for Lambda: classes side by side, and the time zones as a jar of their own.
 */
enum Artifact {
  SIGN("functions/sign"),
  API("functions/api");

  private final String module;

  Artifact(String module) {
    this.module = module;
  }

  /** Where it is in a checkout. */
  Path in(Path checkout) {
    return checkout.resolve(module).resolve("target").resolve("function.jar");
  }
}
