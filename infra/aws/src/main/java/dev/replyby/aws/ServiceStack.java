package dev.replyby.aws;

import java.nio.file.Path;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;

/** The whole service in one stack. */
final class ServiceStack extends Stack {
  /** What the stack is called. */
  static final String NAME = "ReplyBy";

  /**
   * Puts it together.
   *
   * @param checkout where the artifacts are that Maven has built
   */
  ServiceStack(Construct scope, StackProps props, StackSettings settings, Path checkout) {
    super(scope, NAME, props);
    var table = DataTable.in(this, settings.table());
    var functions = new Functions(this, table, checkout, settings.tracing());
    var lock = new OriginLock(this);
    var api = new Gateway(this, functions, lock).api();
    var edge = new Edge(this, api, lock, settings.domain()).distribution();
    Schedules.daily(this, functions.of(Privilege.RENEWAL));
    Schedules.counting(this, functions.of(Privilege.COUNTING));
    Schedules.telling(this, functions.of(Privilege.ESCALATION));
    var news = NewsTopic.in(this, functions.latest(Privilege.ESCALATION));

    var alarms = new Alarms(this, settings.alarmEmail());
    functions.all().forEach((privilege, function) -> alarms.on(function, privilege.id()));
    alarms.on(lock.function(), "Origin");
    alarms.onRenewalStopped(functions.latest(Privilege.RENEWAL));
    alarms.onEscalationStopped(functions.latest(Privilege.ESCALATION));
    alarms.onCountingStopped(functions.latest(Privilege.COUNTING));
    var telling = TellingMetrics.in(this, functions.log(Privilege.ESCALATION));
    alarms.onToldLate(telling.late());
    alarms.onGivenUp(telling.givenUp());
    var kept = KeptMetrics.in(this, functions.log(Privilege.COUNTING));
    alarms.onBroken(kept.brokenPercent());
    alarms.on(api);
    alarms.on(table);
    Board.in(this, edge, api, functions.all().values(), telling, kept, table);
    settings
        .monthlyBudget()
        .ifPresent(d -> Budget.in(this, d, settings.alarmEmail().orElseThrow()));

    Tags.of(this).add("application", "replyby");
    var address = settings.domain().map(d -> d.name()).orElse(edge.getDistributionDomainName());
    output("Url", "The service's address", "https://" + address);
    output("EdgeName", "Where a domain of your own points to", edge.getDistributionDomainName());
    output("Snippet", "For a site's pages; put the site's id in", Snippet.at("https://" + address));
    output("TableName", "The table", table.getTableName());
    output(
        "OperatorTokenFunction",
        "Call it to make an operator's token",
        functions.of(Privilege.OPERATOR_TOKEN).getFunctionName());
    output("NewsTopic", "Subscribe whoever is told by \"sns\"", news.getTopicArn());
    output("AlarmTopic", "Where alarms are told", alarms.topic().getTopicArn());
  }

  private void output(String id, String description, String value) {
    CfnOutput.Builder.create(this, id).description(description).value(value).build();
  }
}
