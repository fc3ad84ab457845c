package dev.replyby.http;

import java.util.Map;

/**
 * A request that was routed and let in.
 *
 * @param path the path's parameters by name
 * @param query its parameters, which the handler reads, and checks before it changes anything;
 *     checked already where the route has none
 */
public record Exchange(
    Request request, Route route, Map<String, String> path, Query query, Caller caller) {
  /** A parameter of the path, which the route's template has. */
  public String path(String name) {
    var value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException(route + " has no {" + name + "}");
    }
    return value;
  }

  /** The site that the path names. */
  public String site() {
    return path("site");
  }
}
