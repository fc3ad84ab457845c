package dev.replyby.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can be reached from outside the account, and by whom. */
class NothingElseIsPublicTest {
  private static final JsonNode CDK = Synthesised.byDefault().cdk();

  @Test
  void onlyThisApiMayCallFunctions() {
    var api = Templates.one(CDK, "AWS::ApiGatewayV2::Api").getKey();
    var permissions = Templates.resources(CDK, "AWS::Lambda::Permission");
    assertFalse(permissions.isEmpty());
    permissions.forEach(
        (name, permission) -> {
          assertEquals("apigateway.amazonaws.com", permission.path("Principal").asText(), name);
          assertEquals("lambda:InvokeFunction", permission.path("Action").asText(), name);
          var source = permission.path("SourceArn").toString();
          assertTrue(source.contains("{\"Ref\":\"" + api + "\"}"), source);
        });
  }

  @Test
  void andItMayCallNoneButThoseBehindRoutesAndTheAuthorizer() {
    var called =
        Templates.resources(CDK, "AWS::Lambda::Permission").values().stream()
            .map(p -> Templates.target(p.path("FunctionName")).replaceFirst("[0-9A-F]{8}$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    var meant =
        Privilege.behindRoutes().stream()
            .map(p -> p.id() + "Live")
            .collect(Collectors.toCollection(TreeSet::new));
    meant.add("Origin");
    assertEquals(meant, called);
  }

  @Test
  void thereIsNoOtherKindOfDoor() {
    var doors =
        Set.of(
            "AWS::Lambda::Url",
            "AWS::S3::Bucket",
            "AWS::ApiGateway::RestApi",
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "AWS::Lambda::LayerVersionPermission");
    doors.forEach(type -> assertEquals(Map.of(), Templates.resources(CDK, type)));
  }

  @Test
  void theTableAndTheSecretHaveNoPolicyThatLetsOthersIn() {
    var table = Templates.one(CDK, "AWS::DynamoDB::Table").getValue();
    assertTrue(table.path("ResourcePolicy").isMissingNode());
    assertEquals(Map.of(), Templates.resources(CDK, "AWS::SecretsManager::ResourcePolicy"));
  }

  @Test
  void topicsTakeNothingUnencryptedAndNothingFromOutsideTheAccount() {
    var policies = Templates.resources(CDK, "AWS::SNS::TopicPolicy");
    assertEquals(Templates.resources(CDK, "AWS::SNS::Topic").size(), policies.size());
    for (var policy : policies.values()) {
      var statements = Synthesised.each(policy.at("/PolicyDocument/Statement")).toList();
      assertTrue(statements.stream().anyMatch(s -> s.path("Effect").asText().equals("Deny")));
      statements.stream()
          .filter(s -> !s.path("Effect").asText().equals("Deny"))
          .map(s -> s.at("/Principal/AWS/Fn::GetAtt/0").asText())
          .forEach(role -> assertTrue(role.startsWith("EscalationRole"), policy::toString));
    }
  }

  @Test
  void noFunctionsEnvironmentHoldsASecret() {
    Templates.resources(CDK, "AWS::Lambda::Function")
        .forEach(
            (name, function) -> {
              var environment = function.at("/Environment/Variables").toString();
              assertFalse(environment.contains("{{resolve"), name + environment);
            });
  }

  @Test
  void theApisOwnAddressIsLockedByASecretThatOnlyCloudFrontSends() {
    var edge = Templates.one(CDK, "AWS::CloudFront::Distribution").getValue();
    var origins = edge.at("/DistributionConfig/Origins");
    assertEquals(1, origins.size());
    var header = origins.at("/0/OriginCustomHeaders/0");
    assertEquals(OriginLock.HEADER, header.path("HeaderName").asText());
    assertTrue(header.path("HeaderValue").toString().contains("{{resolve:secretsmanager:"));
    var authorizer = Templates.one(CDK, "AWS::ApiGatewayV2::Authorizer").getValue();
    assertEquals(
        "$request.header." + OriginLock.HEADER, authorizer.at("/IdentitySource/0").asText());
  }
}
