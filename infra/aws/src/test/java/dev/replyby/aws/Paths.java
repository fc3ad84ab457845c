package dev.replyby.aws;

import dev.replyby.http.Route;

/** Paths as requests have them. */
final class Paths {
  private Paths() {}

  /** One that the route answers. */
  static String example(Route route) {
    return route.path().toString().replaceAll("\\{\\w+}", "0a");
  }
}
