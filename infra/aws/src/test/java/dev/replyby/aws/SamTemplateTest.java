package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.http.Route;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What SAM's tool deploys is what CDK's deploys, with code from files. */
class SamTemplateTest {
  static Stream<Synthesised> all() {
    return Synthesised.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void differsFromCdksInNothingButWhereTheCodeIs(Synthesised synthesised) {
    assertEquals(withoutCode(synthesised.cdk()), withoutCode(synthesised.sam()));
  }

  @Test
  void namesTheArtifactsAsSeenFromItsFolder() {
    var code =
        Templates.resources(Synthesised.byDefault().sam(), "AWS::Lambda::Function")
            .values()
            .stream()
            .filter(f -> f.path("Runtime").asText().equals("java25"))
            .map(f -> f.path("Handler").asText() + ' ' + f.path("Code").asText())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        "[dev.replyby.app.ApiFunction ../functions/api/target/function.jar,"
            + " dev.replyby.app.CountFunction ../functions/api/target/function.jar,"
            + " dev.replyby.app.EscalationFunction ../functions/api/target/function.jar,"
            + " dev.replyby.app.OperatorTokenFunction ../functions/api/target/function.jar,"
            + " dev.replyby.app.RenewFunction ../functions/api/target/function.jar,"
            + " dev.replyby.app.SignFunction ../functions/sign/target/function.jar]",
        code.toString());
  }

  @ParameterizedTest
  @EnumSource
  void takesEveryRouteToTheSameFunction(Route route) {
    var path = Paths.example(route);
    assertEquals(
        new GatewayModel(Synthesised.byDefault().cdk()).function(route.method(), path),
        new GatewayModel(Synthesised.byDefault().sam()).function(route.method(), path));
  }

  private static JsonNode withoutCode(JsonNode template) {
    var copy = template.deepCopy();
    Templates.resources(copy, "AWS::Lambda::Function")
        .values()
        .forEach(f -> ((ObjectNode) f).remove("Code"));
    return copy;
  }
}
