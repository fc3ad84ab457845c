package dev.replyby.aws;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.replyby.counting.DueCounting;
import dev.replyby.telling.Report;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps the data, and what tells an operator. */
class OperationsTest {
  private static final JsonNode CDK = Synthesised.byDefault().cdk();
  private static final JsonNode FULL = Synthesised.withEverySetting().cdk();

  @Test
  void theTableIsKeptAndRecoverable() {
    var resource = CDK.path("Resources").path(Templates.one(CDK, "AWS::DynamoDB::Table").getKey());
    assertEquals("Retain", resource.path("DeletionPolicy").asText());
    assertEquals("Retain", resource.path("UpdateReplacePolicy").asText());
    var table = resource.path("Properties");
    assertTrue(table.path("DeletionProtectionEnabled").asBoolean());
    assertTrue(
        table.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled").asBoolean());
    assertEquals("PAY_PER_REQUEST", table.path("BillingMode").asText());
    assertEquals("expires", table.at("/TimeToLiveSpecification/AttributeName").asText());
    assertEquals("pk", table.at("/KeySchema/0/AttributeName").asText());
    assertEquals("sk", table.at("/KeySchema/1/AttributeName").asText());
  }

  /** Also its indexes, which a grant on the table alone would leave out. */
  @Test
  void aRestoredTableTakesTheOldOnesPlace() {
    assertTrue(Templates.resources(FULL, "AWS::DynamoDB::Table").isEmpty());
    Templates.resources(FULL, "AWS::Lambda::Function").values().stream()
        .map(f -> f.at("/Environment/Variables/REPLYBY_TABLE"))
        .filter(name -> !name.isMissingNode())
        .forEach(name -> assertEquals("replyby-restored", name.asText()));
    var statements = Templates.resources(FULL, "AWS::IAM::Role").values().toString();
    assertTrue(statements.contains(":table/replyby-restored\""), statements);
    assertTrue(statements.contains(":table/replyby-restored/index/"), statements);
  }

  @Test
  void everyFunctionThatSomebodyWaitsForStartsFromASnapshot() {
    Templates.resources(CDK, "AWS::Lambda::Alias")
        .forEach(
            (name, alias) -> {
              var function = Templates.resource(CDK, Templates.target(alias.path("FunctionName")));
              assertEquals("PublishedVersions", function.at("/SnapStart/ApplyOn").asText(), name);
            });
    assertEquals(
        Privilege.behindRoutes().size(), Templates.resources(CDK, "AWS::Lambda::Alias").size());
  }

  @Test
  void everyFunctionLogsForAMonthAndAsJson() {
    Templates.resources(CDK, "AWS::Lambda::Function")
        .forEach(
            (name, function) -> {
              assertEquals("JSON", function.at("/LoggingConfig/LogFormat").asText(), name);
              assertEquals("arm64", function.at("/Architectures/0").asText(), name);
              var log = Templates.target(function.at("/LoggingConfig/LogGroup"));
              assertEquals(30, Templates.resource(CDK, log).path("RetentionInDays").asInt(), name);
            });
  }

  @Test
  void everyJavaFunctionBringsItsTimeZones() {
    Templates.resources(CDK, "AWS::Lambda::Function").values().stream()
        .filter(f -> f.path("Runtime").asText().startsWith("java"))
        .forEach(
            f ->
                assertEquals(
                    "-Xbootclasspath/a:/var/task/lib/tzdata.jar"
                        + " -Djava.time.zone.DefaultZoneRulesProvider=dev.replyby.tzdata.FreshZones",
                    f.at("/Environment/Variables/JAVA_TOOL_OPTIONS").asText()));
  }

  @Test
  void everyAlarmIsToldToTheTopic() {
    var topic = topic("Alarms");
    var alarms = Templates.resources(CDK, "AWS::CloudWatch::Alarm");
    alarms.forEach(
        (name, alarm) -> assertEquals(topic, alarm.at("/AlarmActions/0/Ref").asText(), name));
    var names = new TreeSet<String>();
    alarms.keySet().forEach(name -> names.add(name.replaceFirst("Alarm[0-9A-F]{8}$", "")));
    for (var function : Templates.resources(CDK, "AWS::Lambda::Function").keySet()) {
      var id = function.replaceFirst("[0-9A-F]{8}$", "");
      assertTrue(names.contains(id + "Errors"), id);
      assertTrue(names.contains(id + "Throttles"), id);
    }
    for (var id :
        new String[] {
          "ApiFaults",
          "ApiLatency",
          "TableReadThrottles",
          "TableWriteThrottles",
          "RenewalStopped",
          "EscalationStopped",
          "CountingStopped",
          "EscalationLate",
          "EscalationGivenUp",
          "KeptRate"
        }) {
      assertTrue(names.contains(id), id);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EscalationLog, LateSeconds=$.lateSeconds GivenUp=$.givenUp",
    "CountingLog, Kept=$.kept Broken=$.broken"
  })
  void whatIsPrintedBecomesMetrics(String log, String expected) {
    var metrics = new TreeMap<String, String>();
    for (var filter : Templates.resources(CDK, "AWS::Logs::MetricFilter").values()) {
      if (!Templates.target(filter.path("LogGroupName")).startsWith(log)) {
        continue;
      }
      var metric = filter.at("/MetricTransformations/0");
      assertEquals(
          "{ " + metric.path("MetricValue").asText() + " = \"*\" }",
          filter.path("FilterPattern").asText());
      metrics.put(metric.path("MetricName").asText(), metric.path("MetricValue").asText());
    }
    var all = new TreeSet<String>();
    metrics.forEach((name, field) -> all.add(name + "=" + field));
    assertEquals(new TreeSet<>(List.of(expected.split(" "))), all);
    var printed =
        new Report(1, 2, 3, 4, 5, 6, 7).json() + new DueCounting.Report(1, 2, 3, 4).json();
    metrics.values().forEach(m -> assertTrue(printed.contains(m.replace("$.", "\"") + "\":"), m));
  }

  /** Of twenty at least: CloudWatch's own arithmetic, which nothing here can run. */
  @Test
  void anAlarmTellsOfADayOfWhichTooMuchIsBroken() {
    var alarm = alarm("KeptRate");
    assertEquals(20, alarm.path("Threshold").asInt(-1));
    assertEquals("GreaterThanThreshold", alarm.path("ComparisonOperator").asText());
    assertEquals("notBreaching", alarm.path("TreatMissingData").asText());
    assertEquals(1, alarm.path("EvaluationPeriods").asInt());
    var metrics = new TreeMap<String, JsonNode>();
    alarm.path("Metrics").forEach(m -> metrics.put(m.path("Id").asText(), m));
    for (var id : List.of("kept", "broken")) {
      var stat = metrics.getOrDefault(id, alarm).path("MetricStat");
      assertEquals("Sum", stat.path("Stat").asText(), id);
      assertEquals(86_400, stat.path("Period").asInt(), id);
    }
    assertEquals(3, metrics.size());
    assertEquals(
        "IF((FILL(kept, 0) + FILL(broken, 0)) >= 20, 100 * FILL(broken, 0) / (FILL(kept, 0) +"
            + " FILL(broken, 0)), 0)",
        metrics.values().stream().map(m -> m.path("Expression").asText()).collect(joining()));
  }

  private static JsonNode alarm(String id) {
    return Templates.resources(CDK, "AWS::CloudWatch::Alarm").entrySet().stream()
        .filter(a -> a.getKey().startsWith(id))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @ParameterizedTest
  @CsvSource({"EscalationLate, LateSeconds, Maximum, 300", "EscalationGivenUp, GivenUp, Sum, 0"})
  void anAlarmTellsOfWhatIsToldLateOrToNobody(
      String id, String metric, String statistic, int threshold) {
    var alarm = alarm(id);
    assertEquals("ReplyBy", alarm.path("Namespace").asText());
    assertEquals(metric, alarm.path("MetricName").asText());
    assertEquals(statistic, alarm.path("Statistic").asText());
    assertEquals("GreaterThanThreshold", alarm.path("ComparisonOperator").asText());
    assertEquals(threshold, alarm.path("Threshold").asInt(-1));
    assertEquals("notBreaching", alarm.path("TreatMissingData").asText());
  }

  @Test
  void aRunThatFailsIsFollowedByTheNextOneAndByNoOther() {
    var without = new TreeSet<String>();
    for (var config : Templates.resources(CDK, "AWS::Lambda::EventInvokeConfig").values()) {
      assertEquals(0, config.path("MaximumRetryAttempts").asInt(-1));
      var function = Templates.target(config.path("FunctionName"));
      without.add(function.replaceFirst("[0-9A-F]{8}$", ""));
    }
    assertEquals(Set.of("Counting", "Escalation", "Renewal"), without);
  }

  private static String topic(String id) {
    return Templates.resources(CDK, "AWS::SNS::Topic").keySet().stream()
        .filter(name -> name.startsWith(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theRenewalRunsDailyAndTheOthersEveryMinute() {
    var runs = new TreeMap<String, String>();
    for (var schedule : Templates.resources(CDK, "AWS::Scheduler::Schedule").values()) {
      var function =
          schedule.at("/Target/Arn/Fn::GetAtt/0").asText().replaceAll("[0-9A-F]{8}$", "");
      runs.put(function, schedule.path("ScheduleExpression").asText());
    }
    assertEquals(
        Map.of(
            "Renewal", "cron(17 3 * * ? *)",
            "Escalation", "rate(1 minute)",
            "Counting", "rate(1 minute)"),
        runs);
  }

  @Test
  void theEscalationKnowsTheTopicForMails() {
    var escalation =
        Templates.resources(CDK, "AWS::Lambda::Function").entrySet().stream()
            .filter(f -> f.getKey().startsWith("Escalation"))
            .findFirst()
            .orElseThrow();
    var variables = escalation.getValue().at("/Environment/Variables");
    assertEquals(topic("News"), variables.at("/REPLYBY_TOPIC/Ref").asText());
  }

  @Test
  void alarmsAndTheBudgetGoToTheAddressThatIsSet() {
    var address = "ops@replyby.example";
    var subscription = Templates.one(FULL, "AWS::SNS::Subscription").getValue();
    assertEquals(address, subscription.path("Endpoint").asText());
    var budget = Templates.one(FULL, "AWS::Budgets::Budget").getValue();
    assertEquals(25, budget.at("/Budget/BudgetLimit/Amount").asInt());
    for (var told : budget.path("NotificationsWithSubscribers")) {
      assertEquals(address, told.at("/Subscribers/0/Address").asText());
    }
    assertTrue(Templates.resources(CDK, "AWS::Budgets::Budget").isEmpty());
  }

  @Test
  void printsTheSnippetForTheDomainThatIsSet() {
    assertEquals(
        "<script async src=\"https://replyby.example/widget.js\"></script>"
            + " <reply-by site=\"your-site\">We answer on working days.</reply-by>",
        FULL.at("/Outputs/Snippet/Value").asText());
  }
}
