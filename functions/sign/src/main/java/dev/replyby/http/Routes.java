package dev.replyby.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finding routes by path. */
public final class Routes {
  /** A route whose path fits, with the values of the path's parameters. */
  public record Match(Route route, Map<String, String> path) {}

  private Routes() {}

  /** Every route among {@code routes} that has this path, whatever its method. */
  public static List<Match> at(String path, Collection<Route> routes) {
    return routes.stream()
        .flatMap(r -> r.path().match(path).map(values -> new Match(r, values)).stream())
        .toList();
  }
}
