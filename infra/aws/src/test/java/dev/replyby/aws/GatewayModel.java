package dev.replyby.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which function API Gateway calls, as its developer guide has it ("Routing API requests"): of the
 * routes whose path fits, the one with more fixed segments; the method itself before ANY; otherwise
 * {@code $default}.
 */
final class GatewayModel {
  private final JsonNode template;
  private final Map<String, JsonNode> routes;

  GatewayModel(JsonNode template) {
    this.template = template;
    this.routes = Templates.resources(template, "AWS::ApiGatewayV2::Route");
  }

  /** The function's name in the template. */
  String function(String method, String path) {
    return function(
        routes.values().stream()
            .filter(r -> fits(key(r), method, path))
            .min(Comparator.comparing(r -> rank(key(r))))
            .or(this::otherwise)
            .orElseThrow(() -> new AssertionError("nothing takes " + method + " " + path)));
  }

  private Optional<JsonNode> otherwise() {
    return routes.values().stream().filter(r -> key(r).equals("$default")).findFirst();
  }

  private String function(JsonNode route) {
    var integration = route.at("/Target/Fn::Join/1/1/Ref").asText();
    var uri = Templates.resource(template, integration).path("IntegrationUri");
    var alias = Templates.resource(template, Templates.target(uri));
    return Templates.target(alias.path("FunctionName"));
  }

  private static String key(JsonNode route) {
    return route.path("RouteKey").asText();
  }

  private static boolean fits(String key, String method, String path) {
    var parts = key.split(" ", 2);
    return parts.length == 2
        && (parts[0].equals("ANY") || parts[0].equals(method))
        && fits(segments(parts[1]), segments(path));
  }

  private static boolean fits(List<String> template, List<String> path) {
    boolean fits = template.size() == path.size();
    for (int i = 0; fits && i < path.size(); i++) {
      var segment = path.get(i);
      fits =
          template.get(i).equals(segment) || (isParameter(template.get(i)) && !segment.isEmpty());
    }
    return fits;
  }

  /** Smaller is better: parameters count most, from the left; ANY counts least. */
  private static String rank(String key) {
    var parts = key.split(" ", 2);
    var path = new StringBuilder();
    segments(parts[1]).forEach(s -> path.append(isParameter(s) ? '1' : '0'));
    return path.append(parts[0].equals("ANY") ? '1' : '0').toString();
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.substring(1).split("/", -1));
  }
}
