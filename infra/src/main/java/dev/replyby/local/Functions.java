package dev.replyby.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.replyby.http.Route;
import dev.replyby.http.Routes;
import java.util.Arrays;
import java.util.Optional;

/** The Lambda functions behind the HTTP API. */
public record Functions(RequestStreamHandler sign, RequestStreamHandler api) {
  private static final String DEFAULT_KEY = "$default";

  /**
   * The function for one request.
   *
   * @param key as API Gateway names the route
   */
  record Target(String key, Route.Function function) {}

  /** Which function answers; what no route has, the API's does. */
  static Target target(String method, String path) {
    var here = Routes.at(path, Arrays.asList(Route.values())).stream().map(Routes.Match::route);
    var routes = here.toList();
    var exact = routes.stream().filter(r -> answers(r, method)).findFirst();
    var key = exact.map(r -> r.method() + " " + r.path()).orElse(DEFAULT_KEY);
    var route = exact.or(() -> routes.stream().findFirst());
    return new Target(key, function(route));
  }

  /** The handler of a function. */
  RequestStreamHandler handler(Route.Function function) {
    return switch (function) {
      case SIGN -> sign;
      case API -> api;
    };
  }

  private static boolean answers(Route route, String method) {
    return route.method().equals(method.equals("HEAD") ? "GET" : method);
  }

  private static Route.Function function(Optional<Route> route) {
    return route.map(Route::function).orElse(Route.Function.API);
  }
}
