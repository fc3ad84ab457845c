package dev.replyby.aws;

import dev.replyby.http.Route;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A route of API Gateway's HTTP API.
 *
 * @param method {@code ANY} for all that no other route of the path takes: HEAD, OPTIONS, and
 *     methods that the function refuses
 * @param path where a parameter is always a whole segment
 */
record ApiRoute(String method, String path, Privilege privilege) {
  private static final String ANY = "ANY";
  private static final Pattern MIXED = Pattern.compile("[^/]*\\{\\w+}[^/]+|[^/]+\\{\\w+}[^/]*");

  /** Every route there is, from the table of routes. */
  static List<ApiRoute> all() {
    return Stream.concat(exact().stream(), others().stream()).toList();
  }

  /** The name by which API Gateway knows it. */
  String key() {
    return method + ' ' + path;
  }

  /** The route that takes a request for a route of the table. */
  static ApiRoute of(Route route) {
    return new ApiRoute(route.method(), path(route), Privilege.of(route));
  }

  private static List<ApiRoute> exact() {
    return Arrays.stream(Route.values()).map(ApiRoute::of).distinct().toList();
  }

  /** For each path one more: to the function that reads it, as HEAD asks for what GET does. */
  private static List<ApiRoute> others() {
    Map<String, List<ApiRoute>> byPath =
        exact().stream()
            .collect(
                Collectors.groupingBy(
                    ApiRoute::path, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    return byPath.values().stream().map(ApiRoute::reader).toList();
  }

  private static ApiRoute reader(List<ApiRoute> samePath) {
    var reads = samePath.stream().filter(r -> r.method.equals("GET")).findFirst();
    return new ApiRoute(ANY, samePath.getFirst().path, reads.orElse(samePath.getFirst()).privilege);
  }

  /** API Gateway has no parameter within a segment: such a segment becomes one whole parameter. */
  private static String path(Route route) {
    return Arrays.stream(route.path().toString().split("/", -1))
        .map(segment -> MIXED.matcher(segment).matches() ? "{file}" : segment)
        .collect(Collectors.joining("/"));
  }
}
