package dev.replyby.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.replyby.http.Route;
import dev.replyby.http.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the fuzzer begins with. */
class FuzzedRoutesTest {
  private static final Path INPUTS =
      Path.of("src/test/resources/dev/replyby/local/RequestFuzzInputs/neverA500");

  /** What paths hold in place of secrets. */
  private static final Map<String, String> ADDRESSES =
      Map.of(
          "feed", "/v1/sites/a/members/ana/shifts.ics",
          "inbound", "/v1/sites/a/inbound/own",
          "site", "a");

  @Test
  void everyRouteHasARequest() throws IOException {
    var missing = EnumSet.allOf(Route.class);
    try (var files = Files.list(INPUTS)) {
      for (var file : files.toList()) {
        var request = FuzzedRequest.parse(Files.readAllBytes(file)).naming(ADDRESSES);
        routes(request).forEach(missing::remove);
      }
    }
    assertTrue(missing.isEmpty(), missing::toString);
  }

  private static Set<Route> routes(FuzzedRequest request) {
    var found = EnumSet.noneOf(Route.class);
    Routes.at(request.path(), Arrays.asList(Route.values())).stream()
        .map(Routes.Match::route)
        .filter(r -> r.method().equals(request.method()))
        .forEach(found::add);
    return found;
  }
}
