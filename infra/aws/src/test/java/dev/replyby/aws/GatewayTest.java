package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.http.Route;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which request reaches which function. */
class GatewayTest {
  private static final JsonNode CDK = Synthesised.byDefault().cdk();
  private static final GatewayModel GATEWAY = new GatewayModel(CDK);

  @ParameterizedTest
  @EnumSource
  void takesEveryRouteToTheFunctionWithItsPrivilege(Route route) {
    assertReaches(Privilege.of(route), route.method(), Paths.example(route));
  }

  @ParameterizedTest
  @EnumSource
  void takesHeadWhereGetGoes(Route route) {
    if (route.method().equals("GET")) {
      assertReaches(Privilege.of(route), "HEAD", Paths.example(route));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OPTIONS, /v1/sites/acme/sign, SIGN",
    "POST, /v1/sites/acme/hours, SIGN",
    "GET, /widget.0123abcd.js, SIGN",
    "OPTIONS, /widget.0123abcd.js, SIGN",
    "GET, /openapi.json, PUBLIC",
    "OPTIONS, /openapi.json, PUBLIC",
    "OPTIONS, /v1/sites/acme/status, STAFF",
    "PATCH, /v1/sites/acme, OWNER",
    "GET, /v1/preview, ANY_TOKEN",
    "GET, /, PUBLIC",
    "GET, /v1/nothing/like/it, PUBLIC",
  })
  void takesOtherRequestsToAFunctionThatRefusesThemProperly(
      String method, String path, Privilege privilege) {
    assertReaches(privilege, method, path);
  }

  @Test
  void letsThroughNothingButWhatTheAuthorizerLetsThrough() {
    var routes = Templates.resources(CDK, "AWS::ApiGatewayV2::Route");
    var authorizer = Templates.one(CDK, "AWS::ApiGatewayV2::Authorizer").getKey();
    assertFalse(routes.isEmpty());
    routes.forEach(
        (name, route) -> {
          assertEquals("CUSTOM", route.path("AuthorizationType").asText(), name);
          assertEquals(authorizer, route.at("/AuthorizerId/Ref").asText(), name);
        });
  }

  @Test
  void leavesCorsToTheFunctions() {
    var api = Templates.one(CDK, "AWS::ApiGatewayV2::Api").getValue();
    assertTrue(api.path("CorsConfiguration").isMissingNode());
  }

  @Test
  void throttlesEveryRouteOfItsOwn() {
    var stage = Templates.one(CDK, "AWS::ApiGatewayV2::Stage").getValue();
    var limited = new TreeSet<String>();
    for (var route : stage.path("RouteSettings").properties()) {
      assertTrue(route.getValue().path("ThrottlingRateLimit").asInt() > 0, route.getKey());
      assertTrue(route.getValue().path("ThrottlingBurstLimit").asInt() > 0, route.getKey());
      limited.add(route.getKey());
    }
    assertEquals(keys(), limited);
    assertTrue(stage.at("/DefaultRouteSettings/ThrottlingRateLimit").asInt() > 0);
  }

  private static Set<String> keys() {
    return Templates.resources(CDK, "AWS::ApiGatewayV2::Route").values().stream()
        .map(r -> r.path("RouteKey").asText())
        .filter(key -> !key.equals("$default"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertReaches(Privilege privilege, String method, String path) {
    var function = GATEWAY.function(method, path);
    var properties = Templates.resource(CDK, function);
    assertEquals("ReplyBy: " + privilege.id(), properties.path("Description").asText());
    assertEquals(privilege.handler(), properties.path("Handler").asText());
  }
}
