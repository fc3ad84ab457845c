package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.http.Access;
import dev.replyby.http.Parameter;
import dev.replyby.http.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What CloudFront keeps, and what tells one kept answer from another. */
class EdgeTest {
  /** AWS's own policy that caches nothing. */
  private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

  /** AWS's own policy that hands on every header but Host, Authorization included. */
  private static final String ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  private static final JsonNode CDK = Synthesised.byDefault().cdk();
  private static final JsonNode CONFIG =
      Templates.one(CDK, "AWS::CloudFront::Distribution").getValue().path("DistributionConfig");

  @ParameterizedTest
  @EnumSource
  void keepsWhatIsPublicAndNothingElse(Route route) {
    var behaviors = behaviors(Paths.example(route));
    assertEquals(route.access() == Access.PUBLIC ? 1 : 0, behaviors.size(), route::name);
  }

  @ParameterizedTest
  @EnumSource
  void tellsAnswersApartByTheRoutesOwnParameters(Route route) {
    for (var behavior : behaviors(Paths.example(route))) {
      var key = policy(behavior).path("ParametersInCacheKeyAndForwardedToOrigin");
      var names =
          Synthesised.each(key.at("/QueryStringsConfig/QueryStrings")).map(JsonNode::asText);
      assertEquals(route.parameters().stream().map(Parameter::key).toList(), names.toList());
      assertEquals("none", key.at("/CookiesConfig/CookieBehavior").asText());
      var headers = Synthesised.each(key.at("/HeadersConfig/Headers")).map(JsonNode::asText);
      boolean speaks = route.parameters().contains(Parameter.LANG);
      assertEquals(speaks ? List.of("Accept-Language") : List.of(), headers.toList());
      boolean reduced = speaks && route != Route.SITE_WIDGET;
      assertEquals(reduced ? 1 : 0, behavior.path("FunctionAssociations").size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesItToTheAnswerForHowLong(Route route) {
    for (var behavior : behaviors(Paths.example(route))) {
      assertEquals(0, policy(behavior).path("MinTTL").asInt(-1));
      assertEquals(0, policy(behavior).path("DefaultTTL").asInt(-1));
      assertTrue(policy(behavior).path("MaxTTL").asInt() >= 31_536_000);
      assertEquals("[\"GET\",\"HEAD\",\"OPTIONS\"]", behavior.path("AllowedMethods").toString());
    }
  }

  @Test
  void keepsNothingBehindAToken() {
    var behavior = CONFIG.path("DefaultCacheBehavior");
    assertEquals(CACHING_DISABLED, behavior.path("CachePolicyId").asText());
    assertEquals(ALL_BUT_HOST, behavior.path("OriginRequestPolicyId").asText());
    assertEquals(7, behavior.path("AllowedMethods").size());
  }

  @Test
  void speaksHttpsOnly() {
    var origin = CONFIG.at("/Origins/0/CustomOriginConfig");
    assertEquals("https-only", origin.path("OriginProtocolPolicy").asText());
    assertEquals("[\"TLSv1.2\"]", origin.path("OriginSSLProtocols").toString());
    assertEquals(
        "redirect-to-https", CONFIG.at("/DefaultCacheBehavior/ViewerProtocolPolicy").asText());
  }

  @Test
  void hasANameOfItsOwnWhereOneIsSet() {
    var cdk = Synthesised.withEverySetting().cdk();
    var config = Templates.one(cdk, "AWS::CloudFront::Distribution").getValue();
    assertEquals("[\"replyby.example\"]", config.at("/DistributionConfig/Aliases").toString());
    var viewers = config.at("/DistributionConfig/ViewerCertificate");
    assertEquals("TLSv1.2_2021", viewers.path("MinimumProtocolVersion").asText());
    assertEquals("https://replyby.example", cdk.at("/Outputs/Url/Value").asText());
  }

  private static List<JsonNode> behaviors(String path) {
    return Synthesised.each(CONFIG.path("CacheBehaviors"))
        .filter(b -> matches(b.path("PathPattern").asText(), path))
        .toList();
  }

  /** A star is anything, slashes included. */
  private static boolean matches(String pattern, String path) {
    return Pattern.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E", path);
  }

  private static JsonNode policy(JsonNode behavior) {
    var policy = behavior.at("/CachePolicyId/Ref").asText();
    return Templates.resource(CDK, policy).path("CachePolicyConfig");
  }
}
