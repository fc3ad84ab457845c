package dev.replyby.aws;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each function's role allows, action by action. */
class PrivilegesTest {
  private static final JsonNode CDK = Synthesised.byDefault().cdk();
  private static final String LOGS = "logs:CreateLogStream,logs:PutLogEvents";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sign          | GetItem SIGN#*
          Public        | ''
          FeedKey       | GetItem SITE#* SIGN#*; Query SITE#*
          Signed        | GetItem INBOUND#* SITE#* SIGN#* PROMISE#*; PutItem PROMISE#*; UpdateItem PROMISE#*
          AnyToken      | GetItem TOKEN#*; UpdateItem TOKEN#* (pk sk usedOn)
          Staff         | GetItem TOKEN#* SITE#* SIGN#*; UpdateItem TOKEN#* (pk sk usedOn); Query SITE#*; PutItem IDEMPOTENCY#*; UpdateItem SITE#* SIGN#* IDEMPOTENCY#*; DeleteItem IDEMPOTENCY#*
          Ledger        | GetItem TOKEN#* SIGN#* PROMISE#*; UpdateItem TOKEN#* (pk sk usedOn); BatchGetItem PROMISE#*; Query COUNTERS#*#*; Query/asked ASKED#*; Query/waiting WAITING#*; ConditionCheckItem PROMISE#*; PutItem PROMISE#* IDEMPOTENCY#*; UpdateItem PROMISE#* IDEMPOTENCY#*; DeleteItem IDEMPOTENCY#*
          Receipt       | GetItem PROMISE#* SIGN#*
          Rating        | GetItem PROMISE#* SIGN#*; UpdateItem PROMISE#*
          Owner         | GetItem TOKEN#* SITE#* SIGN#* INBOUND#* WEBHOOK#* DIGEST#*; UpdateItem TOKEN#* (pk sk usedOn); BatchGetItem TOKEN#* PROMISE#*; Query SITE#* INBOUND#* WEBHOOK#*; Query/asked ASKED#*; Query/waiting WAITING#* UNSENT#*; ConditionCheckItem SIGN#*; PutItem SITE#* SITES TOKEN#* DIGEST#* IDEMPOTENCY#*; UpdateItem SIGN#* INBOUND#* WEBHOOK#* IDEMPOTENCY#*; DeleteItem SITE#* SIGN#* SITES TOKEN#* INBOUND#* WEBHOOK#* DIGEST#* IDEMPOTENCY#*
          Operator      | GetItem TOKEN#*; UpdateItem TOKEN#* (pk sk usedOn); Query SITES
          Report        | GetItem TOKEN#* SITE#* SIGN#* EVIDENCE#*#*; UpdateItem TOKEN#* (pk sk usedOn); Query SITE#* COUNTERS#*#* COUNTERS-BY#*#*
          Renewal       | Query SITES SITE#* COUNTERS#*#*; GetItem SITE#* SIGN#* EVIDENCE#*#*; UpdateItem SITE#* SIGN#*
          Escalation    | Query/telling TELL#* SEND#*; Query/waiting WAITING#* UNSENT#*; GetItem PROMISE#* SITE#* SIGN#* WEBHOOK#* DIGEST#*; BatchGetItem MESSAGE#*; Query SITE#* COUNTERS#*#*; PutItem MESSAGE#* DIGEST#*; UpdateItem PROMISE#* MESSAGE#* WEBHOOK#*; DeleteItem DIGEST#*
          Counting      | Query/due DUE#*; BatchGetItem PROMISE#*; GetItem SIGN#* EVIDENCE#*#*; Query SITE#* COUNTERS#*#*; PutItem EVIDENCE#*#*; UpdateItem PROMISE#* COUNTERS#*#* COUNTERS-BY#*#* SIGN#*
          OperatorToken | GetItem TOKEN#*; PutItem TOKEN#*; DeleteItem TOKEN#*
          """)
  void areThese(String function, String allowed) {
    var table = Templates.one(CDK, "AWS::DynamoDB::Table").getKey();
    var text = new StringBuilder();
    for (var statement : statements(role(function), "Table")) {
      assertEquals("Allow", statement.path("Effect").asText());
      assertEquals("false", statement.at("/Condition/Null/dynamodb:LeadingKeys").asText());
      text.append(text.isEmpty() ? "" : "; ");
      text.append(statement.path("Action").asText().replace("dynamodb:", ""));
      text.append(index(statement.path("Resource"), table));
      Synthesised.each(keys(statement)).forEach(key -> text.append(' ').append(key.asText()));
      text.append(attributes(statement.path("Condition")));
    }
    assertEquals(allowed, text.toString());
  }

  @Test
  void areOneRoleForEachFunctionAndNothingBesideItsLogAndItsTable() {
    var functions = Templates.resources(CDK, "AWS::Lambda::Function");
    var roles = new LinkedHashMap<String, String>();
    functions.forEach((name, f) -> roles.put(Templates.target(f.path("Role")), name));
    assertEquals(functions.size(), roles.size());
    roles.forEach(
        (role, name) -> {
          var properties = Templates.resource(CDK, role);
          assertTrue(properties.path("ManagedPolicyArns").isMissingNode(), name);
          var log = Templates.target(Templates.resource(CDK, name).at("/LoggingConfig/LogGroup"));
          assertWritesOnlyTo(log, properties);
        });
    assertEquals(Map.of(), Templates.resources(CDK, "AWS::IAM::Policy"));
    assertEquals(Map.of(), Templates.resources(CDK, "AWS::IAM::ManagedPolicy"));
  }

  @Test
  void nameNoWildcards() {
    var wild = new TreeMap<String, String>();
    Templates.resources(CDK, "AWS::IAM::Role")
        .forEach(
            (name, role) ->
                Synthesised.each(role.path("Policies"))
                    .flatMap(p -> Synthesised.each(p.at("/PolicyDocument/Statement")))
                    .filter(s -> s.path("Action").toString().contains("*"))
                    .forEach(s -> wild.put(name, s.toString())));
    assertEquals(Map.of(), wild);
  }

  @ParameterizedTest
  @CsvSource({
    "DailyRole, Renewal",
    "EveryMinuteRole, Escalation",
    "CountEveryMinuteRole, Counting"
  })
  void letTheSchedulerCallThatFunctionAlone(String name, String function) {
    var role = roleStartingWith(name);
    var statement = role.at("/Policies/0/PolicyDocument/Statement/0");
    assertEquals("lambda:InvokeFunction", statement.path("Action").asText());
    assertTrue(statement.at("/Resource/Fn::GetAtt/0").asText().startsWith(function));
    assertEquals(1, role.path("Policies").size());
    assertEquals(1, role.at("/Policies/0/PolicyDocument/Statement").size());
  }

  @Test
  void letTheEscalationAlonePublishNews() {
    var policies =
        Templates.resources(CDK, "AWS::SNS::TopicPolicy").values().stream()
            .flatMap(p -> Synthesised.each(p.at("/PolicyDocument/Statement")))
            .filter(s -> s.path("Effect").asText().equals("Allow"))
            .filter(s -> !s.path("Principal").has("Service"))
            .toList();
    assertEquals(1, policies.size());
    var role = policies.getFirst().at("/Principal/AWS/Fn::GetAtt/0").asText();
    assertTrue(role.startsWith("EscalationRole"), policies::toString);
    assertEquals("sns:Publish", policies.getFirst().path("Action").asText());
  }

  @Test
  void letTheAuthorizerReadItsSecretAlone() {
    var statements = statements(roleStartingWith("OriginRole"), "Origin");
    assertEquals(2, statements.size());
    assertEquals("secretsmanager:GetSecretValue", statements.at("/1/Action").asText());
    var secret = Templates.one(CDK, "AWS::SecretsManager::Secret").getKey();
    assertEquals(secret, statements.at("/1/Resource/Ref").asText());
  }

  private static void assertWritesOnlyTo(String log, JsonNode role) {
    var statements =
        Synthesised.each(role.path("Policies"))
            .flatMap(p -> Synthesised.each(p.at("/PolicyDocument/Statement")))
            .filter(s -> !s.path("Action").asText().startsWith("dynamodb:"))
            .filter(s -> !s.path("Action").asText().startsWith("secretsmanager:"))
            .toList();
    assertEquals(1, statements.size());
    var actions = statements.getFirst().path("Action");
    assertEquals(LOGS, actions.get(0).asText() + "," + actions.get(1).asText());
    assertEquals(log, Templates.target(statements.getFirst().path("Resource")));
  }

  /** Nothing for the table itself, otherwise a slash and the index. */
  private static String index(JsonNode resource, String table) {
    var arn = resource.has("Fn::Join") ? resource.at("/Fn::Join/1/0") : resource;
    assertEquals(table, arn.at("/Fn::GetAtt/0").asText());
    assertEquals("Arn", arn.at("/Fn::GetAtt/1").asText());
    return resource.at("/Fn::Join/1/1").asText("").replace("/index/", "/");
  }

  /** Nothing for all, otherwise those that may be named, in parentheses. */
  private static String attributes(JsonNode condition) {
    var named = condition.at("/ForAllValues:StringEquals/dynamodb:Attributes");
    assertEquals(named.isMissingNode() ? 2 : 3, condition.size());
    assertEquals(named.isMissingNode() ? 1 : 2, condition.path("Null").size());
    if (named.isMissingNode()) {
      return "";
    }
    assertEquals("false", condition.at("/Null/dynamodb:Attributes").asText());
    return Synthesised.each(named).map(JsonNode::asText).collect(joining(" ", " (", ")"));
  }

  private static JsonNode keys(JsonNode statement) {
    var keys = statement.at("/Condition/ForAllValues:StringLike/dynamodb:LeadingKeys");
    assertTrue(!keys.isEmpty(), statement::toString);
    return keys;
  }

  private static JsonNode role(String function) {
    return roleStartingWith(function + "Role");
  }

  private static JsonNode roleStartingWith(String name) {
    var roles = Templates.resources(CDK, "AWS::IAM::Role");
    return roles.entrySet().stream()
        .filter(e -> e.getKey().startsWith(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static JsonNode statements(JsonNode role, String policy) {
    return Synthesised.each(role.path("Policies"))
        .filter(p -> p.path("PolicyName").asText().equals(policy))
        .map(p -> p.at("/PolicyDocument/Statement"))
        .findFirst()
        .orElseGet(JsonNodeFactory.instance::arrayNode);
  }
}
